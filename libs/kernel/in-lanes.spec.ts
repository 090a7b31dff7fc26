import { describe, expect, it } from '@jest/globals';
import { inLanes } from './in-lanes.js';

const lanes = { laneOf: (item: string) => item.slice(0, 1), width: 2 };
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('work in lanes', () => {
  it('keeps the order within a lane and does no more lanes at once than told', async () => {
    const done: string[] = [];
    let [atOnce, most] = [0, 0];
    await inLanes(['a1', 'b1', 'a2', 'c1', 'b2', 'a3'], lanes, async (item) => {
      most = Math.max(most, (atOnce += 1));
      await soon();
      atOnce -= 1;
      done.push(item);
    });
    expect(most).toBe(2);
    expect(done).toHaveLength(6);
    expect(done.filter((item) => item.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(done.indexOf('b1')).toBeLessThan(done.indexOf('b2'));
  });

  it('begins nothing more after a failure, and throws it when all that had begun has ended', async () => {
    const done: string[] = [];
    const work = async (item: string) => {
      if (item === 'a1') throw new Error('broken');
      await soon();
      done.push(item);
    };
    await expect(inLanes(['a1', 'b1', 'a2', 'b2', 'c1'], lanes, work)).rejects.toThrow('broken');
    expect(done).toEqual(['b1']);
  });

  it('has nothing to do with nothing', async () => {
    await expect(inLanes([], lanes, () => Promise.reject(new Error('asked')))).resolves.toBeUndefined();
  });
});
