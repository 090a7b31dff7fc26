export {
  knownAs,
  knownProcedures,
  pinnedProcedure,
  politiskVedtak,
  politiskVedtakRef,
  procedureBook,
  saidBy,
} from './core/known-procedures.js';
export { vedtakProcedure, vedtakProcedureRef } from './core/vedtak.procedure.js';
export {
  addresseeTexts,
  dateNameIn,
  dateTexts,
  fieldsIn,
  fieldTexts,
  labelsOf,
  relationTexts,
  statusTexts,
} from './core/procedures.texts.js';
export { shippedProcedures } from './core/shipped-procedures.generated.js';
export { status, statuses, type Status } from './core/statuses.js';
export {
  addresseeCodes,
  procedureVocabularies,
  relationCodes,
  type AddresseeCode,
  type CaseField,
  type PointField,
  type RelationCode,
} from './core/vocabularies.js';
export { deviationTexts, type Deviation } from './core/history.texts.js';
export { workDayAt, workDayBegins } from './core/work-day.js';
export { libraryIdOf } from './core/library-id.js';
export { libraryAggregate } from './core/library.decider.js';
export { libraryEvents } from './core/library.events.js';
export { emptyLibrary, newestOf, proceduresInForce, type Library } from './core/library.js';
export { libraryTexts } from './core/library.texts.js';
export { knowPinned, learnProcedures, readLibrary } from './procedures.reads.js';
export {
  publishedProcedureProjection,
  type PublishedProcedureDocument,
} from './projections/published-procedure.projection.js';
