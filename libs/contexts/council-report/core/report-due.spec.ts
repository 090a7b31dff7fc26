import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReportRhythm } from '#contexts/organisation';
import { addDays, type LocalDate } from '#kernel';
import { reportDue, type OrderedPeriod } from './report-due.js';

const day = (text: string) => text as LocalDate;
const asked = (reportRhythm: ReportRhythm, since = '2020-01-01') => ({
  reportRhythm,
  reportsSince: day(since),
});
const ordered = (from: string, to: string, calledOff = false): OrderedPeriod => ({
  ...{ from: day(from), to: day(to), calledOff },
});

describe('A report is due', () => {
  it.each([
    ['2027-01-01', 'HALF_YEAR', '2026-07-01', '2026-12-31'],
    ['2026-12-31', 'HALF_YEAR', '2026-01-01', '2026-06-30'],
    ['2026-07-01', 'HALF_YEAR', '2026-01-01', '2026-06-30'],
    ['2027-01-01', 'TERTIAL', '2026-09-01', '2026-12-31'],
    ['2026-05-01', 'TERTIAL', '2026-01-01', '2026-04-30'],
    ['2026-12-31', 'TERTIAL', '2026-05-01', '2026-08-31'],
  ] as const)('on %s, %s, of %s to %s', (today, rhythm, from, to) => {
    expect(reportDue(day(today), asked(rhythm), [])).toEqual({ from, to });
  });

  it('never where nobody has asked for it, or has asked for none', () => {
    expect(reportDue(day('2027-01-01'), {}, [])).toBeUndefined();
    expect(reportDue(day('2027-01-01'), asked('NEVER'), [])).toBeUndefined();
  });

  it('of no period that was over when it was asked for', () => {
    expect(reportDue(day('2026-11-27'), asked('HALF_YEAR', '2026-07-01'), [])).toBeUndefined();
    expect(reportDue(day('2026-11-27'), asked('HALF_YEAR', '2026-06-30'), [])).toBeDefined();
  });

  it('of no period that another report has a day of, unless that was called off', () => {
    const due = (...reports: OrderedPeriod[]) =>
      reportDue(day('2027-01-02'), asked('HALF_YEAR'), reports) !== undefined;
    expect(due(ordered('2026-01-01', '2026-06-30'))).toBe(true);
    expect(due(ordered('2026-07-01', '2026-12-31'))).toBe(false);
    expect(due(ordered('2026-05-01', '2026-08-31'))).toBe(false);
    expect(due(ordered('2026-05-01', '2026-08-31', true))).toBe(true);
  });

  it('of no period whose own report was called off', () => {
    const calledOff = ordered('2026-07-01', '2026-12-31', true);
    expect(reportDue(day('2027-01-02'), asked('HALF_YEAR'), [calledOff])).toBeUndefined();
  });

  it('once for each period, whatever days somebody was awake, and no two have a day in common', () => {
    const wakings = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 60 });
    const rhythms = fc.constantFrom('HALF_YEAR' as const, 'TERTIAL' as const);
    fc.assert(
      fc.property(wakings, rhythms, (days, rhythm) => {
        const reports: OrderedPeriod[] = [];
        for (const each of days.sort((a, b) => a - b)) {
          const today = addDays(day('2024-02-29'), each);
          const period = reportDue(today, asked(rhythm), reports);
          if (period === undefined) continue;
          expect(period.to < today).toBe(true);
          expect(reports.every(({ to }) => to < period.from)).toBe(true);
          reports.push({ ...period, calledOff: false });
          expect(reportDue(today, asked(rhythm), reports)).toBeUndefined();
        }
        expect(reports.length).toBeGreaterThan(0);
      }),
    );
  });
});
