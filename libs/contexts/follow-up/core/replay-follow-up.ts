import { reject, type RecordedEvent, type Rejection } from '#kernel';
import { isEndedIn, sourcesOf, type Procedure, type ProcedureRef } from '#engine';
import type { FollowUpEvent } from './follow-up.events.js';
import { presentStatus, statusAt, type FollowUp, type OpenedFollowUp } from './follow-up.state.js';
import { pinnedProcedure, UnknownProcedure } from './procedures.js';

/** Why an event of a follow-up could not have been written where it stands. */
export type FollowUpDeviation =
  | 'log-opened-again'
  | 'log-not-opened'
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

type Found = readonly Rejection<FollowUpDeviation>[];
type Written<T extends FollowUpEvent['type']> = RecordedEvent<Extract<FollowUpEvent, { type: T }>>;

/** The one place where a pinned procedure is looked up; one that is not known is reported, not thrown. */
const knownAs = (ref: ProcedureRef): Procedure | undefined => {
  try {
    return pinnedProcedure(ref);
  } catch (fault) {
    if (fault instanceof UnknownProcedure) return undefined;
    throw fault;
  }
};

const nameOf = ({ id, version }: Pick<ProcedureRef, 'id' | 'version'>) => `${id} v${version.toString()}`;

const whenUnknown = (ref: ProcedureRef): Found =>
  knownAs(ref) === undefined
    ? [reject('log-procedure-unknown', { procedure: nameOf(ref), hash: ref.hash })]
    : [];

const reported = (
  { data: { from, status: to }, occurredAt }: Written<'StatusReported'>,
  state: OpenedFollowUp,
  procedure: Procedure,
): Found => {
  const held = statusAt(state, occurredAt);
  if (from !== held) return [reject('log-from-other-status', { from, held })];
  const isStep = procedure.transitions.some(
    (each) => each.to.includes(to) && sourcesOf(procedure, each).includes(from),
  );
  return isStep ? [] : [reject('log-no-such-step', { from, to, procedure: nameOf(procedure) })];
};

const timed = (
  { data: { key, due } }: Written<'TimerFired' | 'TimerSkipped'>,
  state: OpenedFollowUp,
  procedure: Procedure,
): Found => {
  const timer = procedure.timers?.find(({ id, ladder }) => ladder.some((rung) => key === `${id}/${rung.id}`));
  if (timer === undefined) return [reject('log-timer-unknown', { key, procedure: nameOf(procedure) })];
  const status = presentStatus(state);
  const isTwice = state.agenda.handled[key]?.includes(due) === true;
  return [
    ...whenEnded(state, procedure),
    ...(timer.in.includes(status) ? [] : [reject('log-timer-not-running', { key, status })]),
    ...(isTwice ? [reject('log-timer-twice', { key, due })] : []),
  ];
};

/** Of an ended point nothing is due, nothing missing, and no deadline is moved: it must be opened again first. */
const whenEnded = (state: OpenedFollowUp, procedure: Procedure): Found => {
  const status = presentStatus(state);
  return isEndedIn(procedure, status) ? [reject('log-ended', { status })] : [];
};

const onTask = (
  { type, data: { task: id } }: Written<'TaskClaimed' | 'TaskDelegated' | 'TaskAcknowledged'>,
  state: OpenedFollowUp,
  procedure: Procedure,
): Found => {
  const task = procedure.tasks?.find((each) => each.id === id);
  if (task === undefined) return [reject('log-task-unknown', { task: id, procedure: nameOf(procedure) })];
  const status = presentStatus(state);
  if (!task.in.includes(status)) return [reject('log-task-not-open', { task: id, status })];
  return type === 'TaskAcknowledged' && task.acknowledgedBy === undefined
    ? [reject('log-nothing-to-acknowledge', { task: id })]
    : [];
};

const migrated = (
  { data: { from, to, state: moved } }: Written<'InstanceMigrated'>,
  state: OpenedFollowUp,
): Found => {
  const held = presentStatus(state);
  const after = knownAs(to);
  const isThere = after === undefined || Object.hasOwn(after.states, moved.to);
  return [
    ...(from.hash === state.procedure.hash
      ? []
      : [reject('log-migrated-from-other', { named: nameOf(from), pinned: nameOf(state.procedure) })]),
    ...(moved.from === held ? [] : [reject('log-from-other-status', { from: moved.from, held })]),
    ...(isThere ? [] : [reject('log-state-unknown', { state: moved.to, procedure: nameOf(to) })]),
    ...whenUnknown(to),
  ];
};

type Judge<T extends FollowUpEvent['type']> = (
  event: Written<T>,
  state: OpenedFollowUp,
  procedure: Procedure,
) => Found;

/** What is bound by the procedure that is pinned. What a list tells of the status, and who answers, is bound by nothing. */
const byProcedure: { readonly [T in FollowUpEvent['type']]?: Judge<T> } = {
  StatusReported: reported,
  TimerFired: timed,
  TimerSkipped: timed,
  TaskClaimed: onTask,
  TaskDelegated: onTask,
  TaskAcknowledged: onTask,
  DeadlineMoved: (_, state, procedure) => whenEnded(state, procedure),
  FollowUpMissingInList: (_, state, procedure) => whenEnded(state, procedure),
};

/**
 * What is wrong with an event of a follow-up, by the procedure that was pinned when it was written and what was known
 * then. A procedure that is not known is told of where it is pinned; what comes after cannot be held against it.
 */
export const judgeFollowUp = (event: RecordedEvent<FollowUpEvent>, state: FollowUp): Found => {
  if (event.type === 'FollowUpOpened')
    return [
      ...whenUnknown(event.data.procedure),
      ...(state === 'absent' ? [] : [reject('log-opened-again')]),
    ];
  if (state === 'absent') return [reject('log-not-opened')];
  if (event.type === 'InstanceMigrated') return migrated(event, state);
  const procedure = knownAs(state.procedure);
  const judge = byProcedure[event.type] as Judge<FollowUpEvent['type']> | undefined;
  return procedure === undefined ? [] : (judge?.(event, state, procedure) ?? []);
};
