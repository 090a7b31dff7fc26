import { reject, type Rejection } from '#kernel';
import type { AgendaEvent, AgendaEventOf } from './agenda.js';
import type { Agenda } from './instance.js';
import { isEndedIn, sourcesOf, type Procedure, type ProcedureRef } from './procedure.js';

/** Why something that is written of an instance could not have happened by the procedure it had pinned. */
export type HistoryProblem =
  | 'log-procedure-unknown'
  | 'log-from-other-status'
  | 'log-no-such-step'
  | 'log-timer-unknown'
  | 'log-timer-not-running'
  | 'log-timer-twice'
  | 'log-task-unknown'
  | 'log-task-not-open'
  | 'log-nothing-to-acknowledge'
  | 'log-ended'
  | 'log-migrated-from-other'
  | 'log-state-unknown';

type Found = readonly Rejection<HistoryProblem>[];

/** Where an instance stood when something was written of it. */
export interface Stood {
  readonly state: string;
  readonly agenda: Agenda;
}

/** A procedure as people name it. */
export const procedureName = ({ id, version }: Pick<ProcedureRef, 'id' | 'version'>): string =>
  `${id} v${version.toString()}`;

/** A procedure that is not known where it is pinned: nothing that comes after can be held against it. */
export const whenUnknown = (ref: ProcedureRef, known: Procedure | undefined): Found =>
  known === undefined
    ? [reject('log-procedure-unknown', { procedure: procedureName(ref), hash: ref.hash })]
    : [];

/** Of an instance that is over nothing is due: it must be opened again first. */
export const whenEnded = (procedure: Procedure, { state }: Pick<Stood, 'state'>): Found =>
  isEndedIn(procedure, state) ? [reject('log-ended', { status: state })] : [];

/** Whether a step is one of the procedure's, from where the instance stood; by its id where the log has it. */
export const judgeStep = (
  procedure: Procedure,
  {
    from,
    to,
    held,
    step,
  }: { readonly from: string; readonly to: string; readonly held: string; readonly step?: string },
): Found => {
  if (from !== held) return [reject('log-from-other-status', { from, held })];
  const isStep = procedure.transitions.some(
    (each) =>
      (step === undefined || each.id === step) &&
      each.to.includes(to) &&
      sourcesOf(procedure, each).includes(from),
  );
  return isStep ? [] : [reject('log-no-such-step', { from, to, procedure: procedureName(procedure) })];
};

const judgeTimer = (
  { data: { key, due } }: AgendaEventOf<'TimerFired' | 'TimerSkipped'>,
  procedure: Procedure,
  stood: Stood,
): Found => {
  const timer = procedure.timers?.find(({ id, ladder }) => ladder.some((rung) => key === `${id}/${rung.id}`));
  if (timer === undefined) return [reject('log-timer-unknown', { key, procedure: procedureName(procedure) })];
  const { state, agenda } = stood;
  const isTwice = agenda.handled[key]?.includes(due) === true;
  return [
    ...whenEnded(procedure, stood),
    ...(timer.in.includes(state) ? [] : [reject('log-timer-not-running', { key, status: state })]),
    ...(isTwice ? [reject('log-timer-twice', { key, due })] : []),
  ];
};

const judgeTask = (
  { type, data: { task: id } }: AgendaEventOf<'TaskClaimed' | 'TaskDelegated' | 'TaskAcknowledged'>,
  procedure: Procedure,
  { state }: Stood,
): Found => {
  const task = procedure.tasks?.find((each) => each.id === id);
  if (task === undefined)
    return [reject('log-task-unknown', { task: id, procedure: procedureName(procedure) })];
  if (!task.in.includes(state)) return [reject('log-task-not-open', { task: id, status: state })];
  return type === 'TaskAcknowledged' && task.acknowledgedBy === undefined
    ? [reject('log-nothing-to-acknowledge', { task: id })]
    : [];
};

/** What is wrong with what a timer or a task has done, by the procedure that was pinned then. */
export const judgeAgendaEvent = (
  event: Exclude<AgendaEvent, { type: 'InstanceMigrated' }>,
  procedure: Procedure,
  stood: Stood,
): Found =>
  event.type === 'TimerFired' || event.type === 'TimerSkipped'
    ? judgeTimer(event, procedure, stood)
    : judgeTask(event, procedure, stood);

/** What is wrong with a move to another procedure, `after` where it is known. */
export const judgeMigration = (
  { data: { from, to, state } }: AgendaEventOf<'InstanceMigrated'>,
  stood: Stood & { readonly procedure: ProcedureRef },
  after: Procedure | undefined,
): Found => {
  const isThere = after === undefined || Object.hasOwn(after.states, state.to);
  return [
    ...(from.hash === stood.procedure.hash
      ? []
      : [
          reject('log-migrated-from-other', {
            named: procedureName(from),
            pinned: procedureName(stood.procedure),
          }),
        ]),
    ...(state.from === stood.state
      ? []
      : [reject('log-from-other-status', { from: state.from, held: stood.state })]),
    ...(isThere ? [] : [reject('log-state-unknown', { state: state.to, procedure: procedureName(to) })]),
    ...whenUnknown(to, after),
  ];
};
