import { setImmediate as soon } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('Turns', () => {
  it('have so much done at once and no more, in the order in which it came, whatever fails', async () => {
    const turns = new Turns(2);
    const begun: number[] = [];
    const end: (() => void)[] = [];
    const all = [0, 1, 2, 3, 4].map((number) =>
      turns.run(async () => {
        begun.push(number);
        await new Promise<void>((resolve) => end.push(resolve));
        if (number === 1) throw new Error('torn');
        return number;
      }),
    );
    const results = Promise.allSettled(all);
    for (let ended = 0; ended < all.length; ended += 1) {
      await soon();
      expect(begun).toEqual([0, 1, 2, 3, 4].slice(0, ended + 2));
      end[ended]?.();
    }
    expect((await results).map((each) => (each.status === 'fulfilled' ? each.value : 'torn'))).toEqual([
      ...[0, 'torn', 2, 3, 4],
    ]);
    await expect(turns.run(() => Promise.resolve('free'))).resolves.toBe('free');
  });
});
