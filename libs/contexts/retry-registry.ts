import type { SealPorts } from './custody/custody-ports.js';
import { sealLog } from './custody/seal-log.js';
import { fireTimersOf } from './follow-up/jobs/fire-due-timers.js';
import type { TimerPorts } from './follow-up/jobs/timer-ports.js';
import type { RetryPorts, RetryRegistry } from './operations/retry-incidents.js';
import { deliverPlannedMails } from './reminders/jobs/deliver-mails.js';
import { openDueRound } from './reminders/jobs/open-due-rounds.js';
import type { ReminderPorts } from './reminders/jobs/reminder-ports.js';

/** What all the kinds of work that can be done again need of the outside world, together. */
export type EveryRetryPort = RetryPorts & SealPorts & ReminderPorts & TimerPorts;

/** How each kind of work that has stopped is done again when a person asks for it. */
export const retryRegistry: RetryRegistry<EveryRetryPort> = {
  'deliver-mails': (ports, { tenant }) => deliverPlannedMails(ports, { tenant }),
  'fire-timers': (ports, { tenant, about }) => fireTimersOf(ports, { tenant, followUpId: about.id }),
  'open-round': (ports, { tenant }) => openDueRound(ports, tenant),
  'seal-log': (ports, { tenant }) => sealLog(ports, tenant),
};
