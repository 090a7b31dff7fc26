import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant, LocalDate } from './brands.js';
import {
  addDays,
  addMonths,
  at,
  dayOf,
  daysBetween,
  endOfDay,
  isBusinessDay,
  isLocalDate,
  isPublicHoliday,
  monthOf,
  nextBusinessDay,
} from './calendar.js';

const day = (text: string) => text as LocalDate;
const instant = (text: string) => text as Instant;

const anyDay = fc
  .integer({ min: Date.UTC(1970, 0, 2) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((number) => day(new Date(number * 86_400_000).toISOString().slice(0, 10)));
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => part.toString().padStart(2, '0')).join(':'));
/** How a clock on a wall in Oslo would show it. */
const wall = (moment: Instant) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Oslo',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.parse(moment));

describe('days and months', () => {
  it('knows which days exist', () => {
    expect(isLocalDate('2024-02-29')).toBe(true);
    for (const text of ['2024-02-31', '2023-02-29', '2024-13-01', '2024-2-1', '01.02.2024', '']) {
      expect(isLocalDate(text)).toBe(false);
    }
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('adds months, and takes the last day where there is no such day', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2027-12-31'), 2)).toBe('2028-02-29');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(day('2026-11-30'), 15)).toBe('2028-02-29');
  });

  it('names the month of a day', () => {
    expect(monthOf(day('2026-02-03'))).toBe('2026-02');
  });
});

describe('the clock in Oslo', () => {
  it('counts daylight saving', () => {
    expect(at(day('2026-07-01'), '07:00')).toBe('2026-07-01T05:00:00.000Z');
    expect(at(day('2026-01-01'), '07:00')).toBe('2026-01-01T06:00:00.000Z');
    expect(at(day('2026-07-01'), '07:00:30')).toBe('2026-07-01T05:00:30.000Z');
  });

  it('passes the night when clocks are set forward: half past two does not exist and is half past three', () => {
    expect(at(day('2026-03-29'), '01:59')).toBe('2026-03-29T00:59:00.000Z');
    expect(at(day('2026-03-29'), '03:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(wall(at(day('2026-03-29'), '02:30'))).toBe('2026-03-29 03:30');
    expect(dayOf(instant('2026-03-28T23:00:00.000Z'))).toBe('2026-03-29');
    expect(endOfDay(day('2026-03-29'))).toBe('2026-03-29T21:59:59.999Z');
  });

  it('passes the night when clocks are set back: half past two comes twice and is the later one', () => {
    expect(at(day('2026-10-25'), '01:59')).toBe('2026-10-24T23:59:00.000Z');
    expect(at(day('2026-10-25'), '03:00')).toBe('2026-10-25T02:00:00.000Z');
    expect(at(day('2026-10-25'), '02:30')).toBe('2026-10-25T01:30:00.000Z');
    expect(wall(at(day('2026-10-25'), '02:30'))).toBe('2026-10-25 02:30');
    expect(endOfDay(day('2026-10-25'))).toBe('2026-10-25T22:59:59.999Z');
  });

  it('shows the time it was asked for, on every day that has it', () => {
    fc.assert(
      fc.property(anyDay, anyTime, (date, time) => {
        fc.pre(!time.startsWith('02'));
        expect(wall(at(date, time))).toBe(`${date} ${time}`);
      }),
    );
  });

  it('ends a day one millisecond before the next begins', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const end = endOfDay(date);
        expect(dayOf(end)).toBe(date);
        const next = instant(new Date(Date.parse(end) + 1).toISOString());
        expect(dayOf(next)).toBe(addDays(date, 1));
        expect(next).toBe(at(addDays(date, 1), '00:00'));
      }),
    );
  });
});

describe('holidays', () => {
  const holidaysOf = (year: number) =>
    Array.from({ length: 366 }, (_, n) => addDays(day(`${year.toString()}-01-01`), n)).filter(
      (date) => date.startsWith(year.toString()) && isPublicHoliday(date),
    );

  it('knows those of 2026', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('knows the earliest and the latest Easter of our time', () => {
    expect(isPublicHoliday(day('2008-03-24'))).toBe(true);
    expect(isPublicHoliday(day('2038-04-26'))).toBe(true);
    expect(holidaysOf(2008)).toContain('2008-05-01');
  });

  it('has twelve a year, or eleven when two fall on one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2199 }), (year) => {
        const holidays = holidaysOf(year);
        expect([11, 12]).toContain(holidays.length);
        const weekdays = holidays.map((date) => new Date(date).getUTCDay());
        expect(weekdays.filter((weekday) => weekday === 0).length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 20 },
    );
  });

  it('works Monday to Friday but for holidays and the days the municipality is closed', () => {
    expect(isBusinessDay(day('2026-02-03'))).toBe(true);
    expect(isBusinessDay(day('2026-02-07'))).toBe(false);
    expect(isBusinessDay(day('2026-02-08'))).toBe(false);
    expect(isBusinessDay(day('2026-05-14'))).toBe(false);
    expect(isBusinessDay(day('2026-05-15'), [day('2026-05-15')])).toBe(false);
  });

  it('finds the next business day, the day itself if it is one', () => {
    expect(nextBusinessDay(day('2026-04-01'))).toBe('2026-04-01');
    expect(nextBusinessDay(day('2026-04-02'))).toBe('2026-04-07');
    expect(nextBusinessDay(day('2026-05-14'), [day('2026-05-15')])).toBe('2026-05-18');
    fc.assert(
      fc.property(anyDay, (date) => {
        const next = nextBusinessDay(date);
        expect(isBusinessDay(next)).toBe(true);
        expect(daysBetween(date, next)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(date, next)).toBeLessThanOrEqual(6);
      }),
    );
  });
});
