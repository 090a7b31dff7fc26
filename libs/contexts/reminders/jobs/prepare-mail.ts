import type { Mail, TenantId } from '#kernel';
import { composeReminder } from '../core/compose-reminder.js';
import { isDue, type FollowedPoint } from '../core/plan-round.js';
import type { Round, RoundMail } from '../core/round.decider.js';
import type { AskedPoint, WithdrawnBecause } from '../core/round.events.js';
import { readMunicipality, readPoints } from '../reminders.reads.js';
import type { ReminderPorts } from './reminder-ports.js';

/** The mail as it is to be sent now, or why it is not to be sent after all. */
export type PreparedMail = { readonly mail: Mail } | { readonly withdrawnBecause: WithdrawnBecause };

type AskedNow = FollowedPoint & { readonly asked: AskedPoint };

/** The points that still wait for an answer: not those reported or closed since the mail was planned. */
const stillAsked = async (
  { documents }: ReminderPorts,
  tenant: TenantId,
  { mail, period }: { readonly mail: RoundMail; readonly period: string },
): Promise<readonly AskedNow[]> => {
  const ids = mail.points.map(({ followUpId }) => followUpId);
  const points = await readPoints(documents, tenant, ids);
  const byId = new Map(points.map((point) => [point.followUp.followUpId, point]));
  return mail.points.flatMap((asked) => {
    const point = byId.get(asked.followUpId);
    const told = (point?.followUp.lastReportedAt ?? '') > mail.plannedAt;
    return point === undefined || told || !isDue(point, period) ? [] : [{ ...point, asked }];
  });
};

/** Looks again at what a planned mail asks about and whom, and composes it. */
export const prepareMail = async (
  ports: ReminderPorts,
  tenant: TenantId,
  mail: RoundMail,
  round: NonNullable<Round['opened']>,
): Promise<PreparedMail> => {
  const points = await stillAsked(ports, tenant, { mail, period: round.period });
  if (points.length === 0) return { withdrawnBecause: 'NOTHING_LEFT' };
  const person = (await ports.people.byIds(tenant, [mail.recipient])).get(mail.recipient);
  const address = person?.email ?? '';
  if (person === undefined || address === '') return { withdrawnBecause: 'NO_ADDRESS' };
  const { municipality } = await readMunicipality(ports.documents, tenant);
  const composed = composeReminder({
    language: mail.language,
    recipientName: person.name,
    municipality: municipality.name,
    baseUrl: ports.baseUrl,
    round,
    points,
  });
  const { mailKey, plannedAt, language } = mail;
  return { mail: { ...composed, key: mailKey, plannedAt, language, to: { name: person.name, address } } };
};
