import { caseProjection, type CaseDocument } from '#contexts/cases';
import { dayOf, type LocalDate, type Person, type TenantId } from '#kernel';
import type { NoticeDocument } from '../core/notice.js';
import { isPending } from '../core/notice.js';
import type { MorningInput, UntoldAsk, UntoldNotices } from '../core/plan-morning.js';
import type { Standing } from '../core/who-is-told.js';
import { mailboxProjection, type MailboxDocument } from '../projections/mailbox.projection.js';
import { noticeProjection } from '../projections/notice.projection.js';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';
import { roundProjection } from '../projections/round.projection.js';
import { readMunicipality, readPoints } from '../reminders.reads.js';
import type { ReminderPorts } from './reminder-ports.js';

type Ports = Pick<ReminderPorts, 'documents' | 'people'>;

/** How a person wants mail, by person id. */
export const readMailboxes = async (
  { documents }: Pick<Ports, 'documents'>,
  tenant: TenantId,
): Promise<ReadonlyMap<string, MailboxDocument>> => {
  const rows = await documents.find(mailboxProjection, { tenant });
  return new Map(rows.map(({ key, document }) => [key, document]));
};

/** Those whom mail can be sent to: an address that takes no mail is none. */
export const readReachable = async (
  { people }: Pick<Ports, 'people'>,
  tenant: TenantId,
  mailboxes: ReadonlyMap<string, MailboxDocument>,
): Promise<ReadonlyMap<string, Person>> => {
  const all = await people.all(tenant);
  return new Map(
    all.map((person) => {
      const flagged = (mailboxes.get(person.personId)?.flagged ?? null) !== null;
      return [person.personId, flagged ? { ...person, email: null } : person];
    }),
  );
};

/** Person ids of those whose address has once taken no mail. */
export const flaggedIn = (mailboxes: ReadonlyMap<string, MailboxDocument>): ReadonlySet<string> =>
  new Set([...mailboxes].flatMap(([personId, { flagged }]) => (flagged === null ? [] : [personId])));

/** What was asked in rounds that go on, and has not been told those who were asked. */
const readAsks = async ({ documents }: Ports, tenant: TenantId): Promise<readonly UntoldAsk[]> => {
  const where = { column: 'open', is: 'equal', value: true } as const;
  const rounds = await documents.find(roundProjection, { tenant, where });
  return rounds.flatMap(({ document: { period, asks } }) =>
    Object.values(asks)
      .filter(({ mailKeys, answered }) => mailKeys.length === 0 && answered === null)
      .map(({ recipient, points, askedAt }) => ({ period, recipient, points, askedOn: dayOf(askedAt) })),
  );
};

/** How what the notices are about stands; none for what is over, and for points whose vedtak was withdrawn. */
const readStandings = async (
  { documents }: Ports,
  tenant: TenantId,
  notices: readonly NoticeDocument[],
): Promise<ReadonlyMap<string, Standing>> => {
  const idsOf = (sort: NoticeDocument['sort']) =>
    notices.filter((each) => each.sort === sort).map(({ instanceId }) => instanceId);
  const points = await readPoints(documents, tenant, idsOf('FOLLOW_UP'));
  const keys = idsOf('CASE').map((key) => ({ tenant, key }));
  const files = await documents.getMany(caseProjection, keys);
  const ofPoints = points
    .filter(({ followUp, vedtak }) => followUp.endedAt === null && (vedtak?.withdrawn ?? null) === null)
    .map((point) => [point.followUp.followUpId, { sort: 'FOLLOW_UP', point }] as const);
  const ofCases = files
    .filter((file): file is CaseDocument => file !== undefined && !file.ended)
    .map((file) => [file.caseId, { sort: 'CASE', file }] as const);
  return new Map<string, Standing>([...ofPoints, ...ofCases]);
};

const readNotices = async (ports: Ports, tenant: TenantId): Promise<readonly UntoldNotices[]> => {
  const where = { column: 'pending', is: 'equal', value: true } as const;
  const rows = await ports.documents.find(noticeProjection, { tenant, where });
  const documents = rows.map(({ document }) => document);
  const standings = await readStandings(ports, tenant, documents);
  return documents.flatMap(({ instanceId, notices }) => {
    const standing = standings.get(instanceId);
    return standing === undefined ? [] : [{ instanceId, standing, notices: notices.filter(isPending) }];
  });
};

/** Those who have had, or are to have, a digest that day. */
const readAlreadyTold = async (
  { documents }: Ports,
  tenant: TenantId,
  on: LocalDate,
): Promise<ReadonlySet<string>> => {
  const where = { column: 'on', is: 'equal', value: on } as const;
  const mails = await documents.find(outgoingMailProjection, { tenant, where });
  return new Set(
    mails
      .filter(({ document: { letter, state } }) => letter === 'DIGEST' && state !== 'WITHDRAWN')
      .map(({ document }) => document.recipient),
  );
};

/** All that planning a municipality's mail of a morning needs to know. */
export const readMorning = async (ports: Ports, tenant: TenantId, on: LocalDate): Promise<MorningInput> => {
  const { municipality, organisation } = await readMunicipality(ports.documents, tenant);
  const mailboxes = await readMailboxes(ports, tenant);
  return {
    ...{ tenant, on, organisation, staffedOn: on, language: municipality.language },
    people: await readReachable(ports, tenant, mailboxes),
    flagged: flaggedIn(mailboxes),
    asks: await readAsks(ports, tenant),
    notices: await readNotices(ports, tenant),
    unreached: [...mailboxes.values()]
      .filter(({ flagged }) => flagged !== null && flagged.toldIn === null)
      .map(({ personId }) => personId)
      .toSorted(),
    preferences: new Map([...mailboxes].map(([id, { preference }]) => [id, preference])),
    alreadyTold: await readAlreadyTold(ports, tenant, on),
  };
};
