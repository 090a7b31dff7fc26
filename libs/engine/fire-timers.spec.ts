import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type LocalDate } from '#kernel';
import { evolveAgenda, type AgendaEvent } from './agenda.js';
import { fireTimers } from './fire-timers.js';
import type { Instance } from './instance.js';
import type { Procedure } from './procedure.js';
import { anyClosedDays, anyInstance, anyTimers, day, proceduresOf, standing } from './testing/some-timers.js';
import type { Rung, Timer } from './timer.js';

const remind: Rung = { id: 'low', act: 'REMIND', to: ['READER'] };
const escalate: Rung = { id: 'high', after: 5, act: 'ESCALATE', to: ['LIBRARIAN'] };
const take: Rung = { id: 'take', act: 'STEP', step: 'lose' };
const timerOf = (more: Partial<Timer> = {}): Timer => ({
  id: 't',
  in: ['OPEN'],
  due: { after: 'entry', days: 7 },
  ladder: [remind, escalate],
  ...more,
});

const after = (instance: Instance, events: readonly AgendaEvent[]): Instance => ({
  ...instance,
  agenda: events.reduce(
    (agenda, { type, data }) =>
      (evolveAgenda[type] as (of: typeof agenda, by: typeof data) => typeof agenda)(agenda, data),
    instance.agenda,
  ),
});
const named = (events: ReturnType<typeof fireTimers>) =>
  events.map(({ type, data: { key, due } }) => `${due} ${key} ${type}`);
const on = (timers: readonly Timer[], until: string, instance = standing()) =>
  named(fireTimers(proceduresOf(timers), instance, { until: day(until), closedDays: [] }));

describe('Firing timers', () => {
  it('tells what is to be done, and who is told', () => {
    const events = fireTimers(proceduresOf([timerOf()]), standing(), {
      until: day('2026-02-10'),
      closedDays: [],
    });
    expect(events).toEqual([
      {
        type: 'TimerFired',
        data: { key: 't/low', due: '2026-02-10', act: 'REMIND', to: ['READER'], step: null },
      },
    ]);
  });

  it('does nothing before the day', () => {
    expect(on([timerOf()], '2026-02-09')).toEqual([]);
  });

  it('after a stop fires only the latest of a timer, also when its procedure does not say so', () => {
    const expected = ['2026-02-10 t/low TimerSkipped', '2026-02-17 t/high TimerFired'];
    expect(on([timerOf()], '2026-03-01')).toEqual(expected);
    expect(on([timerOf({ catchUp: 'latest' })], '2026-03-01')).toEqual(expected);
  });

  it('after a stop fires all where its procedure says so', () => {
    expect(on([timerOf({ catchUp: 'all' })], '2026-03-01')).toEqual([
      '2026-02-10 t/low TimerFired',
      '2026-02-17 t/high TimerFired',
    ]);
  });

  it('after a stop skips what is late where its procedure says so, and fires what is due today', () => {
    expect(on([timerOf({ catchUp: 'skip' })], '2026-02-17')).toEqual([
      '2026-02-10 t/low TimerSkipped',
      '2026-02-17 t/high TimerFired',
    ]);
    const events = fireTimers(proceduresOf([timerOf({ catchUp: 'skip' })]), standing(), {
      until: day('2026-02-11'),
      closedDays: [],
    });
    expect(events).toEqual([
      { type: 'TimerSkipped', data: { key: 't/low', due: '2026-02-10', because: 'TOO_LATE' } },
    ]);
  });

  it('takes one timer’s latest for no reason to skip another’s', () => {
    const other = timerOf({ id: 'u', ladder: [remind] });
    expect(on([timerOf(), other], '2026-03-01')).toContain('2026-02-10 u/low TimerFired');
  });

  it('fires both of two rungs that have the same day', () => {
    const ladder = [remind, { ...escalate, after: 0 }];
    expect(on([timerOf({ ladder })], '2026-02-10')).toEqual([
      '2026-02-10 t/low TimerFired',
      '2026-02-10 t/high TimerFired',
    ]);
  });

  it('does nothing of what is ended', () => {
    const timer = timerOf({ in: ['OPEN', 'LOST'] });
    expect(on([timer], '2026-03-01', standing({ state: 'LOST' }))).toEqual([]);
  });

  it('takes at most one step of itself, and nothing after it', () => {
    const step = timerOf({ ladder: [take] });
    const again = timerOf({ id: 'again', ladder: [take] });
    const later = timerOf({ id: 'later', due: { after: 'entry', days: 8 } });
    expect(on([step, again, later], '2026-03-01')).toEqual(['2026-02-10 t/take TimerFired']);
  });

  it('skips nothing for the sake of what a step keeps from happening', () => {
    const early = timerOf({ id: 'early', due: { after: 'entry', days: 6 } });
    const step = timerOf({ ladder: [take] });
    expect(on([early, step], '2026-03-01')).toEqual([
      '2026-02-09 early/low TimerFired',
      '2026-02-10 t/take TimerFired',
    ]);
  });
});

