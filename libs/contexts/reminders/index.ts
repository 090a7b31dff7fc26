export {
  askedAs,
  roundEvents,
  type AskedAs,
  type AskedPoint,
  type AskingRule,
  type RoundEvent,
} from './core/round.events.js';
export { mailKeyOf, roundIdOf } from './core/round-id.js';
export { periodOf } from './core/period.js';
export type { PlannedMail } from './core/round.commands.js';
export type { NobodyBecause } from './core/plan-round.js';
export { roundAggregate, type MailState } from './core/round.decider.js';
export { remindersTexts } from './core/reminders.texts.js';
export { outgoingMailProjection, type OutgoingMailDocument } from './projections/outgoing-mail.projection.js';
export { roundProjection, type RoundDocument } from './projections/round.projection.js';
