import { describe, expect, it } from '@jest/globals';
import { day, instant } from '../testing/documents.js';
import { isIn, lastDayOfMonth, openingDayOf, periodOf } from './period.js';

describe('the period of a day', () => {
  it.each([
    ['2026-11-30', 'MONTHLY', '2026-11'],
    ['2026-11-30', 'NEVER', '2026-11'],
    ['2026-04-30', 'TERTIAL', '2026-T1'],
    ['2026-05-01', 'TERTIAL', '2026-T2'],
    ['2026-12-31', 'TERTIAL', '2026-T3'],
  ] as const)('of %s, %s, is %s', (on, rhythm, period) => {
    expect(periodOf(day(on), rhythm)).toBe(period);
  });

  it('holds the moments of its days in Oslo', () => {
    expect(isIn('2026-11', instant('2026-10-31T23:00:00.000Z'))).toBe(true);
    expect(isIn('2026-11', instant('2026-11-30T23:00:00.000Z'))).toBe(false);
    expect(isIn('2026-T3', instant('2026-08-31T22:00:00.000Z'))).toBe(true);
  });
});

describe('a round', () => {
  it.each([
    ['2026-11-23', 'MONTHLY', [], '2026-11-02'],
    ['2026-01-20', 'MONTHLY', [], '2026-01-02'],
    ['2026-01-20', 'MONTHLY', ['2026-01-02'], '2026-01-05'],
    ['2026-05-20', 'MONTHLY', [], '2026-05-04'],
    ['2026-11-23', 'TERTIAL', [], '2026-09-01'],
  ] as const)('of %s, %s, closed on %j, is opened on %s', (on, rhythm, closed, opening) => {
    expect(openingDayOf(day(on), rhythm, closed.map(day))).toBe(opening);
  });

  it.each([
    ['2026-11-02', '2026-11-30'],
    ['2026-12-31', '2026-12-31'],
    ['2028-02-01', '2028-02-29'],
  ])('opened on %s asks for answers by %s', (on, by) => {
    expect(lastDayOfMonth(day(on))).toBe(by);
  });
});
