import { learnProcedures } from '#contexts/procedures';
import type { Aggregate, Subscriptions } from '#kernel';
import { caseDecider } from './core/case.decider.js';
import { caseEvents } from './core/case.events.js';
import type { Case } from './core/case.state.js';
import { judgeCase } from './core/replay-case.js';
import { openChildren } from './policies/open-children.policy.js';
import { openOnEmit } from './policies/open-on-emit.policy.js';
import { openWhenDeviates } from './policies/open-when-deviates.policy.js';
import { tellParent } from './policies/tell-parent.policy.js';
import { prepareCase } from './prepare-case.js';
import { caseProjection } from './projections/case.projection.js';

/** A case, for whoever runs its commands. */
export const caseAggregate: Aggregate = {
  catalog: caseEvents,
  decider: caseDecider,
  prepare: prepareCase,
  learn: learnProcedures,
  judge: judgeCase,
  procedureOf: (state: Case) =>
    state === 'absent' ? undefined : `${state.procedure.id}@${state.procedure.version.toString()}`,
};

/** What this context runs over the log. */
export const casesSubscriptions: Subscriptions = {
  projections: [{ ...caseProjection, learn: learnProcedures }],
  policies: [openChildren, openOnEmit, openWhenDeviates, tellParent],
};
