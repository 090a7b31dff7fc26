import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isBusinessDay, type LocalDate } from '#kernel';
import { closedDaysAround, isQuiet, meetingOrganOf, quietDays, quietMonthsOf } from './quiet-days.js';

const day = (text: string) => text as LocalDate;

describe('A quiet day', () => {
  it.each([
    ['2026-11-26', false],
    ['2026-11-28', true],
    ['2026-05-14', true],
    ['2026-12-24', true],
    ['2026-07-15', true],
    ['2026-08-03', false],
  ])('%s: %s', (on, quiet) => {
    expect(isQuiet({ closedDays: [day('2026-12-24')] }, day(on))).toBe(quiet);
  });

  it('is in the months the municipality says, July until it has said', () => {
    expect(quietMonthsOf({})).toEqual([7]);
    expect(isQuiet({ closedDays: [], quietMonths: [] }, day('2026-07-15'))).toBe(false);
    expect(isQuiet({ closedDays: [], quietMonths: [8] }, day('2026-08-05'))).toBe(true);
  });

  it('is one of those of its year', () => {
    const days = quietDays({ closedDays: [] }, { from: 2026, to: 2027 });
    expect(days.filter((each) => each.startsWith('2026-07'))).toHaveLength(31);
    expect(days).toContain('2027-12-25');
    expect(days).not.toContain('2026-11-26');
  });
});

describe('The closed days that timers are reckoned with', () => {
  it('make a business day of no day in a quiet month, and of no other day less', () => {
    const someDay = fc.integer({ min: 0, max: 700 }).map((n) => addDays(day('2025-06-01'), n));
    const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 11 });
    fc.assert(
      fc.property(someDay, months, (on, quietMonths) => {
        const calendar = { closedDays: [day('2026-12-24')], quietMonths };
        expect(isBusinessDay(on, closedDaysAround(calendar, day('2026-06-01')))).toBe(!isQuiet(calendar, on));
      }),
    );
  });
});

it('Kommunestyret is the organ whose meetings rounds go by until somebody says another', () => {
  expect(meetingOrganOf({})).toBe('KS');
  expect(meetingOrganOf({ meetingOrgan: 'FSK' })).toBe('FSK');
});
