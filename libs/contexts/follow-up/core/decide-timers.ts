import { fireTimers } from '#engine';
import type { FireTimers } from './follow-up.commands.js';
import { presentInstance } from './follow-up.instance.js';
import type { Decision } from './follow-up.rejections.js';
import { isSystem, notYours } from './follow-up.relations.js';
import type { OpenedFollowUp } from './follow-up.state.js';
import { pinnedProcedure } from './procedures.js';

/** What is due of the point that day, and has not been dealt with. A second time there is nothing. */
export const fireTimersOf = ({ data, issued }: FireTimers, state: OpenedFollowUp): Decision => {
  if (!isSystem(issued)) return notYours([]);
  const { on: until, closedDays } = data;
  return fireTimers(pinnedProcedure(state.procedure), presentInstance(state), { until, closedDays });
};
