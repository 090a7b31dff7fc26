import { reject, type ActorId, type Rejection } from '#kernel';
import type { AgendaEvent } from './agenda.js';
import type { Instance, TaskState } from './instance.js';
import type { Procedure } from './procedure.js';
import type { Task } from './task.js';

/** A task that waits, and whose it is. */
export interface OpenTask extends TaskState {
  readonly task: Task;
}

/** Who asks, how they stand to the instance, and whose work it is. */
export interface TaskActor {
  readonly by: ActorId;
  readonly relations: readonly string[];
  /** Who did what is to be acknowledged: they cannot acknowledge it themselves. */
  readonly doneBy: ActorId | null;
}

/** Why somebody may not do that with a task. */
export type TaskRejection = Rejection<
  | 'task-not-open'
  | 'not-yours'
  | 'task-claimed'
  | 'never-ones-own'
  | 'reason-required'
  | 'nothing-to-acknowledge'
>;

type TaskEvent = Extract<AgendaEvent, { type: 'TaskClaimed' | 'TaskDelegated' | 'TaskAcknowledged' }>;
type TaskDecision = readonly TaskEvent[] | TaskRejection;

/** What waits to be done where the instance stands, in the procedure's order. */
export const openTasks = ({ tasks = [] }: Procedure, { state, agenda }: Instance): readonly OpenTask[] =>
  tasks
    .filter((task) => task.in.includes(state))
    .map((task) => ({
      task,
      claimedBy: agenda.tasks[task.id]?.claimedBy ?? null,
      acknowledgedBy: agenda.tasks[task.id]?.acknowledgedBy ?? null,
    }));

interface Asked extends TaskActor {
  readonly task: string;
}

const found = (procedure: Procedure, instance: Instance, id: string): OpenTask | Rejection<'task-not-open'> =>
  openTasks(procedure, instance).find(({ task }) => task.id === id) ?? reject('task-not-open', { task: id });

const isAmong = (relations: readonly string[], those: readonly string[]) =>
  those.some((each) => relations.includes(each));

const notYours = (who: readonly string[]) => reject('not-yours', { by: who.join(', ') });

/** Takes a task on. Twice by the same changes nothing; what somebody else has must be handed over by them. */
export const claimTask = (procedure: Procedure, instance: Instance, asked: Asked): TaskDecision => {
  const open = found(procedure, instance, asked.task);
  if (!('task' in open)) return open;
  if (!isAmong(asked.relations, open.task.who)) return notYours(open.task.who);
  if (open.claimedBy === asked.by) return [];
  if (open.claimedBy !== null) return reject('task-claimed', { task: asked.task });
  return [{ type: 'TaskClaimed', data: { task: asked.task, by: asked.by } }];
};

/** Hands a task to somebody, with a reason: whoever has it may, and whoever may claim it. */
export const delegateTask = (
  procedure: Procedure,
  instance: Instance,
  asked: Asked & { readonly to: ActorId; readonly reason: string },
): TaskDecision => {
  const open = found(procedure, instance, asked.task);
  if (!('task' in open)) return open;
  const { by, relations, to } = asked;
  if (open.claimedBy !== by && !isAmong(relations, open.task.who)) return notYours(open.task.who);
  const reason = asked.reason.trim();
  if (reason === '') return reject('reason-required');
  return open.claimedBy === to ? [] : [{ type: 'TaskDelegated', data: { task: asked.task, to, reason } }];
};

/** Says that somebody's work has been seen. Never one's own. */
export const acknowledgeTask = (procedure: Procedure, instance: Instance, asked: Asked): TaskDecision => {
  const open = found(procedure, instance, asked.task);
  if (!('task' in open)) return open;
  const { acknowledgedBy: who } = open.task;
  if (who === undefined) return reject('nothing-to-acknowledge', { task: asked.task });
  if (!isAmong(asked.relations, who)) return notYours(who);
  if (asked.by === open.claimedBy || asked.by === asked.doneBy) return reject('never-ones-own');
  return open.acknowledgedBy === null
    ? [{ type: 'TaskAcknowledged', data: { task: asked.task, by: asked.by } }]
    : [];
};

/** Ids of the tasks that wait and that somebody has taken on. */
export const tasksHeldBy = (procedure: Procedure, instance: Instance, person: string): readonly string[] =>
  openTasks(procedure, instance)
    .filter(({ claimedBy }) => claimedBy === person)
    .map(({ task }) => task.id);
