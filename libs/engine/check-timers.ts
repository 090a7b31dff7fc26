import { isLocalDate } from '#kernel';
import type { Path, ProcedureProblem } from './problem.js';
import { isEndedIn, sourcesOf, type Procedure } from './procedure.js';
import type { Task } from './task.js';
import type { Rung, Timer } from './timer.js';

type Found = readonly ProcedureProblem[];

/** Every problem of what happens of itself: timers, and the tasks that wait beside them. */
export const checkTimers = (procedure: Procedure): Found => [
  ...(procedure.timers ?? []).flatMap((timer, index) => problemsOfTimer(procedure, timer, ['timers', index])),
  ...(procedure.tasks ?? []).flatMap((task, index) => problemsOfTask(procedure, task, ['tasks', index])),
  ...duplicates(procedure),
  ...circlesOfThemselves(procedure),
];

const problemsOfTask = (procedure: Procedure, task: Task, path: Path): Found => [
  ...unknownStates(procedure, task, path),
  ...waitingInEnds(procedure, task, path),
];

const problemsOfTimer = (procedure: Procedure, timer: Timer, path: Path): Found => [
  ...unknownStates(procedure, timer, path),
  ...waitingInEnds(procedure, timer, path),
  ...amounts(timer, path),
  ...timer.ladder.flatMap((rung, n) =>
    problemsOfRung(procedure, { timer, rung, path: [...path, 'ladder', n] }),
  ),
  ...outOfOrder(timer, path),
];

const unknownStates = ({ states }: Procedure, waiting: Timer | Task, path: Path): Found =>
  waiting.in.flatMap((at, n) =>
    Object.hasOwn(states, at) ? [] : [{ problem: 'unknown-state', at, path: [...path, 'in', n] }],
  );

/** Nothing is due of an instance that is over, so what waits only there waits in vain; what comes again would wait for ever. */
const waitingInEnds = (procedure: Procedure, { id, in: states }: Timer | Task, path: Path): Found =>
  states.flatMap((state, n) =>
    isEndedIn(procedure, state) ? [{ problem: 'timer-never-fires', at: id, path: [...path, 'in', n] }] : [],
  );

const amounts = ({ due, id }: Timer, path: Path): Found => {
  if ('monthly' in due) return [];
  if ('yearly' in due) return isDayOfYear(due.yearly) ? [] : [neverFires(id, [...path, 'due', 'yearly'])];
  const unclear = due.days !== undefined && due.businessDays !== undefined;
  return unclear ? [{ problem: 'amount-unclear', at: id, path: [...path, 'due'] }] : [];
};

const neverFires = (at: string, path: Path): ProcedureProblem => ({ problem: 'timer-never-fires', at, path });

/** 29 February counts: in other years it is the 28th. */
const isDayOfYear = (monthAndDay: string): boolean => isLocalDate(`2000-${monthAndDay}`);

interface Place {
  readonly timer: Timer;
  readonly rung: Rung;
  readonly path: Path;
}

const problemsOfRung = (procedure: Procedure, place: Place): Found =>
  place.rung.act === 'STEP' ? problemsOfStep(procedure, place) : problemsOfTelling(place);

const problemsOfTelling = ({ rung: { id, to = [] }, path }: Place): Found =>
  to.length === 0 ? [{ problem: 'nobody-told', at: id, path }] : [];

/**
 * A step of itself is taken by nobody, so it cannot be asked for anything, and must lead from wherever the timer runs. It
 * is the last rung, for there is nobody below it when what comes after has its day.
 */
const problemsOfStep = (procedure: Procedure, { timer, rung, path }: Place): Found => {
  const { id, step } = rung;
  const taken = procedure.transitions.find((each) => each.id === step);
  if (taken === undefined) return [{ problem: 'unknown-step', at: step ?? id, path: [...path, 'step'] }];
  const isLast = timer.ladder.at(-1) === rung;
  const leavesAll = timer.in.every((state) => sourcesOf(procedure, taken).includes(state));
  const asksNothing = taken.requires.length === 0 && taken.when === undefined;
  const can = isLast && leavesAll && asksNothing && taken.to.length === 1;
  return can ? [] : [{ problem: 'step-of-itself-impossible', at: taken.id, path: [...path, 'step'] }];
};

/** A rung below another one that comes later would never be the latest. */
const outOfOrder = ({ ladder }: Timer, path: Path): Found =>
  ladder.flatMap(({ id, after = 0 }, n) =>
    n > 0 && after < (ladder[n - 1]?.after ?? 0)
      ? [{ problem: 'timer-never-fires', at: id, path: [...path, 'ladder', n, 'after'] }]
      : [],
  );

const duplicates = ({ timers = [], tasks = [] }: Procedure): Found => [
  ...twice(timers, ['timers']),
  ...timers.flatMap(({ ladder }, index) => twice(ladder, ['timers', index, 'ladder'])),
  ...twice(tasks, ['tasks']),
];

const twice = (items: readonly { readonly id: string }[], path: Path): Found =>
  items.flatMap(({ id: at }, index) =>
    items.findIndex(({ id }) => id === at) < index
      ? [{ problem: 'duplicate-id', at, path: [...path, index, 'id'] }]
      : [],
  );

/** Steps that timers take from state to state in a ring would go round for ever with nobody there. */
const circlesOfThemselves = (procedure: Procedure): Found => {
  const { timers = [], transitions } = procedure;
  const taken = (step: string | undefined, from: string) =>
    transitions.filter((each) => each.id === step && sourcesOf(procedure, each).includes(from));
  const next = (state: string): readonly string[] =>
    timers
      .filter((timer) => timer.in.includes(state))
      .flatMap(({ ladder }) => ladder.flatMap(({ step }) => taken(step, state)))
      .flatMap(({ to }) => to);
  return timers.flatMap(({ id, in: states, ladder }, index) => {
    const goesRound =
      ladder.some(({ act }) => act === 'STEP') && states.some((state) => comesBack(next, state));
    return goesRound ? [{ problem: 'timer-fires-for-ever', at: id, path: ['timers', index] }] : [];
  });
};

const comesBack = (next: (state: string) => readonly string[], start: string): boolean => {
  const reached = new Set(next(start));
  // A set that grows while it is walked: each state found is walked too.
  for (const state of reached) next(state).forEach((each) => reached.add(each));
  return reached.has(start);
};
