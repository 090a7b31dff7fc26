import type { Subscriptions } from '#kernel';
import { viewProjection } from './projections/view.projection.js';

/** What this context keeps for reading; it reacts to nothing. */
export const viewsSubscriptions: Subscriptions = { projections: [viewProjection], policies: [] };
