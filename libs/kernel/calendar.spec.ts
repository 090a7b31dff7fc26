import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant, LocalDate } from './brands.js';
import {
  addBusinessDays,
  addDays,
  addMonths,
  at,
  businessDaysBetween,
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
/** Nearly all of a year's business days may be closed. */
const closedFrom = (from: LocalDate) =>
  fc
    .array(fc.integer({ min: -40, max: 40 }), { maxLength: 50 })
    .map((offsets) => offsets.map((offset) => addDays(from, offset)));
const dayAndClosed = anyDay.chain((date) => fc.tuple(fc.constant(date), closedFrom(date)));
const fewDays = fc.integer({ min: -60, max: 60 });
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

const easterSundays = readFileSync('test/fixtures/easter-sundays.txt', 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .flatMap((line) => {
    const [decade, ...sundays] = line.split(' ');
    return sundays.map((sunday, n) => `${(Number(decade) + n).toString()}-${sunday}`);
  });

/**
 * The days of lov om helligdager og helligdagsfred § 2 and lov om 1 og 17 mai, each found as the law describes it, with
 * Easter from a table: nothing here is reckoned as the calendar does.
 */
const holidaysByLaw = (year: number): readonly string[] => {
  const [thursday, friday, sunday, monday] = [4, 5, 0, 1];
  const stepTo = (from: string, weekday: number, step: 1 | -1): string => {
    const next = new Date(Date.parse(from) + step * 86_400_000);
    const text = next.toISOString().slice(0, 10);
    return next.getUTCDay() === weekday ? text : stepTo(text, weekday, step);
  };
  const nthAfter = (from: string, weekday: number, nth: number): string =>
    nth === 0 ? from : nthAfter(stepTo(from, weekday, 1), weekday, nth - 1);
  const easter = easterSundays.find((each) => each.startsWith(year.toString())) ?? '';
  const pentecost = nthAfter(easter, sunday, 7);
  const named = [
    stepTo(easter, thursday, -1),
    stepTo(easter, friday, -1),
    easter,
    nthAfter(easter, monday, 1),
    nthAfter(easter, thursday, 6),
    pentecost,
    nthAfter(pentecost, monday, 1),
    ...['01-01', '05-01', '05-17', '12-25', '12-26'].map((date) => `${year.toString()}-${date}`),
  ];
  return [...new Set(named)].sort();
};

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

  it('passes every day of the calendar one by one, in both directions', () => {
    const [first, count] = [Date.UTC(1999, 11, 25), 36_900];
    const every = Array.from({ length: count }, (_, n) =>
      day(new Date(first + n * 86_400_000).toISOString().slice(0, 10)),
    );
    expect(every.slice(0, -1).map((date) => addDays(date, 1))).toEqual(every.slice(1));
    expect(every.slice(1).map((date) => addDays(date, -1))).toEqual(every.slice(0, -1));
  });

  it('adds months, and takes the last day where there is no such day', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2027-12-31'), 2)).toBe('2028-02-29');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(day('2026-11-30'), 15)).toBe('2028-02-29');
  });

  it('adds months to the month that is meant, and to no day beyond the one asked for', () => {
    const monthNumber = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const to = addMonths(from, months);
        expect(monthNumber(to) - monthNumber(from)).toBe(months);
        expect(isLocalDate(to)).toBe(true);
        if (to.slice(8) !== from.slice(8)) {
          expect(to.slice(8) < from.slice(8)).toBe(true);
          expect(monthOf(addDays(to, 1))).not.toBe(monthOf(to));
        }
      }),
    );
  });

  it('adds months in the order of days', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.integer({ min: -600, max: 600 }), (from, later, months) => {
        expect(addMonths(from, months) <= addMonths(addDays(from, later), months)).toBe(true);
      }),
    );
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

  describe('on the last Sundays of March and October of any year', () => {
    const anyYear = fc.integer({ min: 1996, max: 2199 });
    /** The clock is changed at 01:00 in UTC on the last Sunday of the month. */
    const changeOf = (year: number, month: 3 | 10) => {
      const last = Date.UTC(year, month - 1, 31);
      return new Date(last - new Date(last).getUTCDay() * 86_400_000).toISOString().slice(0, 10);
    };
    const utc = (text: string, minutesBefore: number) =>
      new Date(Date.parse(`${text}:00.000Z`) - minutesBefore * 60_000).toISOString();

    it('takes a time that is passed over as after the change, by winter time', () => {
      fc.assert(
        fc.property(anyYear, anyTime, (year, time) => {
          const sunday = changeOf(year, 3);
          expect(at(day(sunday), time)).toBe(utc(`${sunday}T${time}`, time < '03:00' ? 60 : 120));
        }),
      );
      expect(at(day('2027-03-28'), '02:00')).toBe(at(day('2027-03-28'), '03:00'));
      expect(at(day('2027-03-28'), '02:59')).toBe(at(day('2027-03-28'), '03:59'));
    });

    it('takes a time that comes twice as the later one, by winter time', () => {
      fc.assert(
        fc.property(anyYear, anyTime, (year, time) => {
          const sunday = changeOf(year, 10);
          expect(at(day(sunday), time)).toBe(utc(`${sunday}T${time}`, time < '02:00' ? 120 : 60));
        }),
      );
      expect(at(day('2027-10-31'), '02:00')).toBe('2027-10-31T01:00:00.000Z');
      expect(at(day('2027-10-31'), '02:59:59')).toBe('2027-10-31T01:59:59.000Z');
    });

    it('has days of 23 and of 25 hours, each of whose moments belongs to its day', () => {
      fc.assert(
        fc.property(
          anyYear,
          fc.constantFrom([3, 23] as const, [10, 25] as const),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (year, [month, hours], part) => {
            const sunday = day(changeOf(year, month));
            const begin = Date.parse(at(sunday, '00:00'));
            const end = Date.parse(endOfDay(sunday));
            expect(end + 1 - begin).toBe(hours * 3_600_000);
            const moment = begin + Math.round(part * (end - begin));
            expect(dayOf(instant(new Date(moment).toISOString()))).toBe(sunday);
            expect(dayOf(instant(new Date(begin - 1).toISOString()))).toBe(addDays(sunday, -1));
          },
        ),
      );
    });
  });

  it('is the day that the clock in Oslo shows, at any hour of two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) }), (moment) => {
        const at = instant(new Date(moment).toISOString());
        expect(dayOf(at)).toBe(wall(at).slice(0, 10));
      }),
    );
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

  it('has, on every day from 1970 to 2199, those that the law names and no other', () => {
    const every = Array.from({ length: 230 }, (_, n) => 1970 + n);
    expect(every.flatMap(holidaysOf)).toEqual(every.flatMap(holidaysByLaw));
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

describe('business days', () => {
  it('are counted from the next one when the day is none', () => {
    const saturday = day('2026-02-07');
    expect(addBusinessDays(saturday, 0)).toBe('2026-02-09');
    expect(addBusinessDays(saturday, 1)).toBe('2026-02-10');
    expect(addBusinessDays(saturday, -1)).toBe('2026-02-06');
    expect(addBusinessDays(day('2026-02-06'), 0)).toBe('2026-02-06');
    expect(addBusinessDays(day('2026-02-06'), 1)).toBe('2026-02-09');
  });

  it('pass Easter, and the days the municipality is closed', () => {
    const wednesday = day('2026-04-01');
    expect(addBusinessDays(wednesday, 1)).toBe('2026-04-07');
    expect(addBusinessDays(day('2026-04-07'), -1)).toBe('2026-04-01');
    expect(addBusinessDays(wednesday, 1, [day('2026-04-07')])).toBe('2026-04-08');
    expect(businessDaysBetween(wednesday, day('2026-04-08'))).toBe(2);
    expect(businessDaysBetween(wednesday, day('2026-04-08'), [wednesday])).toBe(1);
    expect(businessDaysBetween(day('2026-04-08'), wednesday)).toBe(-2);
    expect(businessDaysBetween(day('2026-04-02'), day('2026-04-07'))).toBe(0);
    expect(businessDaysBetween(day('2026-04-07'), day('2026-04-02'))).toBe(0);
  });

  it('can all be closed for a year', () => {
    const closed = new Set(Array.from({ length: 365 }, (_, n) => addDays(day('2026-01-01'), n)));
    expect(nextBusinessDay(day('2026-01-01'), closed)).toBe('2027-01-04');
    expect(addBusinessDays(day('2027-01-04'), -1, closed)).toBe('2025-12-31');
    expect(businessDaysBetween(day('2026-01-01'), day('2027-01-01'), closed)).toBe(0);
  });

  it('are counted as they were added, and land on no closed day', () => {
    fc.assert(
      fc.property(dayAndClosed, fewDays, ([from, closed], days) => {
        const to = addBusinessDays(from, days, closed);
        expect(businessDaysBetween(from, to, closed)).toBe(days);
        expect(isBusinessDay(to, closed)).toBe(true);
        expect(closed).not.toContain(to);
      }),
    );
  });

  it('come in order: more days are later, and from a later day none is earlier', () => {
    fc.assert(
      fc.property(dayAndClosed, fewDays, fc.integer({ min: 1, max: 20 }), ([from, closed], days, more) => {
        const to = addBusinessDays(from, days, closed);
        expect(to < addBusinessDays(from, days + more, closed)).toBe(true);
        expect(to <= addBusinessDays(addDays(from, more), days, closed)).toBe(true);
      }),
    );
  });

  it('are only put off by days that are closed', () => {
    fc.assert(
      fc.property(dayAndClosed, fc.nat(60), ([from, closed], days) => {
        expect(addBusinessDays(from, days) <= addBusinessDays(from, days, closed)).toBe(true);
        expect(addBusinessDays(from, days, closed.slice(1)) <= addBusinessDays(from, days, closed)).toBe(
          true,
        );
      }),
    );
  });

  it('can be added one part after the other', () => {
    fc.assert(
      fc.property(dayAndClosed, fewDays, fewDays, ([from, closed], some, more) => {
        expect(addBusinessDays(addBusinessDays(from, some, closed), more, closed)).toBe(
          addBusinessDays(from, some + more, closed),
        );
      }),
    );
  });

  it('add up between any days, and count as many in the other direction', () => {
    const threeDays = fc.tuple(anyDay, fewDays, fewDays);
    fc.assert(
      fc.property(threeDays, ([a, toB, toC]) => {
        const [b, c] = [addDays(a, toB), addDays(a, toC)];
        expect(businessDaysBetween(a, b) + businessDaysBetween(b, c)).toBe(businessDaysBetween(a, c));
        expect(businessDaysBetween(a, b) + businessDaysBetween(b, a)).toBe(0);
      }),
    );
  });

  it('are the same whether the closed days come as a list or as a set', () => {
    fc.assert(
      fc.property(dayAndClosed, fewDays, ([from, closed], days) => {
        const to = addBusinessDays(from, days, closed);
        expect(addBusinessDays(from, days, new Set(closed))).toBe(to);
        expect(businessDaysBetween(from, to, new Set(closed))).toBe(days);
      }),
    );
  });
});
