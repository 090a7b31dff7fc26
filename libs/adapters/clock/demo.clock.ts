import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Clock, type Instant } from '#kernel';

const oneDay = 24 * 60 * 60 * 1000;
/** How long a process may go by what it read last, in milliseconds. */
const believed = 1_000;

const fileIn = (dataDirectory: string) => path.join(dataDirectory, 'demo-clock.json');

/** How many days ahead of the machine's clock a demo has been played; 0 for an installation that is none. */
export const daysPlayed = (dataDirectory: string): number => {
  const file = fileIn(dataDirectory);
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return 0;
  const { days } = JSON.parse(readFileSync(file, 'utf8')) as { days?: unknown };
  return typeof days === 'number' && Number.isInteger(days) ? days : 0;
};

/** Every process of the data directory goes by it from now on. */
export const setDaysPlayed = (dataDirectory: string, days: number): void => {
  writeFileSync(fileIn(dataDirectory), `${JSON.stringify({ days })}\n`, { flush: true });
};

/** The machine's clock, so many days ahead as a demo in the data directory has been played. */
export class DemoClock extends Clock {
  #ahead = 0;
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly dataDirectory: string) {
    super();
  }

  now(): Instant {
    return new Date(Date.now() + this.#daysAhead() * oneDay).toISOString() as Instant;
  }

  #daysAhead(): number {
    const elapsed = performance.now() - this.#readAt;
    if (elapsed < believed) return this.#ahead;
    this.#readAt = performance.now();
    this.#ahead = daysPlayed(this.dataDirectory);
    return this.#ahead;
  }
}
