import { checkGuards } from './check-guards.js';
import { checkStart } from './check-start.js';
import { checkTimers } from './check-timers.js';
import type { Path, ProcedureProblem } from './problem.js';
import { sourcesOf, type Procedure, type Transition } from './procedure.js';

type Found = readonly ProcedureProblem[];

/** Every problem of the procedure as a machine; none when instances can live by it. */
export const checkProcedure = (procedure: Procedure): Found => [
  ...duplicateIds(procedure),
  ...unknownStates(procedure),
  ...unreachableStates(procedure),
  ...deadEnds(procedure),
  ...statesWithoutEnd(procedure),
  ...overlaps(procedure),
  ...checkGuards(procedure),
  ...checkStart(procedure),
  ...checkTimers(procedure),
];

const ofState = (problem: ProcedureProblem['problem'], at: string): ProcedureProblem => ({
  problem,
  at,
  path: ['states', at],
});

const duplicateIds = ({ transitions }: Procedure): Found => {
  const ids = transitions.map(({ id }) => id);
  return ids.flatMap((at, index) =>
    ids.indexOf(at) < index ? [{ problem: 'duplicate-id', at, path: ['transitions', index, 'id'] }] : [],
  );
};

/** Each state a transition names, and where it names it. */
const named = ({ from, to }: Transition, index: number): readonly (readonly [string, Path])[] => [
  ...(from === '*' ? [] : from.map((at, n) => [at, ['transitions', index, 'from', n]] as const)),
  ...to.map((at, n) => [at, ['transitions', index, 'to', n]] as const),
];

const unknownStates = ({ initial, states, transitions }: Procedure): Found =>
  [[initial, ['initial']] as const, ...transitions.flatMap(named)].flatMap(([at, path]) =>
    Object.hasOwn(states, at) ? [] : [{ problem: 'unknown-state', at, path }],
  );

const nextOf = (procedure: Procedure, state: string): readonly string[] =>
  procedure.transitions.filter((each) => sourcesOf(procedure, each).includes(state)).flatMap(({ to }) => to);

/** All that can be come to from here, this one included. */
const reachedFrom = (next: (state: string) => readonly string[], start: Iterable<string>) => {
  const reached = new Set(start);
  // A set that grows while it is walked: each state found is walked too.
  for (const state of reached) next(state).forEach((each) => reached.add(each));
  return reached;
};

const unreachableStates = (procedure: Procedure): Found => {
  const first = [procedure.initial, ...(procedure.start?.in === undefined ? [] : [procedure.start.in])];
  const reached = reachedFrom((state) => nextOf(procedure, state), first);
  return Object.keys(procedure.states)
    .filter((state) => !reached.has(state))
    .map((state) => ofState('unreachable-state', state));
};

const isDeadEnd = (procedure: Procedure, state: string): boolean =>
  procedure.states[state]?.ended === false && nextOf(procedure, state).every((next) => next === state);

const deadEnds = (procedure: Procedure): Found =>
  Object.keys(procedure.states)
    .filter((state) => isDeadEnd(procedure, state))
    .map((state) => ofState('dead-end', state));

/** States from which no end can be come to, where there is one: whoever goes there goes in circles. */
const statesWithoutEnd = (procedure: Procedure): Found => {
  const codes = Object.keys(procedure.states);
  const ends = codes.filter((state) => procedure.states[state]?.ended === true);
  if (ends.length === 0) return [];
  const next = new Map(codes.map((state) => [state, nextOf(procedure, state)]));
  const before = (state: string) => codes.filter((each) => next.get(each)?.includes(state));
  const ending = reachedFrom(before, ends);
  return codes
    .filter((state) => !ending.has(state) && !isDeadEnd(procedure, state))
    .map((state) => ofState('no-way-out', state));
};

/**
 * The same step offered twice to the same actor: which one's requirements hold would be chance. Two whose guards can
 * never both hold are no overlap.
 */
const overlaps = (procedure: Procedure): Found => {
  const offered = new Map<string, readonly Transition[]>();
  const found = new Map<string, ProcedureProblem>();
  procedure.transitions.forEach((each, index) => {
    for (const from of sourcesOf(procedure, each))
      for (const to of each.to)
        for (const by of each.by) {
          const at = `${from} → ${to} (${by})`;
          const others = offered.get(at) ?? [];
          if (others.some((other) => canBothHold(each, other)))
            found.set(at, { problem: 'overlapping-transitions', at, path: ['transitions', index] });
          offered.set(at, [...others, each]);
        }
  });
  return [...found.values()];
};

const canBothHold = ({ when: some = {} }: Transition, { when: others = {} }: Transition): boolean =>
  Object.entries(some).every(([field, values]) => {
    const other = others[field];
    return other === undefined || values.some((value) => other.includes(value));
  });
