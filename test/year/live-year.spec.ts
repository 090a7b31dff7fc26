import { describe, expect, it } from '@jest/globals';
import { liveYear } from './live-year.js';

describe('A year of a municipality, whatever people do in it', () => {
  it.each([1, 2, 3])(
    'seed %i: nobody gets two mails for one thing, nobody is missed, none on a quiet day',
    (seed) => {
      const { broken, told, mails } = liveYear(seed, { officers: 10, points: 20 });
      expect(broken).toEqual([]);
      expect(mails).toBeGreaterThan(100);
      for (const kind of ['ASK', 'REMIND', 'ESCALATE', 'COPY'] as const)
        expect(told[kind]).toBeGreaterThan(10);
    },
  );

  it('is the same year again from the same seed', () => {
    const size = { officers: 4, points: 5 };
    expect(liveYear(7, size)).toEqual(liveYear(7, size));
  });
});
