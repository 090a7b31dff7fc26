import { profiled } from './profile.js';

/** Something to be measured. Whatever makes ready for it is not. */
export interface Cell {
  readonly name: string;
  readonly unit: 'per second' | 'ms' | 'MiB' | 'µs per event';
  readonly ready?: () => Promise<unknown>;
  readonly measure: () => Promise<number>;
  /** Ours: what `--profile` looks into. */
  readonly ours?: boolean;
}

/** What was measured, round by round. */
export interface Figures extends Pick<Cell, 'name' | 'unit'> {
  readonly values: readonly number[];
}

/** How often, and what for. */
export interface RoundOptions {
  readonly rounds: number;
  /** A round before the first one that fills caches and is not counted. */
  readonly warmUp: boolean;
  /** Where a CPU profile of our cells in the last round is written; nowhere when not given. */
  readonly profileTo?: string | undefined;
}

/** How many things were done in a second. The count is what `run` answers. */
export const rateOf = (run: () => Promise<number>) => async (): Promise<number> => {
  const began = performance.now();
  const done = await run();
  return (done / (performance.now() - began)) * 1000;
};

/** Several callers at once, each calling again as soon as it has its answer, for that many milliseconds. */
export const during =
  (milliseconds: number, clients: number, call: (client: number) => Promise<unknown>) =>
  async (): Promise<number> => {
    const end = performance.now() + milliseconds;
    const client = async (_: unknown, index: number) => {
      let done = 0;
      for (; performance.now() < end; done += 1) await call(index);
      return done;
    };
    const done = await Promise.all(Array.from({ length: clients }, client));
    return done.reduce((sum, each) => sum + each, 0);
  };

/** One caller, that many times. */
export const times = (count: number, call: () => Promise<unknown>) => async (): Promise<number> => {
  for (let done = 0; done < count; done += 1) await call();
  return count;
};

const measured = async ({ name, ready, measure, ours }: Cell, profileTo?: string): Promise<number> => {
  await ready?.();
  return profileTo === undefined || ours !== true ? measure() : profiled(`${profileTo}-${name}`, measure);
};

/**
 * Each cell once a round, one after the other, so that a machine that is slow for a while is slow for all of them.
 * Every other round goes the other way, so that nobody always follows the same one.
 */
export const inRounds = async (
  cells: readonly Cell[],
  { rounds, warmUp, profileTo }: RoundOptions,
): Promise<readonly Figures[]> => {
  const values = cells.map((): number[] => []);
  for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
    const numbered = [...cells.entries()];
    for (const [index, cell] of round % 2 === 0 ? numbered.reverse() : numbered) {
      const value = await measured(cell, round === rounds ? profileTo : undefined);
      if (round > 0) values[index]?.push(value);
    }
  }
  return cells.map(({ name, unit }, index) => ({ name, unit, values: values[index] ?? [] }));
};

/** What is timed is checked as well: a fast wrong answer is none. */
export const must = (right: boolean, what: string): void => {
  if (!right) throw new Error(`Not as expected: ${what}`);
};
