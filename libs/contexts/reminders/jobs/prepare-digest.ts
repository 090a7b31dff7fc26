import { caseProjection } from '#contexts/cases';
import { knowPinned } from '#contexts/procedures';
import type { TenantId } from '#kernel';
import { composeDigest, type AskSection, type Digest, type ToldNotice } from '../core/compose-digest.js';
import type { DispatchedMail } from '../core/dispatch.decider.js';
import type { MailItem } from '../core/dispatch.events.js';
import { isNoticeOf, type NoticeDocument } from '../core/notice.js';
import { isDue } from '../core/plan-round.js';
import { roundIdOf } from '../core/round-id.js';
import { askedAs } from '../core/round.events.js';
import type { Standing } from '../core/who-is-told.js';
import { noticeProjection } from '../projections/notice.projection.js';
import { roundProjection } from '../projections/round.projection.js';
import { readMunicipality, readPoints } from '../reminders.reads.js';
import type { LetterRequest, PreparedLetter } from '../core/letter-request.js';
import type { ReminderPorts } from './reminder-ports.js';

type Ports = Pick<ReminderPorts, 'documents' | 'people' | 'baseUrl'>;

const idsOf = (items: readonly MailItem[], about: MailItem['about']): readonly string[] => [
  ...new Set(items.filter((item) => item.about === about).map(({ id }) => id)),
];

/** How what the mail is about stands now, by id. What is over, or whose vedtak was withdrawn, is not there. */
const readStandings = async (
  { documents }: Ports,
  tenant: TenantId,
  items: readonly MailItem[],
): Promise<ReadonlyMap<string, Standing>> => {
  const points = await readPoints(documents, tenant, idsOf(items, 'FOLLOW_UP'));
  const keys = idsOf(items, 'CASE').map((key) => ({ tenant, key }));
  const files = await documents.getMany(caseProjection, keys);
  const open = points.filter(
    ({ followUp, vedtak }) => followUp.endedAt === null && (vedtak?.withdrawn ?? null) === null,
  );
  return new Map<string, Standing>([
    ...open.map((point) => [point.followUp.followUpId, { sort: 'FOLLOW_UP', point }] as const),
    ...files.flatMap((file) =>
      file === undefined || file.ended ? [] : [[file.caseId, { sort: 'CASE', file }] as const],
    ),
  ]);
};

/** What is still asked about: not what was reported or closed since the mail was planned. */
const readAsk = async (
  { documents }: Ports,
  { tenant, mail }: Pick<LetterRequest, 'tenant' | 'mail'>,
  standings: ReadonlyMap<string, Standing>,
): Promise<AskSection | null> => {
  const items = mail.items.filter(({ kind }) => kind === 'ASK');
  const period = items[0]?.period ?? null;
  if (period === null) return null;
  const round = await documents.get(roundProjection, tenant, roundIdOf(tenant, period));
  const points = items.flatMap(({ id, missing, as }) => {
    const standing = standings.get(id);
    if (standing?.sort !== 'FOLLOW_UP') return [];
    const { point } = standing;
    const told = (point.followUp.lastReportedAt ?? '') > mail.plannedAt;
    if (told || !isDue(point, period)) return [];
    return [{ ...point, asked: { followUpId: id, missing, as: askedAs.parse(as) } }];
  });
  return round === undefined || points.length === 0 ? null : { round, points };
};

/** What is still to be told: not what a stop rule has taken back since the mail was planned. */
const readNotices = async (
  { documents }: Ports,
  { tenant, mail }: Pick<LetterRequest, 'tenant' | 'mail'>,
  standings: ReadonlyMap<string, Standing>,
): Promise<readonly ToldNotice[]> => {
  const items = mail.items.filter(({ rung }) => rung !== null);
  const keys = [...new Set(items.map(({ id }) => id))];
  const found = await documents.getMany(
    noticeProjection,
    keys.map((key) => ({ tenant, key })),
  );
  const documentsById = new Map(
    found.filter((each): each is NoticeDocument => each !== undefined).map((each) => [each.instanceId, each]),
  );
  return items.flatMap((item) => {
    const standing = standings.get(item.id);
    const notice = documentsById.get(item.id)?.notices.find((each) => isNoticeOf(each, item));
    return standing === undefined || notice === undefined || hasMovedOn(standing, mail)
      ? []
      : [{ item, notice, standing }];
  });
};

/** Whether it has been told, given to others or moved since the mail was planned. */
const hasMovedOn = (standing: Standing, { plannedAt }: DispatchedMail): boolean => {
  const history = standing.sort === 'CASE' ? standing.file.history : standing.point.followUp.history;
  return history.some(({ at, type }) => at > plannedAt && stops.has(type));
};

const stops: ReadonlySet<string> = new Set([
  ...['StatusReported', 'StatusImported', 'FollowUpAssigned', 'DeadlineMoved', 'InstanceMigrated'],
  ...['CaseStepTaken', 'CaseAssigned', 'CaseDeadlineMoved'],
]);

const readUnreached = async (
  { people }: Ports,
  tenant: TenantId,
  items: readonly MailItem[],
): Promise<readonly string[]> => {
  const ids = items.filter(({ kind }) => kind === 'UNREACHED').map(({ id }) => id);
  const known = await people.byIds(tenant, ids);
  return ids.flatMap((id) => known.get(id)?.name ?? []);
};

/** Looks again at all that a digest is to tell, and writes what is left of it. */
export const prepareDigest = async (ports: Ports, request: LetterRequest): Promise<PreparedLetter> => {
  const { tenant, mail, recipientName } = request;
  const standings = await readStandings(ports, tenant, mail.items);
  await knowPinned(ports.documents, tenant, pinnedBy(standings));
  const ask = await readAsk(ports, request, standings);
  const notices = await readNotices(ports, request, standings);
  const unreached = await readUnreached(ports, tenant, mail.items);
  if (ask === null && notices.length === 0 && unreached.length === 0)
    return { withdrawnBecause: 'NOTHING_LEFT' };
  const { municipality } = await readMunicipality(ports.documents, tenant);
  const digest: Digest = {
    ...{ language: mail.language, recipientName, municipality: municipality.name },
    ...{ baseUrl: ports.baseUrl, on: mail.on, ask, notices, unreached },
  };
  return { letter: composeDigest(digest) };
};

const pinnedBy = (standings: ReadonlyMap<string, Standing>) =>
  [...standings.values()].map((standing) =>
    standing.sort === 'CASE' ? standing.file.procedure : standing.point.followUp.procedure,
  );
