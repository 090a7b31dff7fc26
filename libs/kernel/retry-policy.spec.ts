import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { ReadModelBehind, UnreadableEvent } from './fault.js';
import { classOf, retryDelay } from './retry-policy.js';

const attempt = fc.integer({ min: 1, max: 10_000 });
const baseMs = fc.integer({ min: 0, max: 60_000 });
const capMs = fc.integer({ min: 0, max: 86_400_000 });
const jitter = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('How long to wait before trying again', () => {
  it('is a whole number of milliseconds, never negative and never over the cap', () => {
    fc.assert(
      fc.property(attempt, baseMs, capMs, jitter, (nth, base, cap, chance) => {
        const delay = retryDelay(nth, { baseMs: base, capMs: cap, jitter: chance });
        expect(Number.isInteger(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(cap);
      }),
    );
  });

  it('grows with each try and with chance, until the cap', () => {
    fc.assert(
      fc.property(attempt, baseMs, capMs, fc.tuple(jitter, jitter), (nth, base, cap, chances) => {
        const [low, high] = [Math.min(...chances), Math.max(...chances)];
        const delay = (n: number, chance: number) =>
          retryDelay(n, { baseMs: base, capMs: cap, jitter: chance });
        expect(delay(nth, low)).toBeLessThanOrEqual(delay(nth, high));
        expect(delay(nth, low)).toBeLessThanOrEqual(delay(nth + 1, low));
      }),
    );
  });

  it('doubles its ceiling for each try', () => {
    const almost = 1 - Number.EPSILON;
    const ceilings = [1, 2, 3, 4, 5, 6].map((nth) =>
      Math.ceil(retryDelay(nth, { baseMs: 100, capMs: 1000, jitter: almost }) / 100),
    );
    expect(ceilings).toEqual([1, 2, 4, 8, 10, 10]);
  });

  it('can be nothing at all', () => {
    expect(retryDelay(9, { baseMs: 100, capMs: 1000, jitter: 0 })).toBe(0);
  });
});

describe('What broke', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

  it('passes when the fault says so, or when it came from outside', () => {
    const fromOutside = [refused, new AggregateError([refused]), new Error('x'), 'text', null, undefined, {}];
    for (const fault of [new ReadModelBehind(1n), ...fromOutside]) expect(classOf(fault)).toBe('transient');
  });

  it('stays when the fault says so, and when it is a bug or data no build reads', () => {
    const unfit = z.strictObject({ a: z.string() }).safeParse({});
    const stays = [new UnreadableEvent('X', 1), new TypeError('x'), new RangeError('x'), unfit.error];
    for (const fault of stays) expect(classOf(fault)).toBe('terminal');
  });

  it('is judged by what a bug wraps, if it wraps anything', () => {
    expect(classOf(new TypeError('fetch failed', { cause: refused }))).toBe('transient');
    expect(classOf(new TypeError('x', { cause: new RangeError('y') }))).toBe('terminal');
  });

  it('ends also when an error is its own cause', () => {
    const odd = new TypeError('x');
    odd.cause = odd;
    expect(classOf(odd)).toBe('terminal');
  });
});
