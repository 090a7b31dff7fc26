import { describe, expect, it } from '@jest/globals';
import { faster, firstSpeed, isHopeless, slower, warier, type LaneSpeed } from './lane-speed.js';

const after = (steps: readonly ((speed: LaneSpeed) => LaneSpeed)[], from = firstSpeed) =>
  steps.reduce((speed, step) => step(speed), from);
const times = (count: number, step: (speed: LaneSpeed) => LaneSpeed) =>
  Array.from({ length: count }, () => step);

describe('the lane', () => {
  it('begins with one mail and soon has sixteen on their way', () => {
    expect(firstSpeed.width).toBe(1);
    expect(after(times(9, faster))).toEqual({ width: 16, pause: 0, trouble: 0 });
  });

  it('slows when the server has too much to do, and recovers when it takes mails again', () => {
    const slowed = after(times(3, slower), after(times(9, faster)));
    expect(slowed).toEqual({ width: 1, pause: 2000, trouble: 3 });
    expect(after(times(1, faster), slowed)).toEqual({ width: 1, pause: 1000, trouble: 0 });
    expect(after(times(3, faster), slowed).pause).toBe(0);
    expect(after(times(9, faster), slowed).width).toBe(16);
  });

  it('leaves a server that says nothing else alone', () => {
    expect(isHopeless(after(times(5, slower)))).toBe(false);
    expect(isHopeless(after(times(6, slower)))).toBe(true);
    expect(isHopeless(after(times(6, warier)))).toBe(true);
    expect(after([warier, warier], after(times(9, faster)))).toEqual({ width: 1, pause: 0, trouble: 2 });
    expect(after(times(60, slower)).pause).toBe(30_000);
  });
});
