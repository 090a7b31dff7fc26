export {
  followUpEvents,
  holdReason,
  holdReasons,
  type FollowUpEvent,
  type HoldReason,
} from './core/follow-up.events.js';
export {
  bulkCommandId,
  bulkItemOf,
  bulkOutcomes,
  mostAtOnce,
  type BulkItem,
  type BulkOutcome,
} from './core/bulk.js';
export { bulkTexts } from './core/bulk.texts.js';
export { addresseesOf } from './core/addressees.js';
export { allowedStatuses } from './core/allowed-statuses.js';
export { followUpIdOf } from './core/follow-up-id.js';
export { followUpTexts } from './core/follow-up.texts.js';

export { followUpDecider } from './core/follow-up.decider.js';
export { instanceOf } from './core/follow-up.instance.js';
export { holdReasonTexts, readableDetails } from './core/status.texts.js';
export { endedStatuses, isEnded, statusOfVedtak } from './core/status.js';
export { textUnchangedSince } from './core/text-unchanged-since.js';
export { textUnchangedMonths } from './core/text-unchanged-months.js';
export type { FollowUpBrief, FollowUpDocument } from './projections/follow-up.document.js';
export { kindsTakenBy, type KindTaken } from './core/opening.js';
export { wayTaken } from './projections/way-taken.js';
export { followUpProjection } from './projections/follow-up.projection.js';
export { followUpInLog, previewFollowUp } from './follow-up.reads.js';
