import { learnProcedures } from '#contexts/procedures';
import type { Subscriptions } from '#kernel';
import { carryOutImport } from './policies/carry-out-import.policy.js';
import { openWhenSplit } from './policies/open-when-split.policy.js';
import { followUpProjection } from './projections/follow-up.projection.js';

/** What this context runs over the log. */
export const followUpSubscriptions: Subscriptions = {
  projections: [{ ...followUpProjection, learn: learnProcedures }],
  policies: [openWhenSplit, carryOutImport],
};
