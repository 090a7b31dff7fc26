import { sourcesOf, type Procedure } from './procedure.js';

/** What is wrong with a procedure, and where. */
export interface ProcedureProblem {
  readonly problem:
    'duplicate-id' | 'unknown-state' | 'unreachable-state' | 'dead-end' | 'overlapping-transitions';
  /** The state, the transition's id, or both ends of the step it is about. */
  readonly at: string;
}

type Problem = ProcedureProblem['problem'];

const problems = (problem: Problem, places: readonly string[]): readonly ProcedureProblem[] =>
  [...new Set(places)].map((at) => ({ problem, at }));

const repeated = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) !== index);

/** Every problem of the procedure; none when it may be published. */
export const checkProcedure = (procedure: Procedure): readonly ProcedureProblem[] => [
  ...problems('duplicate-id', repeated(procedure.transitions.map(({ id }) => id))),
  ...problems('unknown-state', unknownStates(procedure)),
  ...problems('unreachable-state', unreachableStates(procedure)),
  ...problems('dead-end', deadEnds(procedure)),
  ...problems('overlapping-transitions', overlaps(procedure)),
];

const unknownStates = (procedure: Procedure) =>
  [
    procedure.initial,
    ...procedure.transitions.flatMap((each) => [...sourcesOf(procedure, each), ...each.to]),
  ].filter((state) => !Object.hasOwn(procedure.states, state));

const unreachableStates = (procedure: Procedure) => {
  const reached = new Set([procedure.initial]);
  // A set that grows while it is walked: each state found is walked too.
  for (const state of reached) nextOf(procedure, state).forEach((next) => reached.add(next));
  return Object.keys(procedure.states).filter((state) => !reached.has(state));
};

const deadEnds = (procedure: Procedure) =>
  Object.entries(procedure.states)
    .filter(([state, { ended }]) => !ended && nextOf(procedure, state).every((next) => next === state))
    .map(([state]) => state);

const nextOf = (procedure: Procedure, state: string) =>
  procedure.transitions.filter((each) => sourcesOf(procedure, each).includes(state)).flatMap(({ to }) => to);

/** The same step offered twice to the same actor: which one's requirements hold would be chance. */
const overlaps = (procedure: Procedure) =>
  repeated(
    procedure.transitions.flatMap((each) =>
      sourcesOf(procedure, each).flatMap((from) =>
        each.to.flatMap((to) => each.by.map((by) => `${from} → ${to} (${by})`)),
      ),
    ),
  );
