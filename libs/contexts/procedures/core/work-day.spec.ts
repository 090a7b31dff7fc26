import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { workDayAt } from './work-day.js';

describe('The day people at work would say it is', () => {
  it.each([
    ['is yesterday until six in the morning', '2026-02-03T04:59:59.999Z', '2026-02-02'],
    ['is today from six', '2026-02-03T05:00:00.000Z', '2026-02-03'],
    ['is today until midnight', '2026-02-03T22:59:59.999Z', '2026-02-03'],
    ['begins at six by summer time too', '2026-03-29T04:00:00.000Z', '2026-03-29'],
    ['and by winter time', '2026-10-25T04:59:00.000Z', '2026-10-24'],
  ])('%s', (_, moment, day) => {
    expect(workDayAt(moment as Instant)).toBe(day);
  });
});
