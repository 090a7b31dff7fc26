export {
  importEvents,
  type ImportEvent,
  type PointFacts,
  type StatusFacts,
  type VedtakFacts,
} from './core/import.events.js';
export type { ImportDocument, ImportDoubtDocument } from './core/import.documents.js';
export { importAggregate } from './core/import.decider.js';
export { importDoubtsProjection } from './projections/import-doubts.projection.js';
export { importsProjection } from './projections/imports.projection.js';
