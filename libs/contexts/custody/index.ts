export { custodyTexts } from './core/custody.texts.js';
export { skipAggregate, skipIdOf } from './core/skip.decider.js';
export { skipEvents, type SkipEvent } from './core/skip.events.js';
export { skipList, skippedEventsProjection } from './projections/skipped-events.projection.js';
export { erasureAggregate } from './core/erasure.decider.js';
export { erasureEvents, type ErasureEvent } from './core/erasure.events.js';
export { sealAggregate } from './core/seal.decider.js';
export { sealEvents, type Seal, type SealEvent } from './core/seal.events.js';
export { sealKey, sealProjection } from './projections/seal.projection.js';
