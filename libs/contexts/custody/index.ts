export { custodyTexts } from './core/custody.texts.js';
export { skipAggregate, skipIdOf } from './core/skip.decider.js';
export { skipEvents, type SkipEvent } from './core/skip.events.js';
export { skipList, skippedEventsProjection } from './projections/skipped-events.projection.js';
