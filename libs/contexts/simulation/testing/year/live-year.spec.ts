import { describe, expect, it } from '@jest/globals';
import { liveYear } from './live-year.js';

describe('A year of a municipality', () => {
  it.each([1, 2, 3])(
    'seed %i: nobody has two mails for one thing, nobody is missed, none on a quiet day',
    (seed) => {
      const began = performance.now();
      const { broken, told, mails, unheard } = liveYear(seed, { officers: 40, points: 100 });
      console.log(
        seed,
        performance.now() - began,
        mails,
        told,
        unheard,
        broken.length,
        broken.slice(0, 30).join('\n'),
      );
      expect(broken).toEqual([]);
    },
  );
});
