import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type LocalDate } from '#kernel';
import { dueTimers, nextDue } from './due-timers.js';
import { emptyAgenda, type Instance } from './instance.js';
import { anyClosedDays, anyInstance, anyTimers, day, proceduresOf, standing } from './testing/some-timers.js';
import type { Due, Rung, Timer } from './timer.js';

const remind: Rung = { id: 'r', act: 'REMIND', to: ['READER'] };
const timerOf = (due: Due, more: Partial<Timer> = {}): Timer => ({
  id: 't',
  in: ['OPEN'],
  due,
  ladder: [remind],
  ...more,
});
const far = day('2030-12-31');
const daysOf = (timer: Timer, instance: Instance = standing(), until: LocalDate = far, closed = ['']) =>
  dueTimers(proceduresOf([timer]), instance, { until, closedDays: closed.map(day) }).map(({ due }) => due);

describe('When a timer is due', () => {
  it.each([
    ['days after the state was come to', { after: 'entry', days: 7 }, '2026-02-10'],
    ['business days after it, weekends passed over', { after: 'entry', businessDays: 10 }, '2026-02-17'],
    ['the same day when no amount is said', { after: 'entry' }, '2026-02-03'],
    ['days after a day that is told', { after: 'deadline', days: 1 }, '2026-06-02'],
    ['business days after it, Whitsun passed over', { after: 'whitsun', businessDays: 1 }, '2026-05-26'],
    ['days before it', { before: 'deadline', days: 3 }, '2026-05-29'],
    ['business days before it', { before: 'deadline', businessDays: 10 }, '2026-05-15'],
    ['on Monday when the day is a Saturday', { after: 'entry', days: 4 }, '2026-02-09'],
  ] as const)('is %s', (_, due, expected) => {
    const dates = { deadline: day('2026-06-01'), whitsun: day('2026-05-22') };
    expect(daysOf(timerOf(due), standing({ dates }))).toEqual([expected]);
  });

  it('is on that day of each month, or the last of a shorter one', () => {
    const found = daysOf(timerOf({ monthly: 31 }), standing(), day('2026-06-30'));
    // 31 January is past; 28 February is a Saturday, 31 May a Sunday.
    expect(found).toEqual(['2026-03-02', '2026-03-31', '2026-04-30', '2026-06-01', '2026-06-30']);
  });

  it('is once a year, and on 28 February for the 29th where there is none', () => {
    const since = '2026-02-03T09:00:00.000Z';
    const found = daysOf(timerOf({ yearly: '02-29' }), standing({ since }), day('2029-12-31'));
    // 28 February is a Saturday in 2026 and a Sunday in 2027.
    expect(found).toEqual(['2026-03-02', '2027-03-01', '2028-02-29', '2029-02-28']);
  });

  it('counts the day itself when a state is come to on a day that comes again', () => {
    expect(daysOf(timerOf({ monthly: 3 }), standing(), day('2026-02-28'))).toEqual(['2026-02-03']);
    expect(daysOf(timerOf({ yearly: '02-02' }), standing(), day('2027-02-28'))).toEqual(['2027-02-02']);
  });

  it('waits for grace, and each rung for its own days beyond it', () => {
    const ladder = [remind, { ...remind, id: 'later', after: 5 }];
    expect(daysOf(timerOf({ after: 'entry', days: 1 }, { grace: 2, ladder }))).toEqual([
      '2026-02-06',
      '2026-02-13',
    ]);
  });

  it('is not while the day it counts from is not told', () => {
    expect(daysOf(timerOf({ after: 'deadline', days: 1 }))).toEqual([]);
    expect(daysOf(timerOf({ before: 'deadline' }), standing({ dates: { deadline: null } }))).toEqual([]);
  });

  it('counts a day that was told too late from when it was told', () => {
    const late = standing({ dates: { deadline: day('2025-06-01') } });
    expect(daysOf(timerOf({ after: 'deadline', days: 1 }), late)).toEqual(['2026-02-04']);
  });

  it('drops what should have come before a day that was told too late', () => {
    const timer = timerOf({ before: 'deadline', businessDays: 10 });
    expect(daysOf(timer, standing({ dates: { deadline: day('2026-02-16') } }))).toEqual([]);
    expect(daysOf(timer, standing({ dates: { deadline: day('2026-02-17') } }))).toEqual(['2026-02-03']);
  });

  it('comes later where the municipality is closed, and is still the same day’s', () => {
    const procedure = proceduresOf([timerOf({ after: 'entry', businessDays: 2 })]);
    const days = (...closed: readonly string[]) =>
      dueTimers(procedure, standing(), { until: far, closedDays: closed.map(day) }).map(({ due, on }) => [
        due,
        on,
      ]);
    expect(days()).toEqual([['2026-02-05', '2026-02-05']]);
    expect(days('2026-02-04', '2026-02-06')).toEqual([['2026-02-05', '2026-02-09']]);
  });

  it('is never again once it has been dealt with, and still is on another day', () => {
    const agenda = { ...emptyAgenda, handled: { 't/r': [day('2026-02-10')] } };
    expect(daysOf(timerOf({ after: 'entry', days: 7 }), standing({ agenda }))).toEqual([]);
    expect(daysOf(timerOf({ after: 'entry', days: 8 }), standing({ agenda }))).toEqual(['2026-02-11']);
  });

  it('is nothing in a state in which the timer does not run', () => {
    const elsewhere = standing({ state: 'LENT' });
    expect(daysOf(timerOf({ after: 'entry' }), elsewhere)).toEqual([]);
    expect(nextDue(proceduresOf([timerOf({ monthly: 1 })]), elsewhere)).toBeNull();
  });

  it.each([
    // The nights when clocks change are those before 29 March and 25 October 2026.
    ['2026-03-28T22:59:59.999Z', '2026-03-30'],
    ['2026-03-28T23:00:00.000Z', '2026-03-30'],
    ['2026-03-29T21:59:59.999Z', '2026-03-30'],
    ['2026-03-29T22:00:00.000Z', '2026-03-31'],
    ['2026-10-24T22:00:00.000Z', '2026-10-26'],
    ['2026-10-25T22:59:59.999Z', '2026-10-26'],
    ['2026-10-25T23:00:00.000Z', '2026-10-27'],
  ])('is by the days of Oslo, 23 or 25 hours long: come to at %s, the day after is %s', (since, expected) => {
    expect(daysOf(timerOf({ after: 'entry', days: 1 }), standing({ since }))).toEqual([expected]);
  });

  it('is first by a low rung of the next month where a high one of this month waits', () => {
    const ladder = [remind, { ...remind, id: 'high', after: 60 }];
    const agenda = { ...emptyAgenda, handled: { 't/r': [day('2026-03-02')] } };
    const procedure = proceduresOf([timerOf({ monthly: 1 }, { ladder })]);
    expect(nextDue(procedure, standing({ agenda }))).toBe('2026-04-01');
  });
});

