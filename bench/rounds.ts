/** Something to be timed. Whatever makes ready for it is not. */
export interface Cell {
  readonly name: string;
  readonly ready?: () => Promise<unknown>;
  /** Answers how many things it has done. */
  readonly run: () => Promise<number>;
}

/** Things per second, round by round, by the name of the cell. */
export type Rates = ReadonlyMap<string, readonly number[]>;

/** Several callers at once, each calling again as soon as it has its answer, for that many milliseconds. */
export const during =
  (milliseconds: number, clients: number, call: () => Promise<unknown>) => async (): Promise<number> => {
    const end = performance.now() + milliseconds;
    const client = async () => {
      let done = 0;
      for (; performance.now() < end; done += 1) await call();
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

const rateOf = async ({ ready, run }: Cell): Promise<number> => {
  await ready?.();
  const began = performance.now();
  const done = await run();
  return (done / (performance.now() - began)) * 1000;
};

/**
 * Each cell once a round, one after the other, so that a machine that is slow for a while is slow for all of them.
 * A round before the first one fills caches and is not counted.
 */
export const inRounds = async (rounds: number, cells: readonly Cell[]): Promise<Rates> => {
  const rates = new Map<string, number[]>(cells.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const cell of cells) {
      const rate = await rateOf(cell);
      if (round > 0) rates.get(cell.name)?.push(rate);
    }
  return rates;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const inWords = (value: number): string => value.toPrecision(value >= 100 ? 3 : 2);
const asNumber = (value: number): string => Number(inWords(value)).toString();

/** The cell's rate over another's: median, least and most of the rounds. */
export const ratioOf = (rates: Rates, name: string, over: string): string => {
  const others = rates.get(over) ?? [];
  const ratios = (rates.get(name) ?? []).map((rate, round) => rate / (others[round] ?? Number.NaN));
  const range = `${asNumber(Math.min(...ratios))}–${asNumber(Math.max(...ratios))}`;
  return `${asNumber(median(ratios))} [${range}]`;
};

export const medianOf = (rates: Rates, name: string): number => median(rates.get(name) ?? []);

/** A line of the answer: what, the ratio, and the numbers it came from, which are this machine's alone. */
export const tell = (what: string, ratio: string, numbers: string): void => {
  process.stdout.write(`${what.padEnd(58)} ${ratio.padEnd(20)} ${numbers}\n`);
};

export const perSecond = (rate: number): string => `${asNumber(rate)}/s`;
export const milliseconds = (rate: number): string => `${asNumber(1000 / rate)} ms`;

/** What is timed is checked as well: a fast wrong answer is none. */
export const must = (right: boolean, what: string): void => {
  if (!right) throw new Error(`Not as expected: ${what}`);
};
