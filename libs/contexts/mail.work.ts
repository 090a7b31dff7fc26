/** Rounds and mail: asking, delivering, explaining. */
export { lettersOfOthers } from './letters-of-others.js';
export { runMorning, settleEverybodysRounds, deliverEverything } from './reminders/jobs/morning.js';
export {
  tellExplained,
  type Explanation,
  type NextView,
  type ToldView,
  type UntoldView,
} from './reminders/core/explanation.js';
export { nameOfThing, tellRule, type KnownThings } from './reminders/core/item-words.js';
export { explain } from './reminders/core/why.js';
export { readKnown } from './reminders/read-known.js';
export { previewMail } from './reminders/jobs/prepare-mail.js';
export { deliverPlannedMails } from './reminders/jobs/deliver-mails.js';
export { resendMail } from './reminders/jobs/resend-mail.js';
export { readWhy } from './reminders/read-why.js';
export { startReminderWork } from './reminders/jobs/reminder.jobs.js';
export type { ReminderPorts } from './reminders/jobs/reminder-ports.js';
export { runRound, type RoundResult } from './reminders/jobs/run-round.js';
