import { describe, expect, it } from '@jest/globals';
import { waitAfter } from './retry-schedule.js';

/** The waits of a mail that is put off whenever it is tried, in minutes. */
const waitsOf = (mailKey: string): readonly number[] => {
  const waits: number[] = [];
  for (let [age, attempt] = [0, 1]; attempt < 200; attempt += 1) {
    const wait = waitAfter({ mailKey, attempt, age });
    if (wait === null) return waits;
    waits.push(wait / 60_000);
    age += wait;
  }
  throw new Error('It is never given up');
};

describe('a mail that is put off', () => {
  it('is tried again after a wait that doubles up to four hours, and given up after three days', () => {
    const waits = waitsOf('mail-1');
    for (const [index, wait] of waits.entries()) {
      const ceiling = Math.min(240, 5 * 2 ** index);
      expect(wait).toBeGreaterThanOrEqual(ceiling / 2);
      expect(wait).toBeLessThan(ceiling);
    }
    const days = waits.reduce((sum, wait) => sum + wait, 0) / (24 * 60);
    expect(days).toBeGreaterThanOrEqual(3);
    expect(days).toBeLessThan(3.2);
    expect(waits.length).toBeLessThan(45);
  });

  it('waits the same whoever counts, and otherwise than the others', () => {
    expect(waitsOf('mail-1')).toEqual(waitsOf('mail-1'));
    const first = Array.from({ length: 200 }, (_, n) => Math.floor(waitsOf(`mail-${n.toString()}`)[0] ?? 0));
    // Between two and a half and five minutes, in every part of it.
    expect(new Set(first)).toEqual(new Set([2, 3, 4]));
  });
});
