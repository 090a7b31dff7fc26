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
