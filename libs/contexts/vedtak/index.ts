export {
  assignment,
  caseNumber,
  pointKind,
  pointKinds,
  relation,
  relations,
  vedtakEvents,
  type Assignment,
  type CaseNumber,
  type PointKind,
  type Relation,
  type VedtakEvent,
} from './core/vedtak.events.js';
export { numberedVedtakId, unnumberedVedtakId } from './core/vedtak-id.js';
export { longestTitle } from './core/vedtak.rules.js';
export { vedtakTexts } from './core/vedtak.texts.js';
export type { VedtakDocument, VedtakPoint } from './projections/vedtak.document.js';
export { vedtakProjection } from './projections/vedtak.projection.js';
