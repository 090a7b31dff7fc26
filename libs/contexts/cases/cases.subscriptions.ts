import { learnProcedures } from '#contexts/procedures';
import type { Subscriptions } from '#kernel';
import { openChildren } from './policies/open-children.policy.js';
import { openOnEmit } from './policies/open-on-emit.policy.js';
import { openWhenDeviates } from './policies/open-when-deviates.policy.js';
import { tellParent } from './policies/tell-parent.policy.js';
import { caseProjection } from './projections/case.projection.js';

/** What this context runs over the log. */
export const casesSubscriptions: Subscriptions = {
  projections: [{ ...caseProjection, learn: learnProcedures }],
  policies: [openChildren, openOnEmit, openWhenDeviates, tellParent],
};
