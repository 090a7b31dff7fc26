export {
  importEvents,
  type ImportEvent,
  type PointFacts,
  type StatusFacts,
  type VedtakFacts,
} from './core/import.events.js';
