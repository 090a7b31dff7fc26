export {
  followUpEvents,
  holdReason,
  holdReasons,
  status,
  statuses,
  treatment,
  type FollowUpEvent,
  type HoldReason,
  type Status,
  type Treatment,
} from './core/follow-up.events.js';
export { allowedStatuses, type AllowedStatus } from './core/allowed-statuses.js';
export { followUpIdOf } from './core/follow-up-id.js';
export { relationsOf } from './core/follow-up.relations.js';
export { followUpTexts } from './core/follow-up.texts.js';
export { pinnedProcedure } from './core/procedures.js';
export {
  fieldTexts,
  holdReasonTexts,
  readableDetails,
  relationTexts,
  statusTexts,
} from './core/status.texts.js';
export { endedStatuses, isEnded, statusOfVedtak } from './core/status.js';
export {
  vedtakProcedure,
  vedtakProcedureRef,
  type RelationCode,
  type RequirableField,
} from './core/vedtak.procedure.js';
export type { Deviation, FollowUpDocument, HistoryEntry } from './projections/follow-up.document.js';
export { followUpProjection } from './projections/follow-up.projection.js';
