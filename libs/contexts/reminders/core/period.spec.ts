import { describe, expect, it } from '@jest/globals';
import { day, instant } from '../testing/documents.js';
import fc from 'fast-check';
import { addDays, isBusinessDay } from '#kernel';
import { isQuiet } from '#contexts/organisation';
import { answerByOf, isIn, openingDayOf, periodOf, roundsOpenOn } from './period.js';

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
    expect(openingDayOf(day(on), { rhythm, closedDays: closed.map(day) })).toBe(opening);
  });

  it.each([
    ['2026-11-02', '2026-11-30'],
    ['2026-12-31', '2026-12-31'],
    ['2028-02-01', '2028-02-29'],
  ])('opened on %s asks for answers by %s', (on, by) => {
    expect(answerByOf({ period: periodOf(day(on), 'MONTHLY'), on: day(on) })).toBe(by);
  });

  it('is not opened in a period that is quiet from end to end', () => {
    expect(openingDayOf(day('2026-07-15'), { rhythm: 'MONTHLY', closedDays: [] })).toBeUndefined();
    const all = { rhythm: 'MONTHLY', closedDays: [], quietMonths: [] } as const;
    expect(openingDayOf(day('2026-07-15'), all)).toBe('2026-07-01');
  });

  it('is opened after the quiet month a tertial begins with', () => {
    const calendar = { rhythm: 'TERTIAL', closedDays: [], quietMonths: [1, 7] } as const;
    expect(openingDayOf(day('2026-02-10'), calendar)).toBe('2026-02-02');
  });
});

describe("a round by an organ's meetings", () => {
  const calendar = {
    rhythm: 'PER_MEETING',
    closedDays: [day('2026-12-04')],
    meetingDays: [day('2026-12-10'), day('2026-06-18')],
  } as const;
  const open = (on: string) => roundsOpenOn(day(on), calendar);

  it('is open from ten business days before until the day to answer by, three before', () => {
    const round = { period: 'M2026-12-10', opens: '2026-11-25', answerBy: '2026-12-07' };
    expect(open('2026-11-24')).toEqual([]);
    expect(open('2026-11-25')).toEqual([round]);
    expect(open('2026-12-07')).toEqual([round]);
    expect(open('2026-12-08')).toEqual([]);
  });

  it('holds what is told from when it opens until the meeting', () => {
    const told = (moment: string) => isIn('M2026-12-10', instant(moment), day('2026-11-25'));
    expect(told('2026-11-24T22:59:00.000Z')).toBe(false);
    expect(told('2026-11-24T23:00:00.000Z')).toBe(true);
    expect(told('2026-12-10T12:00:00.000Z')).toBe(true);
    expect(told('2026-12-10T23:00:00.000Z')).toBe(false);
  });

  it('opens before the quiet month for a meeting right after it', () => {
    const august = { ...calendar, meetingDays: [day('2026-08-06')] };
    expect(roundsOpenOn(day('2026-06-22'), august)).toEqual([
      { period: 'M2026-08-06', opens: '2026-06-22', answerBy: '2026-08-03' },
    ]);
  });
});

describe('whatever the calendar, a round', () => {
  const someDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2025-01-01'), n));
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 11 });
  const rhythm = fc.constantFrom('MONTHLY', 'TERTIAL', 'PER_MEETING');

  it('opens on a day that is not quiet, and has its answers by the end', () => {
    fc.assert(
      fc.property(
        someDay,
        months,
        fc.array(someDay, { maxLength: 5 }),
        rhythm,
        (on, quietMonths, days, how) => {
          const calendar = { rhythm: how, quietMonths, closedDays: days, meetingDays: days } as const;
          for (const { opens, answerBy } of roundsOpenOn(on, calendar)) {
            expect(isQuiet(calendar, opens)).toBe(false);
            expect(opens <= on && opens <= answerBy).toBe(true);
            if (how === 'PER_MEETING') expect(isBusinessDay(answerBy, days)).toBe(true);
          }
        },
      ),
    );
  });
});
