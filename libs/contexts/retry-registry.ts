import { isRejection, type ActorId, type TenantId } from '#kernel';
import { orderDueReport, type OrderingPorts } from './council-report/jobs/order-due-report.js';
import { finishDeadErasures, type EveryFinishPort } from './erasures.js';
import { drawReportFiles } from './council-report/jobs/draw-report-files.js';
import type { DrawingPorts } from './council-report/jobs/drawing-ports.js';
import type { SealPorts } from './custody/custody-ports.js';
import { sealLog } from './custody/seal-log.js';
import { fireTimersOf } from './procedures/jobs/fire-due-timers.js';
import type { TimerPorts } from './procedures/jobs/timer-ports.js';
import type { RetryPorts, RetryRegistry } from './operations/retry-incidents.js';
import { timedInstances } from './timed-instances.js';
import { deliverPlannedMails } from './reminders/jobs/deliver-mails.js';
import { openDueRound, planTodaysMails } from './reminders/jobs/morning.js';
import { planInvitations } from './reminders/jobs/plan-invitations.js';
import type { ReminderPorts } from './reminders/jobs/reminder-ports.js';
import { resendMail } from './reminders/jobs/resend-mail.js';
import { settleRounds } from './reminders/jobs/settle-rounds.js';
import { askDeliveryAgain } from './webhooks/ask-again.js';
import { deliverWebhooks } from './webhooks/jobs/deliver-webhooks.js';
import type { WebhookPorts } from './webhooks/jobs/webhook-ports.js';
import { planMonthlyReports } from './reporting/jobs/plan-monthly-report.js';

/** What all the kinds of work that can be done again need of the outside world, together. */
export type EveryRetryPort = RetryPorts &
  EveryFinishPort &
  OrderingPorts &
  SealPorts &
  ReminderPorts &
  TimerPorts &
  WebhookPorts &
  DrawingPorts;

/** Throws `RangeError` for what has no timers. */
const timedAs = (category: string | null) => {
  const found = timedInstances.find(({ aggregate }) => aggregate.catalog.category === category);
  if (found === undefined) throw new RangeError(`Nothing of category ${category ?? 'none'} has timers`);
  return found;
};

const again = { by: 'system:operations' as ActorId, roles: ['SYSTEM'] };

/** Sends a refused mail once more. What is refused again is an incident of its own. Throws where there is no such mail. */
const sendOnceMore = async (ports: EveryRetryPort, tenant: TenantId, mailKey: string): Promise<void> => {
  await ports.catchUp();
  const asked = await resendMail(ports, { tenant, mailKey, ...again });
  if (isRejection(asked) && asked.rejected !== 'mail-waiting')
    throw new RangeError(`${asked.rejected}: ${mailKey}`);
  await ports.catchUp();
  await deliverPlannedMails(ports, { tenant });
};

/** Sends a message to another system once more, and all that has waited behind it. Throws where there is no such message. */
const tellOnceMore = async (ports: EveryRetryPort, tenant: TenantId, deliveryId: string): Promise<void> => {
  await ports.catchUp();
  const asked = await askDeliveryAgain(ports, { tenant, deliveryId, ...again });
  if (isRejection(asked)) throw new RangeError(`${asked.rejected}: ${deliveryId}`);
  await deliverWebhooks(ports, tenant);
};

/** How each kind of work that has stopped is done again when a person asks for it. */
export const retryRegistry: RetryRegistry<EveryRetryPort> = {
  'deliver-mails': (ports, { tenant }) => deliverPlannedMails(ports, { tenant }),
  'deliver-webhook': (ports, { tenant, about }) => tellOnceMore(ports, tenant, about.id),
  'deliver-webhooks': (ports, { tenant }) => deliverWebhooks(ports, tenant),
  'finish-erasures': (ports, { tenant }) => finishDeadErasures(ports, tenant),
  'draw-report-files': (ports, { tenant }) => drawReportFiles(ports, tenant),
  'fire-timers': (ports, { tenant, about }) =>
    fireTimersOf(ports, timedAs(about.category), { tenant, instanceId: about.id }),
  'open-round': (ports, { tenant }) => openDueRound(ports, tenant),
  'order-reports': (ports, { tenant }) => orderDueReport(ports, tenant),
  'plan-invitations': (ports, { tenant }) => planInvitations(ports, tenant),
  'plan-monthly-report': (ports, { tenant }) => planMonthlyReports(ports, tenant),
  'plan-mails': (ports, { tenant }) => planTodaysMails(ports, tenant),
  'seal-log': (ports, { tenant }) => sealLog(ports, tenant),
  'send-mail': (ports, { tenant, about }) => sendOnceMore(ports, tenant, about.id),
  'settle-rounds': (ports, { tenant }) => settleRounds(ports, tenant),
};
