import { learnProcedures } from '#contexts/procedures';
import type { Aggregate } from '#kernel';
import { followUpDecider } from './core/follow-up.decider.js';
import { followUpEvents } from './core/follow-up.events.js';
import type { FollowUp } from './core/follow-up.state.js';
import { judgeFollowUp } from './core/replay-follow-up.js';
import { prepareFollowUp } from './prepare-follow-up.js';

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
