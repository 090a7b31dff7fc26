import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type LocalDate } from '#kernel';
import { dueTimers, nextDue } from './due-timers.js';
import type { Instance } from './instance.js';
import { day, errand, instance, noon, timer } from './testing/errand.js';
import type { Timer } from './timer.js';

const dueBy = (
  until: string,
  timers: readonly Timer[],
  of: Partial<Instance> = {},
  closedDays: readonly LocalDate[] = [],
) => dueTimers(errand(timers), instance(of), { until: day(until), closedDays }).map(({ due }) => due);

describe('What is due', () => {
  it.each<[string, Timer['due'], Partial<Instance>, string]>([
    ['so many days after the state was come to', { after: 'entry', days: 7 }, {}, '2026-02-09'],
    ['so many business days after it', { after: 'entry', businessDays: 7 }, {}, '2026-02-11'],
    ['the same day, when nothing more is said', { after: 'entry' }, {}, '2026-02-02'],
    [
      'after a day that was told',
      { after: 'deadline', days: 1 },
      { dates: { deadline: day('2026-02-18') } },
      '2026-02-19',
    ],
    [
      'before one',
      { before: 'deadline', businessDays: 3 },
      { dates: { deadline: day('2026-02-18') } },
      '2026-02-13',
    ],
    ['on a day of the month', { monthly: 5 }, {}, '2026-02-05'],
    ['on its last day, where it is shorter', { monthly: 31 }, { since: noon('2026-02-03') }, '2026-03-02'],
    ['on a day of the year', { yearly: '02-12' }, {}, '2026-02-12'],
    ['next year, when this year’s day is past', { yearly: '01-12' }, {}, '2027-01-12'],
    [
      'on the 28th for the 29th of February',
      { yearly: '02-29' },
      { since: noon('2028-03-01') },
      '2029-02-28',
    ],
    // 1 May 2026 is a Friday and a holiday.
    ['when people are at work again', { after: 'entry' }, { since: noon('2026-05-01') }, '2026-05-04'],
  ])('is %s', (_, due, of, expected) => {
    const [first] = dueBy('2030-01-01', [timer(due)], of);
    expect(first).toBe(expected);
    expect(nextDue(errand([timer(due)]), instance(of))).toBe(expected);
  });

  it('waits for its grace, and for each rung so many business days more', () => {
    const ladder = [
      { id: 'runner', act: 'REMIND' as const, to: ['RUNNER'] },
      { id: 'boss', act: 'ESCALATE' as const, to: ['BOSS'], after: 5 },
    ];
    const bell = timer({ after: 'entry', days: 1 }, { grace: 2, ladder });
    expect(dueBy('2026-12-31', [bell])).toEqual(['2026-02-05', '2026-02-12']);
  });

  it('is nothing before a day that nobody told, and nothing in another state', () => {
    expect(dueBy('2030-01-01', [timer({ before: 'deadline' })])).toEqual([]);
    expect(dueBy('2030-01-01', [timer({ after: 'entry' })], { state: 'BEGUN' })).toEqual([]);
    expect(nextDue(errand([timer({ after: 'deadline' })]), instance())).toBeNull();
  });

  it('counts from when it was known, where the day had passed by then', () => {
    const past = { dates: { deadline: day('2015-06-01') } };
    expect(dueBy('2026-12-31', [timer({ after: 'deadline', days: 1 })], past)).toEqual(['2026-02-03']);
  });

  it('leaves out what should have been told before anybody knew', () => {
    const soon = { dates: { deadline: day('2026-02-04') } };
    expect(dueBy('2026-12-31', [timer({ before: 'deadline', days: 10 })], soon)).toEqual([]);
  });

  it('comes again each month until it is dealt with', () => {
    const bell = timer({ monthly: 1 });
    const handled = { agenda: { handled: { 'bell/runner': [day('2026-03-02')] }, tasks: {} } };
    expect(dueBy('2026-05-15', [bell])).toEqual(['2026-03-02', '2026-04-01', '2026-05-04']);
    expect(dueBy('2026-05-15', [bell], handled)).toEqual(['2026-04-01', '2026-05-04']);
    expect(nextDue(errand([bell]), instance(handled))).toBe('2026-04-01');
  });

  it('keeps its day through both changes of the clock', () => {
    const spring = { since: '2026-03-28T23:30:00.000Z' as Instance['since'] };
    expect(dueBy('2026-12-31', [timer({ after: 'entry', days: 2 })], spring)).toEqual(['2026-03-31']);
    const autumn = { since: '2026-10-24T22:30:00.000Z' as Instance['since'] };
    expect(dueBy('2026-12-31', [timer({ after: 'entry', days: 2 })], autumn)).toEqual(['2026-10-27']);
  });
});

const someDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2026-01-01'), n));
const amount = fc.oneof(
  fc.record({ days: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ businessDays: fc.integer({ min: 0, max: 40 }) }),
);
const someDue: fc.Arbitrary<Timer['due']> = fc.oneof(
  amount.map((each) => ({ after: 'entry', ...each })),
  amount.map((each) => ({ after: 'deadline', ...each })),
  amount.map((each) => ({ before: 'deadline', ...each })),
  fc.record({ monthly: fc.integer({ min: 1, max: 31 }) }),
  fc.constantFrom({ yearly: '01-15' }, { yearly: '02-29' }),
);
const someTimers = fc
  .array(fc.tuple(someDue, fc.integer({ min: 0, max: 10 })), { maxLength: 4 })
  .map((dues) =>
    dues.map(([due, after], n) =>
      timer(due, {
        id: `t${n.toString()}`,
        ladder: [
          { id: 'first', act: 'REMIND', to: ['RUNNER'] },
          { id: 'second', act: 'ESCALATE', to: ['BOSS'], after },
        ],
      }),
    ),
  );
const someInstance = fc
  .tuple(someDay, fc.option(someDay))
  .map(([since, deadline]) => instance({ since: noon(since), dates: { deadline } }));

describe('Whatever the timers', () => {
  it('closed days only ever delay, so the day without them is never too late to look', () => {
    fc.assert(
      fc.property(
        someTimers,
        someInstance,
        fc.array(someDay, { maxLength: 60 }),
        (timers, of, closedDays) => {
          const procedure = errand(timers);
          const until = addDays(day('2026-01-01'), 3000);
          const [first] = dueTimers(procedure, of, { until, closedDays });
          const looked = nextDue(procedure, of);
          if (first !== undefined) expect(looked !== null && looked <= first.due).toBe(true);
        },
      ),
    );
  });

  it('the next that is due is the first of all that will be', () => {
    fc.assert(
      fc.property(someTimers, someInstance, (timers, of) => {
        const all = dueTimers(errand(timers), of, {
          until: addDays(day('2026-01-01'), 3000),
          closedDays: [],
        });
        expect(nextDue(errand(timers), of)).toBe(all[0]?.due ?? null);
      }),
    );
  });

  it('what is due by a day is due by every later one, and nothing is due twice', () => {
    fc.assert(
      fc.property(someTimers, someInstance, someDay, fc.nat(200), (timers, of, until, more) => {
        const keys = (to: LocalDate) =>
          dueTimers(errand(timers), of, { until: to, closedDays: [] }).map(({ key, due }) => `${key} ${due}`);
        const [sooner, later] = [keys(until), keys(addDays(until, more))];
        expect(later).toEqual(expect.arrayContaining(sooner));
        expect(new Set(later).size).toBe(later.length);
      }),
    );
  });
});
