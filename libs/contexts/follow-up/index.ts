export {
  followUpEvents,
  holdReason,
  holdReasons,
  status,
  statuses,
  type FollowUpEvent,
  type HoldReason,
  type Status,
} from './core/follow-up.events.js';
export { addresseesOf, type StaffOn } from './core/addressees.js';
export { allowedStatuses } from './core/allowed-statuses.js';
export { followUpIdOf } from './core/follow-up-id.js';
export { followUpDeviationTexts } from './core/replay.texts.js';
export { followUpTexts } from './core/follow-up.texts.js';

export { instanceOf } from './core/follow-up.instance.js';
export { knownProcedures, pinnedProcedure, politiskVedtak, politiskVedtakRef } from './core/procedures.js';
export {
  procedureVocabularies,
  relationCodes,
  type AddresseeCode,
  type RelationCode,
} from './core/procedure-vocabulary.js';
export { shippedProcedures } from './core/shipped-procedures.generated.js';
export {
  addresseeTexts,
  dateTexts,
  holdReasonTexts,
  readableDetails,
  relationTexts,
  statusTexts,
} from './core/status.texts.js';
export { endedStatuses, isEnded, statusOfVedtak } from './core/status.js';
export type { FollowUpDocument } from './projections/follow-up.document.js';
export { wayTaken } from './projections/way-taken.js';
export { followUpProjection } from './projections/follow-up.projection.js';
