import {
  acknowledgeTask,
  claimTask,
  delegateTask,
  fireTimers,
  migrateInstance,
  type TaskActor,
} from '#engine';
import { pinnedProcedure } from '#contexts/procedures';
import { refuseTexts, type ActorId, type Issued } from '#kernel';
import type { AcknowledgeTask, ClaimTask, DelegateTask, FireTimers, MigrateCase } from './case.commands.js';
import type { Decision } from './case.rejections.js';
import { caseInstanceOf, type OpenedCase } from './case.state.js';
import { stepOfItself, withWaitEnded } from './decide-step.js';
import { isSystem, notYours } from './may.js';
import { relationsOf } from './holders.js';

/** What is due of the case that day, and has not been dealt with. A second time there is nothing. */
export const fireTimersOf = ({ data, issued }: FireTimers, state: OpenedCase): Decision => {
  if (!isSystem(issued)) return notYours([]);
  const { on: until, closedDays } = data;
  const procedure = pinnedProcedure(state.procedure);
  const events = fireTimers(procedure, caseInstanceOf(state), { until, closedDays }).flatMap((event) =>
    event.type === 'TimerFired' ? [event, ...stepOfItself(procedure, state, event.data.step)] : [event],
  );
  return events.length === 0 ? [] : withWaitEnded(events, state, issued);
};

/** The work on a case is its officer's: they cannot acknowledge it. */
const actorOf = (issued: Issued, state: OpenedCase): TaskActor => ({
  by: issued.by,
  relations: relationsOf(state, issued),
  doneBy: state.officer as ActorId | null,
});

export const claim = ({ data: { task }, issued }: ClaimTask, state: OpenedCase): Decision =>
  claimTask(pinnedProcedure(state.procedure), caseInstanceOf(state), { ...actorOf(issued, state), task });

export const delegate = ({ data, issued }: DelegateTask, state: OpenedCase): Decision => {
  const { task, reason } = data;
  const asked = { ...actorOf(issued, state), task, to: data.to as ActorId, reason };
  const decided = delegateTask(pinnedProcedure(state.procedure), caseInstanceOf(state), asked);
  return 'rejected' in decided ? decided : (refuseTexts({ reason }) ?? decided);
};

export const acknowledge = ({ data: { task }, issued }: AcknowledgeTask, state: OpenedCase): Decision =>
  acknowledgeTask(pinnedProcedure(state.procedure), caseInstanceOf(state), {
    ...actorOf(issued, state),
    task,
  });

const movers = ['COORDINATOR', 'DIRECTOR'];

/** Which procedure holds from now on, by an explicit word. To the one it has already changes nothing. */
export const migrate = ({ data, issued }: MigrateCase, state: OpenedCase): Decision => {
  if (!isSystem(issued) && !issued.roles.some((role) => movers.includes(role))) return notYours(movers);
  const { states, timers, reason } = data;
  const plan = { to: pinnedProcedure(data.to), states, timers, reason, at: issued.at };
  const decided = migrateInstance(pinnedProcedure(state.procedure), caseInstanceOf(state), plan);
  if ('rejected' in decided || decided.length === 0) return decided;
  return refuseTexts({ reason }) ?? withWaitEnded(decided, state, issued);
};
