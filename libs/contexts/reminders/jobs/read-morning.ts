import { caseProjection } from '#contexts/cases';
import type { LocalDate, Person, TenantId } from '#kernel';
import type { NoticeDocument } from '../core/notice.js';
import type { MorningInput, UntoldAsk, UntoldNotices } from '../core/plan-morning.js';
import type { Standing } from '../core/who-is-told.js';
import { mailboxProjection, type MailboxDocument } from '../projections/mailbox.projection.js';
import { noticeProjection } from '../projections/notice.projection.js';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';
import { roundProjection } from '../projections/round.projection.js';
import {
  reachableAmong,
  standingsOf,
  toldIn,
  unreachedAmong,
  untoldAsks,
  untoldNotices,
} from '../projections/untold.js';
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
): Promise<ReadonlyMap<string, Person>> => reachableAmong(await people.all(tenant), mailboxes);

const documentsOf = <D>(rows: readonly { readonly document: D }[]): readonly D[] =>
  rows.map(({ document }) => document);

/** Person ids of those whose address has once taken no mail. */
export const flaggedIn = (mailboxes: ReadonlyMap<string, MailboxDocument>): ReadonlySet<string> =>
  new Set([...mailboxes].flatMap(([personId, { flagged }]) => (flagged === null ? [] : [personId])));

const readAsks = async ({ documents }: Ports, tenant: TenantId): Promise<readonly UntoldAsk[]> => {
  const where = { column: 'open', is: 'equal', value: true } as const;
  return untoldAsks(documentsOf(await documents.find(roundProjection, { tenant, where })));
};

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
  return standingsOf(
    points,
    files.filter((file) => file !== undefined),
  );
};

const readNotices = async (ports: Ports, tenant: TenantId): Promise<readonly UntoldNotices[]> => {
  const where = { column: 'pending', is: 'equal', value: true } as const;
  const documents = documentsOf(await ports.documents.find(noticeProjection, { tenant, where }));
  return untoldNotices(documents, await readStandings(ports, tenant, documents));
};

/** Those who have had, or are to have, a digest that day. */
const readAlreadyTold = async (
  { documents }: Ports,
  tenant: TenantId,
  on: LocalDate,
): Promise<ReadonlySet<string>> => {
  const where = { column: 'on', is: 'equal', value: on } as const;
  return toldIn(documentsOf(await documents.find(outgoingMailProjection, { tenant, where })));
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
    unreached: unreachedAmong(mailboxes),
    preferences: new Map([...mailboxes].map(([id, { preference }]) => [id, preference])),
    alreadyTold: await readAlreadyTold(ports, tenant, on),
  };
};
