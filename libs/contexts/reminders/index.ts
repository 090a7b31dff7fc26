export { roundEvents, type AskedAs, type RoundEvent } from './core/round.events.js';
export { roundIdOf } from './core/round-id.js';
export { roundAggregate } from './core/round.decider.js';
export { remindersTexts } from './core/reminders.texts.js';
export { outgoingMailProjection, type OutgoingMailDocument } from './projections/outgoing-mail.projection.js';
export { roundProjection, type RoundDocument } from './projections/round.projection.js';
export { lastDayOfMonth, openingDayOf, periodOf, startOfPeriod } from './core/period.js';
export { planRound, type FollowedPoint } from './core/plan-round.js';
export { readMunicipality, readOpenPoints } from './reminders.reads.js';
