import {
  dayOf,
  endOfDay,
  isRejection,
  readEvent,
  runCommand,
  streamOf,
  type CommandReceipt,
  type EventStore,
  type Instant,
  type Language,
  type LocalDate,
  type Rejection,
  type TenantId,
} from '#kernel';
import { judgeOrganisation, type JudgedOrganisation } from '../core/judge-organisation.js';
import { applyChange, noOrganisation } from '../core/organisation.changes.js';
import { organisationAggregate } from '../core/organisation.decider.js';
import type { OrganisationDocument } from '../core/organisation.document.js';
import { organisationEvents } from '../core/organisation.events.js';
import { organisationIdOf } from '../core/organisation-id.js';
import { municipalityOf } from '../organisation.reads.js';
import type { ImportOrganisation, ImportOrganisationPorts } from './import-organisation.request.js';
import {
  imported,
  notImported,
  type OrganisationImported,
  type OrganisationNotImported,
} from './organisation-imported.js';
import { readOrganisationFile, type OrganisationFile } from './read-organisation-file.js';

export type { ImportOrganisation, ImportOrganisationPorts } from './import-organisation.request.js';
export type { OrganisationImported, OrganisationNotImported } from './organisation-imported.js';

/** The organisation as the log has it, whatever the read models have reached. */
const organisationInLog = async (store: EventStore, tenant: TenantId): Promise<OrganisationDocument> => {
  const stored = await store.readStream(streamOf(organisationEvents, tenant, organisationIdOf(tenant)));
  return stored.map((each) => readEvent(organisationEvents, each)).reduce(applyChange, noOrganisation);
};

const judge = async (
  { store, people, ids }: ImportOrganisationPorts,
  { tenant, confirmLeft }: ImportOrganisation,
  rows: OrganisationFile['rows'],
  day: LocalDate,
): Promise<JudgedOrganisation> =>
  judgeOrganisation({
    tenant,
    rows,
    organisation: await organisationInLog(store, tenant),
    people: await people.all(tenant),
    day,
    confirmLeft,
    nextId: () => ids.next(),
  });

/** People first: their ids are found again by what identifies them, should the append not be reached. */
const writeDown = async (
  { store, clock, people }: ImportOrganisationPorts,
  request: ImportOrganisation,
  judged: JudgedOrganisation,
  at: Instant,
): Promise<CommandReceipt | Rejection | null> => {
  const { tenant, actor, roles, commandId, correlationId } = request;
  if (judged.people.length > 0) await people.save(tenant, judged.people);
  if (judged.events.length === 0) return null;
  return runCommand({ store, clock }, organisationAggregate, {
    tenant,
    subjectId: organisationIdOf(tenant),
    command: {
      type: 'AcceptOrganisationList',
      data: { events: judged.events },
      issued: { by: actor, roles, at },
    },
    commandId,
    correlationId,
  });
};

/** The language of what is said: as asked for, else the municipality's own. */
const languageOf = async (
  { documents }: ImportOrganisationPorts,
  { tenant, language }: ImportOrganisation,
): Promise<Language> => language ?? (await municipalityOf(documents, tenant))?.language ?? 'nb';

const takeIn = async (
  ports: ImportOrganisationPorts,
  request: ImportOrganisation,
  file: OrganisationFile,
  language: Language,
): Promise<OrganisationImported | OrganisationNotImported> => {
  const now = ports.clock.now();
  const day = request.asOf ?? dayOf(now);
  const judged = await judge(ports, request, file.rows, day);
  const accepted = !request.dryRun && (judged.rejected.length === 0 || request.skipRejected);
  // A day that has not ended is told of as it is now.
  const at = day < dayOf(now) ? endOfDay(day) : now;
  const receipt = accepted ? await writeDown(ports, request, judged, at) : null;
  return receipt !== null && isRejection(receipt)
    ? notImported(receipt.rejected, receipt.details, language)
    : imported(file, judged, { day, accepted, receipt, language });
};

/**
 * Takes in a municipality's organisation list, CSV or XLSX: judged whole against the log and the directory of people,
 * accepted in one append. A bad row stops the file unless `skipRejected`; doubts do not stop the rest.
 */
export const importOrganisation = async (
  ports: ImportOrganisationPorts,
  request: ImportOrganisation,
): Promise<OrganisationImported | OrganisationNotImported> => {
  const language = await languageOf(ports, request);
  const file = await readOrganisationFile(request.bytes, request.fileName);
  if ('problem' in file) return notImported(file.problem, file.details, language);
  // Two imports at once would give the same new person two ids.
  const outcome = await ports.lease.hold(`organisation.${request.tenant}`, () =>
    takeIn(ports, request, file, language),
  );
  if ('file' in outcome && outcome.appendedEvents > 0) await ports.catchUp();
  return outcome;
};
