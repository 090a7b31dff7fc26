import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, type Instant, type LocalDate } from '#kernel';
import { monthsBetween, textUnchangedMonths } from './text-unchanged-months.js';

const day = (text: string) => text as LocalDate;
const line = (on: string, publicComment: string | null, type = 'StatusReported') => ({
  ...{ at: `${on}T08:00:00.000Z` as Instant, type, publicComment, words: null, internalComment: null },
});

describe('For how many months the text has been the same', () => {
  const told = [line('2026-01-31', 'I gang'), line('2026-03-02', 'I gang'), line('2026-05-04', 'Ferdig')];

  it.each([
    ['2026-01-31', 0],
    ['2026-02-27', 0],
    ['2026-02-28', 1],
    ['2026-04-30', 3],
    ['2026-05-04', 0],
    ['2026-07-03', 1],
    ['2026-07-04', 2],
  ])('by %s: %d', (on, months) => {
    expect(textUnchangedMonths(told, day(on))).toBe(months);
  });

  it('is not known where nothing had been said', () => {
    expect(textUnchangedMonths(told, day('2026-01-30'))).toBeNull();
    expect(textUnchangedMonths([line('2026-01-31', null)], day('2026-02-28'))).toBeNull();
  });
});

describe('Months between two days', () => {
  it('are as many as can be added without going beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (start, length) => {
        const from = addDays(day('2020-01-01'), start);
        const to = addDays(from, length);
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to && addMonths(from, months + 1) > to).toBe(true);
      }),
    );
    expect(monthsBetween(day('2026-05-01'), day('2026-01-01'))).toBe(0);
  });
});
