import {
  dayOf,
  endOfDay,
  isRejection,
  readEvent,
  runCommand,
  streamOf,
  type ActorId,
  type Clock,
  type CommandReceipt,
  type EventStore,
  type Ids,
  type Instant,
  type Lease,
  type LocalDate,
  type PeopleDirectory,
  type Rejection,
  type TenantId,
} from '#kernel';
import type { FileProblem } from '#toolkit/tables';
import { judgeOrganisation, type JudgedOrganisation } from '../core/judge-organisation.js';
import { applyChange, noOrganisation } from '../core/organisation.changes.js';
import { organisationAggregate } from '../core/organisation.decider.js';
import type { OrganisationDocument } from '../core/organisation.document.js';
import { organisationEvents } from '../core/organisation.events.js';
import { organisationIdOf } from '../core/organisation-id.js';
import {
  readOrganisationFile,
  type ColumnsProblem,
  type OrganisationFile,
} from './read-organisation-file.js';

/** What taking in an organisation needs of the outside world. */
export interface ImportOrganisationPorts {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly people: PeopleDirectory;
  readonly lease: Lease;
  /** Answers when every read model shows what stands in the log. */
  readonly catchUp: () => Promise<unknown>;
}

export interface ImportOrganisation {
  readonly tenant: TenantId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The day the list tells of; today when null. */
  readonly asOf: LocalDate | null;
  /** Judge only: write nothing. */
  readonly dryRun: boolean;
  /** Those who are not in the list any more have left. */
  readonly confirmLeft: boolean;
  /** Take in the rest although some rows are bad. */
  readonly skipRejected: boolean;
  readonly actor: ActorId;
  readonly roles: readonly string[];
  readonly commandId: string;
  readonly correlationId: string;
}

type Rows = Pick<JudgedOrganisation, 'registered' | 'updated' | 'unchanged' | 'left' | 'inDoubt'>;

/** What came of a list; fit to be written as JSON. Told from what was not imported by its `file`. */
export interface OrganisationImported extends Rows {
  readonly file: string;
  readonly asOf: LocalDate;
  /** False after a dry run, and when a bad row stopped the file. */
  readonly accepted: boolean;
  /** `column` is the file's own heading. */
  readonly rejected: readonly (Omit<JudgedOrganisation['rejected'][number], 'column'> & {
    readonly column: string;
  })[];
  /** Headings that stand for nothing we read. */
  readonly ignoredColumns: readonly string[];
  /** How many events were appended. */
  readonly appended: number;
  /** Give it to a query as `atLeast`; null when nothing was appended. */
  readonly position: string | null;
}

/** A file or columns that cannot be read, or the log's refusal: nothing is written. */
export type OrganisationNotImported = FileProblem | ColumnsProblem | Rejection;

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

const told = (
  file: OrganisationFile,
  judged: JudgedOrganisation,
  written: { readonly day: LocalDate; readonly accepted: boolean; readonly receipt: CommandReceipt | null },
): OrganisationImported => ({
  file: file.name,
  asOf: written.day,
  accepted: written.accepted,
  registered: judged.registered,
  updated: judged.updated,
  unchanged: judged.unchanged,
  left: judged.left.map((post) => ({ ...post, ended: post.ended && written.accepted })),
  inDoubt: judged.inDoubt,
  rejected: judged.rejected.map((problem) => ({ ...problem, column: file.headingOf(problem.column) })),
  ignoredColumns: file.ignoredColumns,
  appended: written.receipt?.appended ?? 0,
  position: written.receipt?.position.toString() ?? null,
});

/**
 * Takes in a municipality's organisation list, CSV or XLSX: judged whole against the log and the directory of people,
 * accepted in one append. A bad row stops the file unless `skipRejected`; doubts do not stop the rest.
 */
export const importOrganisation = async (
  ports: ImportOrganisationPorts,
  request: ImportOrganisation,
): Promise<OrganisationImported | OrganisationNotImported> => {
  const file = await readOrganisationFile(request.bytes, request.fileName);
  if ('problem' in file) return file;
  const now = ports.clock.now();
  const day = request.asOf ?? dayOf(now);
  // Two imports at once would give the same new person two ids.
  const outcome = await ports.lease.hold(`organisation.${request.tenant}`, async () => {
    const judged = await judge(ports, request, file.rows, day);
    const accepted = !request.dryRun && (judged.rejected.length === 0 || request.skipRejected);
    if (!accepted) return told(file, judged, { day, accepted, receipt: null });
    const at = day < dayOf(now) ? endOfDay(day) : now;
    const receipt = await writeDown(ports, request, judged, at);
    return receipt !== null && isRejection(receipt)
      ? receipt
      : told(file, judged, { day, accepted, receipt });
  });
  if ('file' in outcome && outcome.appended > 0) await ports.catchUp();
  return outcome;
};
