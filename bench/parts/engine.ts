import { fileURLToPath } from 'node:url';
import { advance, checkProcedure, type Procedure, type Transition } from '../../libs/engine/index.js';
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

const walking = (name: string, walk: Walk, steps: readonly Taken[]): Cell => ({
  name: `${decided}, ${name}`,
  unit: 'per second',
  ours: name === 'ours',
  measure: rateOf(() => {
    walk(steps);
    return Promise.resolve(steps.length);
  }),
});

const checking: Cell = {
  name: checked,
  unit: 'ms',
  measure: () => {
    const began = performance.now();
    must(checkProcedure(ring).length === 0, 'the ring is sound');
    return Promise.resolve(performance.now() - began);
  },
};

/** What must be reached whoever it is measured against. */
const countsOf = (cells: readonly Figures[]): readonly Count[] => {
  const middleOf = (name: string) => median(cells.find((cell) => cell.name === name)?.values ?? []);
  const [rate, milliseconds] = [middleOf(`${decided}, ours`), middleOf(checked)];
  return [
    {
      work: `${decided}: at least ${stepsGoal.toString()} a second`,
      against: 'ours',
      values: [Math.round(rate).toString()],
      reached: rate >= stepsGoal,
    },
    {
      work: `${checked}: at most ${checkGoal.toString()} ms`,
      against: 'ours',
      values: [milliseconds.toFixed(2)],
      reached: milliseconds <= checkGoal,
    },
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
    [walking('ours', walkOurs, steps), ...theirs, checking],
    options('engine', true),
  );
  const ratios = compared(cells, [
    { work: decided, against: 'XState', cell: `${decided}, ours`, over: `${decided}, XState` },
  ]);
  return { cells, ratios, counts: countsOf(cells) };
};
