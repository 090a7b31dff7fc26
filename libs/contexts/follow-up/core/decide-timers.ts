import { fireTimers, type AgendaEventOf, type Procedure } from '#engine';
import { type Status, pinnedProcedure } from '#contexts/procedures';
import type { FireTimers } from './follow-up.commands.js';
import type { FollowUpEvent } from './follow-up.events.js';
import { presentInstance } from './follow-up.instance.js';
import type { Decision } from './follow-up.rejections.js';
import { isSystem, notYours } from './follow-up.relations.js';
import { presentStatus, type OpenedFollowUp } from './follow-up.state.js';

/** What is due of the point that day, and has not been dealt with. A second time there is nothing. */
export const fireTimersOf = ({ data, issued }: FireTimers, state: OpenedFollowUp): Decision => {
  if (!isSystem(issued)) return notYours([]);
  const { on: until, closedDays } = data;
  const procedure = pinnedProcedure(state.procedure);
  return fireTimers(procedure, presentInstance(state), { until, closedDays }).flatMap((event) =>
    event.type === 'TimerFired' ? [event, ...stepOfItself(procedure, presentStatus(state), event)] : [event],
  );
};

const nothingSaid = {
  publicComment: null,
  internalComment: null,
  holdReasons: [],
  holdUntil: null,
  reference: null,
  treatment: null,
};

/** The step a timer takes, where its rung says so; the procedure was checked to lead to one status only. */
const stepOfItself = (
  { transitions }: Procedure,
  from: Status,
  { data: { step } }: AgendaEventOf<'TimerFired'>,
): readonly FollowUpEvent[] =>
  transitions
    .filter(({ id }) => id === step)
    .map(({ to: [to] }) => ({
      type: 'StatusReported',
      data: { from, status: to as Status, ...nothingSaid },
    }));
