import { fileURLToPath } from 'node:url';
import { shippedProcedures } from '../../libs/contexts/procedures/index.js';
import {
  advance,
  checkProcedure,
  dueTimers,
  emptyAgenda,
  type Instance,
  type Procedure,
  type Timer,
  type Transition,
} from '../../libs/engine/index.js';
import type { Instant, LocalDate } from '../../libs/kernel/index.js';
import type { Bench } from '../context.js';
import { compared, type Count, type Findings } from '../result.js';
import { inRounds, must, rateOf, type Cell, type Figures } from '../rounds.js';
import { median } from '../statistics.js';

/** A step somebody takes, as both engines are told of it. */
interface Taken {
  readonly to: string;
  readonly relations: readonly string[];
  readonly given: ReadonlySet<string>;
}
type Walk = (steps: readonly Taken[]) => string;

const stateCount = 50;
const stateAt = (index: number) => `S${((index + stateCount) % stateCount).toString()}`;
const stepsGoal = 100_000;
const checkGoal = 50;

const step = (id: string, index: number, to: number): Transition => ({
  id: `${id}-${index.toString()}`,
  from: [stateAt(index)],
  to: [stateAt(to)],
  by: ['OFFICER', 'LEADER'],
  requires: ['comment'],
});

/** Fifty states in a ring, each with a step on and a step back, and one from everywhere to its end. */
const ring: Procedure = {
  id: 'ring',
  version: 1,
  initial: stateAt(0),
  states: Object.fromEntries(
    Array.from({ length: stateCount }, (_, index) => [stateAt(index), { ended: index === stateCount / 2 }]),
  ),
  transitions: [
    ...Array.from({ length: stateCount }, (_, index) => step('on', index, index + 1)),
    ...Array.from({ length: stateCount }, (_, index) => step('back', index, index - 1)),
    { id: 'close', from: '*', to: [stateAt(stateCount / 2)], by: ['DIRECTOR'], requires: [] },
  ],
};

/** Two steps on and one back, over and over. */
const stepsOf = (count: number): readonly Taken[] => {
  let at = 0;
  return Array.from({ length: count }, (_, index) => {
    at += index % 3 === 2 ? -1 : 1;
    return { to: stateAt(at % stateCount), relations: ['LEADER'], given: new Set(['comment', 'reference']) };
  });
};

const walkOurs: Walk = (steps) => {
  let from = ring.initial;
  for (const { to, relations, given } of steps) {
    const taken = advance(ring, { from, to, relations, given });
    must('ok' in taken, `a step from ${from} to ${to}`);
    from = to;
  }
  return from;
};

/** Loaded by its path, as the other peer. */
const walkerOfPeer = async (): Promise<Walk> => {
  const { walker } = (await import(
    fileURLToPath(new URL('../../../bench/peers/xstate.mjs', import.meta.url))
  )) as { walker: (procedure: Procedure) => Walk };
  return walker(ring);
};

const decided = 'a step decided in a procedure of 50 states';
const checked = 'a procedure of 50 states, checked';
const checkedWithTimers = 'a procedure of 50 states and 10 timers, checked';
const reckoned = 'what is due of a point of a vedtak past its deadline';

const walking = (name: string, walk: Walk, steps: readonly Taken[]): Cell => ({
  name: `${decided}, ${name}`,
  unit: 'per second',
  ours: name === 'ours',
  measure: rateOf(() => {
    walk(steps);
    return Promise.resolve(steps.length);
  }),
});

const checking = (name: string, procedure: Procedure): Cell => ({
  name,
  unit: 'ms',
  measure: () => {
    const began = performance.now();
    must(checkProcedure(procedure).length === 0, 'the ring is sound');
    return Promise.resolve(performance.now() - began);
  },
});

const timerAt = (index: number): Timer => ({
  id: `timer-${index.toString()}`,
  in: [stateAt(index * 2), stateAt(index * 2 + 1)],
  due: { after: 'entry', businessDays: 10 },
  ladder: [
    { id: 'officer', act: 'REMIND', to: ['OFFICER'] },
    { id: 'leader', after: 10, act: 'ESCALATE', to: ['LEADER'] },
  ],
});
const ringWithTimers: Procedure = {
  ...ring,
  timers: Array.from({ length: 10 }, (_, index) => timerAt(index)),
};

/** A point in progress whose deadline has passed by long: all five rungs that it can have are due. */
const overdue: Instance = {
  state: 'UNDER_ARBEID',
  since: '2026-02-03T09:00:00.000Z' as Instant,
  dates: { deadline: '2026-06-01' as LocalDate, holdUntil: null },
  values: {},
  agenda: emptyAgenda,
};
const duePoints = (count: number): Cell => ({
  name: reckoned,
  unit: 'per second',
  ours: true,
  measure: rateOf(() => {
    const procedure = shippedProcedures.find(({ id }) => id === 'politisk-vedtak');
    const question = { until: '2026-09-01' as LocalDate, closedDays: [] };
    for (let done = 0; done < count; done += 1)
      must(procedure !== undefined && dueTimers(procedure, overdue, question).length === 5, 'five are due');
    return Promise.resolve(count);
  }),
});

/** What must be reached whoever it is measured against. */
const countsOf = (cells: readonly Figures[]): readonly Count[] => {
  const middleOf = (name: string) => median(cells.find((cell) => cell.name === name)?.values ?? []);
  const rate = middleOf(`${decided}, ours`);
  return [
    {
      work: `${decided}: at least ${stepsGoal.toString()} a second`,
      against: 'ours',
      values: [Math.round(rate).toString()],
      reached: rate >= stepsGoal,
    },
    ...[checked, checkedWithTimers].map((work) => ({
      work: `${work}: at most ${checkGoal.toString()} ms`,
      against: 'ours' as const,
      values: [middleOf(work).toFixed(2)],
      reached: middleOf(work) <= checkGoal,
    })),
  ];
};

/** Pure decisions, on one core and with nothing to wait for. */
export const measureEngine = async ({ peer, quick, options }: Bench): Promise<Findings> => {
  const steps = stepsOf(quick ? 3000 : 300_000);
  const walkTheirs = peer === undefined ? undefined : await walkerOfPeer();
  const few = steps.slice(0, 300);
  must(walkTheirs === undefined || walkTheirs(few) === walkOurs(few), 'both come to the same state');
  const theirs = walkTheirs === undefined ? [] : [walking('XState', walkTheirs, steps)];
  const cells = await inRounds(
    [
      walking('ours', walkOurs, steps),
      ...theirs,
      checking(checked, ring),
      checking(checkedWithTimers, ringWithTimers),
      duePoints(quick ? 100 : 10_000),
    ],
    options('engine', true),
  );
  const ratios = compared(cells, [
    { work: decided, against: 'XState', cell: `${decided}, ours`, over: `${decided}, XState` },
  ]);
  return { cells, ratios, counts: countsOf(cells) };
};
