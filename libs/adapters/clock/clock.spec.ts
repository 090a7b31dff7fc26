import { describe, expect, it } from '@jest/globals';
import { instant, type Instant } from '#kernel';
import { SettableClock } from './settable.clock.js';
import { SystemClock } from './system.clock.js';
import { SystemIds } from './system.ids.js';

describe('clocks and ids', () => {
  it('reads the time as an instant with milliseconds', () => {
    expect(instant.safeParse(new SystemClock().now()).success).toBe(true);
  });

  it('stands still where it was set', () => {
    const clock = new SettableClock('2026-02-03T09:15:00.000Z' as Instant);
    expect(clock.now()).toBe('2026-02-03T09:15:00.000Z');
    clock.set('2027-02-03T09:15:00.000Z' as Instant);
    expect(clock.now()).toBe('2027-02-03T09:15:00.000Z');
  });

  it('never gives an id twice', () => {
    const ids = new SystemIds();
    expect(new Set(Array.from({ length: 100 }, () => ids.next())).size).toBe(100);
  });
});
