import type { Subscriptions } from '#kernel';
import { changeProjection } from './projections/change.projection.js';

/** What this context runs over the log. */
export const publishingSubscriptions: Subscriptions = { projections: [changeProjection], policies: [] };
