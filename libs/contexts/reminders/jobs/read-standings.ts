import { caseProjection } from '#contexts/cases';
import type { TenantId } from '#kernel';
import type { MailItem } from '../core/dispatch.events.js';
import type { Standing } from '../core/who-is-told.js';
import { readPoints } from '../reminders.reads.js';
import type { ReminderPorts } from './reminder-ports.js';

type Ports = Pick<ReminderPorts, 'documents'>;

const idsOf = (items: readonly MailItem[], about: MailItem['about']): readonly string[] => [
  ...new Set(items.filter((item) => item.about === about).map(({ id }) => id)),
];

/** How what the mail is about stands now, by id. What is over, or whose vedtak was withdrawn, is not there. */
export const readStandings = async (
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
