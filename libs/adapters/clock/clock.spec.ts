import { describe, expect, it } from '@jest/globals';
import { instant, type Instant } from '#kernel';
import { temporaryDirectory } from '#testing';
import { daysPlayed, DemoClock, setDaysPlayed } from './demo.clock.js';
import { SettableClock } from './settable.clock.js';
import { SystemIds } from './system.ids.js';

describe('clocks and ids', () => {
  it('reads the time as an instant with milliseconds', () => {
    expect(instant.safeParse(new DemoClock('nowhere').now()).success).toBe(true);
  });

  it('is so many days ahead as a demo has been played, for every process of its directory', async () => {
    const { path: directory, remove } = await temporaryDirectory();
    expect(daysPlayed(directory)).toBe(0);
    setDaysPlayed(directory, 400);
    const ahead = Date.parse(new DemoClock(directory).now()) - Date.now();
    expect(Math.round(ahead / (24 * 60 * 60 * 1000))).toBe(400);
    expect(daysPlayed(directory)).toBe(400);
    await remove();
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
