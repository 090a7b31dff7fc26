import { learnProcedures } from '#contexts/procedures';
import type { Aggregate, Subscriptions } from '#kernel';
import { followUpDecider } from './core/follow-up.decider.js';
import { followUpEvents } from './core/follow-up.events.js';
import { judgeFollowUp } from './core/replay-follow-up.js';
import type { FollowUp } from './core/follow-up.state.js';
import { carryOutImport } from './policies/carry-out-import.policy.js';
import { openWhenSplit } from './policies/open-when-split.policy.js';
import { prepareFollowUp } from './prepare-follow-up.js';
import { followUpProjection } from './projections/follow-up.projection.js';

/** The carrying out of one point, for whoever runs its commands. */
export const followUpAggregate: Aggregate = {
  catalog: followUpEvents,
  decider: followUpDecider,
  learn: learnProcedures,
  procedureOf: (state: FollowUp) =>
    state === 'absent' ? undefined : `${state.procedure.id}@${state.procedure.version.toString()}`,
  prepare: prepareFollowUp,
  judge: judgeFollowUp,
};

/** What this context runs over the log. */
export const followUpSubscriptions: Subscriptions = {
  projections: [{ ...followUpProjection, learn: learnProcedures }],
  policies: [openWhenSplit, carryOutImport],
};
