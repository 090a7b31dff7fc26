import type { EventCatalog, Subscriptions } from '#kernel';
import { forgetWhenErased } from './policies/forget-when-erased.policy.js';
import { eventDigestsOver } from './projections/event-digests.projection.js';
import { sealOver } from './projections/seal.projection.js';
import { skippedEventsProjection } from './projections/skipped-events.projection.js';
import { unfinishedErasureProjection } from './projections/unfinished-erasure.projection.js';

/** What this context runs over the log, the chain over everything that is written to it and the digests it is made of. */
export const custodySubscriptions = (catalogs: readonly EventCatalog[]): Subscriptions => ({
  projections: [
    skippedEventsProjection,
    unfinishedErasureProjection,
    sealOver(catalogs),
    eventDigestsOver(catalogs),
  ],
  policies: [forgetWhenErased],
});
