import type { Subscriptions } from '#kernel';
import { publishedProcedureProjection } from './projections/published-procedure.projection.js';

/** What this context runs over the log. */
export const proceduresSubscriptions: Subscriptions = {
  projections: [publishedProcedureProjection],
  policies: [],
};
