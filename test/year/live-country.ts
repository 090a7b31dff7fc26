import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { liveYear, type LivedYear } from './live-year.js';

/** How many municipalities live a year, of which size, and how long it may take. */
export interface Country {
  readonly municipalities: number;
  readonly officers: number;
  readonly points: number;
  /** Of the first; the others have those that follow. */
  readonly seed: number;
  readonly minutes: number;
}

/** Of what is alive after the last year over what is after the first: more than this is no flat memory. */
const mostGrowth = 1.5;
const tenths = 10;
const millisecondsOfMinute = 60_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is alive in the heap, in megabytes. */
const heapNow = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const heapAt = (heaps: readonly number[]): string => (heaps.at(-1) ?? 0).toFixed(1);

interface Sum {
  lived: number;
  mails: number;
  unheard: number;
  broken: number;
  readonly told: Record<string, number>;
}

const add = (sum: Sum, { mails, unheard, broken, told }: LivedYear): void => {
  sum.lived += 1;
  sum.mails += mails;
  sum.unheard += unheard;
  sum.broken += broken.length;
  for (const [kind, count] of Object.entries(told)) sum.told[kind] = (sum.told[kind] ?? 0) + count;
};

const kindsOf = ({ told }: Sum): string =>
  Object.entries(told)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${count.toString()}`)
    .join(', ');

const tellAll = (sum: Sum, { country, growth, began }: Told, tell: (line: string) => void): void => {
  const seconds = (performance.now() - began) / 1000;
  const [lived, all] = [sum.lived, country.municipalities].map((each) => each.toString());
  const staff = (sum.lived * country.officers).toString();
  tell(`${lived ?? ''} of ${all ?? ''} municipalities, ${staff} officers, a year: ${seconds.toFixed(0)} s`);
  tell(
    `${sum.mails.toString()} mails; told: ${kindsOf(sum)}; notices with nobody to tell: ${sum.unheard.toString()}`,
  );
  tell(
    `broken: ${sum.broken.toString()}; heap after the last year over that after the first: ${growth.toFixed(2)} (at most ${mostGrowth.toString()})`,
  );
};

interface Told {
  readonly country: Country;
  readonly growth: number;
  readonly began: number;
}

/** Lives the years one after the other, tells what they came to, and says whether all held that must. */
export const liveCountry = (country: Country, tell: (line: string) => void): boolean => {
  const { municipalities, officers, points, seed, minutes } = country;
  const [began, heaps] = [performance.now(), [] as number[]];
  const sum: Sum = { lived: 0, mails: 0, unheard: 0, broken: 0, told: {} };
  const every = Math.max(1, Math.floor(municipalities / tenths));
  const isTime = () => performance.now() - began < minutes * millisecondsOfMinute;
  while (sum.lived < municipalities && isTime()) {
    const year = liveYear(seed + sum.lived, { officers, points });
    for (const each of year.broken) tell(`seed ${(seed + sum.lived).toString()}: ${each}`);
    add(sum, year);
    heaps.push(heapNow());
    if (sum.lived % every !== 0) continue;
    tell(`${sum.lived.toString()} years: ${sum.mails.toString()} mails, heap ${heapAt(heaps)} MB`);
  }
  const growth = (heaps.at(-1) ?? 1) / (heaps[0] ?? 1);
  tellAll(sum, { country, growth, began }, tell);
  return sum.broken === 0 && growth <= mostGrowth;
};
