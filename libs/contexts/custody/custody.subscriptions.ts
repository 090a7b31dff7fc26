import type { Subscriptions } from '#kernel';
import { skippedEventsProjection } from './projections/skipped-events.projection.js';

/** What this context runs over the log. */
export const custodySubscriptions: Subscriptions = {
  projections: [skippedEventsProjection],
  policies: [],
};
