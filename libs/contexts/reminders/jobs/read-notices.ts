import type { TenantId } from '#kernel';
import type { ToldNotice } from '../core/digest.js';
import type { DispatchedMail } from '../core/dispatch.decider.js';
import { isNoticeOf, type NoticeDocument } from '../core/notice.js';
import type { Standing } from '../core/who-is-told.js';
import { noticeProjection } from '../projections/notice.projection.js';
import type { LetterRequest } from '../core/letter-request.js';
import { readShieldedBy, readUnanswered } from './read-case-source.js';
import type { ReminderPorts } from './reminder-ports.js';

type Ports = Pick<ReminderPorts, 'documents'>;

const readWhatItIsAbout = async (
  ports: Ports,
  tenant: TenantId,
  standing: Standing,
): Promise<Pick<ToldNotice, 'unanswered' | 'shieldedBy'>> => {
  if (standing.sort !== 'CASE') return { unanswered: null, shieldedBy: null };
  return {
    unanswered: await readUnanswered(ports, tenant, standing.file),
    shieldedBy: await readShieldedBy(ports, tenant, standing.file),
  };
};

/** What is still to be told: not what a stop rule has taken back since the mail was planned. */
export const readNotices = async (
  ports: Ports,
  { tenant, mail }: Pick<LetterRequest, 'tenant' | 'mail'>,
  standings: ReadonlyMap<string, Standing>,
): Promise<readonly ToldNotice[]> => {
  const items = mail.items.filter(({ rung }) => rung !== null);
  const keys = [...new Set(items.map(({ id }) => id))];
  const found = await ports.documents.getMany(
    noticeProjection,
    keys.map((key) => ({ tenant, key })),
  );
  const documentsById = new Map(
    found.filter((each): each is NoticeDocument => each !== undefined).map((each) => [each.instanceId, each]),
  );
  const left = items.flatMap((item) => {
    const standing = standings.get(item.id);
    const notice = documentsById.get(item.id)?.notices.find((each) => isNoticeOf(each, item));
    return standing === undefined || notice === undefined || hasMovedOn(standing, mail)
      ? []
      : [{ item, notice, standing }];
  });
  const told = await Promise.all(
    left.map(async (each) => ({ ...each, ...(await readWhatItIsAbout(ports, tenant, each.standing)) })),
  );
  return told.filter(({ unanswered }) => unanswered === null || unanswered.points.length > 0);
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