describe('Whatever the timers and the days', () => {
  const start = day('2026-02-03');
  const yearLater = addDays(start, 365);
  const every = Array.from({ length: 366 }, (_, n) => addDays(start, n));

  /** Fires on each of these days in turn. */
  const firedOn = (
    procedure: Procedure,
    begin: Instance,
    { days, closedDays }: { readonly days: readonly LocalDate[]; readonly closedDays: readonly LocalDate[] },
  ) => {
    let instance = begin;
    return days.flatMap((until) => {
      const events = fireTimers(procedure, instance, { until, closedDays });
      instance = after(instance, events);
      return events.map(({ data: { key, due } }) => `${due} ${key}`);
    });
  };

  it('a second time on the same day there is nothing', () => {
    fc.assert(
      fc.property(
        anyTimers,
        anyInstance,
        anyClosedDays,
        fc.nat(800),
        (timers, instance, closedDays, ahead) => {
          const procedure = proceduresOf(timers);
          const question = { until: addDays(start, ahead), closedDays };
          const events = fireTimers(procedure, instance, question);
          expect(fireTimers(procedure, after(instance, events), question)).toEqual([]);
        },
      ),
    );
  });

  it('day by day over a year and all at once deal with the same', () => {
    fc.assert(
      fc.property(anyTimers, anyInstance, anyClosedDays, (timers, instance, closedDays) => {
        const procedure = proceduresOf(timers.map((timer) => ({ ...timer, catchUp: 'all' as const })));
        const daily = firedOn(procedure, instance, { days: every, closedDays });
        const once = firedOn(procedure, instance, { days: [yearLater], closedDays });
        expect(daily.toSorted()).toEqual(once.toSorted());
      }),
      { numRuns: 8 },
    );
  });

  it('nothing is dealt with twice for one day, in whatever order days come and however often', () => {
    const days = fc.array(fc.nat(500), { maxLength: 10 });
    const parts = fc.tuple(anyTimers, anyInstance, anyClosedDays, days);
    fc.assert(
      fc.property(parts, ([timers, instance, closedDays, offsets]) => {
        const days = offsets.flatMap((offset) => [addDays(start, offset), addDays(start, offset)]);
        const fired = firedOn(proceduresOf(timers), instance, { days, closedDays });
        expect(new Set(fired).size).toBe(fired.length);
      }),
    );
  });

  it('nor where nobody is at work for so long that two months come to one day', () => {
    const closedDays = every.slice(0, 90);
    const timer = timerOf({ due: { monthly: 15 }, ladder: [remind], catchUp: 'all' });
    const fired = firedOn(proceduresOf([timer]), standing(), { days: [yearLater], closedDays });
    expect(new Set(fired).size).toBe(fired.length);
  });

  it('at most one takes a step, and it is the last', () => {
    const place = fc.array(fc.tuple(fc.nat(2), fc.nat(20)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyTimers, anyInstance, place, (timers, instance, steps) => {
        const stepping = timers.map((timer, n) => {
          const [at, days] = steps[n] ?? [3, 0];
          return { ...timer, ladder: [...timer.ladder.slice(0, at), { ...take, after: days }] };
        });
        const question = { until: addDays(start, 200), closedDays: [] };
        const events = fireTimers(proceduresOf(stepping), instance, question);
        const isStep = ({ type, data }: (typeof events)[number]) =>
          type === 'TimerFired' && data.step !== null;
        expect(events.slice(0, -1).some(isStep)).toBe(false);
      }),
    );
  });
});
