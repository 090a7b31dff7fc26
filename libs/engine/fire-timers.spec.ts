import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type LocalDate } from '#kernel';
import { evolveAgenda } from './agenda.js';
import { fireTimers } from './fire-timers.js';
import type { Instance } from './instance.js';
import type { Procedure } from './procedure.js';
import { day, errand, instance, timer } from './testing/errand.js';
import type { Timer } from './timer.js';

const ladder: Timer['ladder'] = [
  { id: 'runner', act: 'REMIND', to: ['RUNNER'] },
  { id: 'boss', act: 'ESCALATE', to: ['BOSS'], after: 5 },
];
const bell = (catchUp?: Timer['catchUp']) =>
  timer({ after: 'entry', days: 1 }, { ladder, ...(catchUp && { catchUp }) });

const fire = (procedure: Procedure, of: Instance, until: LocalDate) =>
  fireTimers(procedure, of, { until, closedDays: [] });

type Fired = ReturnType<typeof fire>;
const told = (events: Fired) => events.map(({ type, data: { key, due } }) => `${type} ${key} ${due}`);

const after = (of: Instance, events: Fired): Instance => ({
  ...of,
  agenda: events.reduce(
    (agenda, event) =>
      event.type === 'TimerFired'
        ? evolveAgenda.TimerFired(agenda, event.data)
        : evolveAgenda.TimerSkipped(agenda, event.data),
    of.agenda,
  ),
});

describe('When its day comes a timer', () => {
  it('fires once', () => {
    const events = fire(errand([bell()]), instance(), day('2026-02-03'));
    expect(events).toEqual([
      {
        type: 'TimerFired',
        data: { key: 'bell/runner', due: '2026-02-03', act: 'REMIND', to: ['RUNNER'], step: null },
      },
    ]);
    expect(fire(errand([bell()]), after(instance(), events), day('2026-02-03'))).toEqual([]);
  });

  it('fires only the latest of what was due while nobody was awake, unless it is to fire all or nothing late', () => {
    const late = day('2026-02-20');
    expect(told(fire(errand([bell()]), instance(), late))).toEqual([
      'TimerSkipped bell/runner 2026-02-03',
      'TimerFired bell/boss 2026-02-10',
    ]);
    expect(told(fire(errand([bell('all')]), instance(), late))).toEqual([
      'TimerFired bell/runner 2026-02-03',
      'TimerFired bell/boss 2026-02-10',
    ]);
    expect(told(fire(errand([bell('skip')]), instance(), late))).toEqual([
      'TimerSkipped bell/runner 2026-02-03',
      'TimerSkipped bell/boss 2026-02-10',
    ]);
    expect(told(fire(errand([bell('skip')]), instance(), day('2026-02-03')))).toEqual([
      'TimerFired bell/runner 2026-02-03',
    ]);
  });

  it('does not fire for what is over', () => {
    const everywhere = timer({ after: 'entry' }, { in: ['NEW', 'DONE'] });
    expect(fire(errand([everywhere]), instance({ state: 'DONE' }), day('2030-01-01'))).toEqual([]);
  });

  it('takes at most one step of itself, and leaves the rest to where that leads', () => {
    const step = (id: string, days: number, to: string): Timer =>
      timer({ after: 'entry', days }, { id, ladder: [{ id: 'go', act: 'STEP', step: to }] });
    const procedure = errand([
      step('give-up', 30, 'do'),
      step('begin', 10, 'begin'),
      timer({ after: 'entry', days: 40 }),
    ]);
    expect(told(fire(procedure, instance(), day('2026-06-01')))).toEqual(['TimerFired begin/go 2026-02-12']);
  });
});

const someTimers = fc
  .array(fc.tuple(fc.nat(40), fc.nat(20), fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((all) =>
    all.map(([days, rung, monthly], n) =>
      timer(monthly ? { monthly: 1 + (days % 31) } : { after: 'entry', days }, {
        id: `t${n.toString()}`,
        catchUp: 'all',
        ladder: [...ladder.slice(0, 1), { id: 'boss', act: 'ESCALATE', to: ['BOSS'], after: rung }],
      }),
    ),
  );

describe('Whenever and however often it is looked', () => {
  it('each timer fires once for each of its days', () => {
    const looks = fc.array(fc.nat(200), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(someTimers, looks, (timers, days) => {
        let of = instance();
        const fired: string[] = [];
        for (const n of days) {
          const events = fire(errand(timers), of, addDays(day('2026-02-02'), n));
          fired.push(...told(events));
          of = after(of, events);
        }
        expect(new Set(fired).size).toBe(fired.length);
        const last = addDays(day('2026-02-02'), Math.max(...days));
        expect(fired.toSorted()).toEqual(told(fire(errand(timers), instance(), last)).toSorted());
      }),
    );
  });
});