describe('Whatever the timers', () => {
  it('closed days only ever delay', () => {
    fc.assert(
      fc.property(anyTimers, anyInstance, anyClosedDays, (timers, instance, closedDays) => {
        const procedure = proceduresOf(timers);
        const keys = (until: LocalDate, closed: readonly LocalDate[]) =>
          dueTimers(procedure, instance, { until, closedDays: closed }).map(({ key }) => key);
        for (const ahead of [0, 10, 40, 200]) {
          const until = addDays(day('2026-02-03'), ahead);
          const [open, closed] = [keys(until, []), keys(until, closedDays)];
          for (const key of new Set(closed))
            expect(closed.filter((each) => each === key).length).toBeLessThanOrEqual(
              open.filter((each) => each === key).length,
            );
        }
        const [truly] = dueTimers(procedure, instance, { until: far, closedDays });
        const first = nextDue(procedure, instance);
        expect(first === null).toBe(truly === undefined);
        expect(first === null || truly === undefined || first <= truly.on).toBe(true);
      }),
    );
  });

  it('the next day is the first of all that will be due, also when much has been dealt with', () => {
    const parts = fc.tuple(anyTimers, anyInstance, fc.array(fc.nat(30), { maxLength: 30 }));
    fc.assert(
      fc.property(parts, ([timers, instance, picked]) => {
        const procedure = proceduresOf(timers);
        const question = { until: far, closedDays: [] };
        const all = dueTimers(procedure, instance, question);
        const handled: Record<string, LocalDate[]> = {};
        for (const { key, due } of all.filter((_, n) => picked.includes(n)))
          handled[key] = [...(handled[key] ?? []), due];
        const later = { ...instance, agenda: { ...emptyAgenda, handled } };
        const left = dueTimers(procedure, later, question);
        expect(left).toHaveLength(all.filter((_, n) => !picked.includes(n)).length);
        const next = nextDue(procedure, later);
        // What comes again does so also after all that was looked at.
        if (left.length > 0) expect(next).toBe(left[0]?.due);
        else expect(next === null || next > far).toBe(true);
      }),
    );
  });

  it('they come in the order they fell due, and none beyond the day that is asked for', () => {
    fc.assert(
      fc.property(anyTimers, anyInstance, fc.nat(400), (timers, instance, ahead) => {
        const until = addDays(day('2026-02-03'), ahead);
        const found = dueTimers(proceduresOf(timers), instance, { until, closedDays: [] });
        const days = found.map(({ due }) => due);
        expect(days).toEqual(days.toSorted());
        expect(days.every((due) => due <= until)).toBe(true);
      }),
    );
  });
});
