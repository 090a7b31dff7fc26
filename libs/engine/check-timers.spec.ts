import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from './check-procedure.js';
import type { Procedure } from './procedure.js';
import { errand, remind, timer } from './testing/errand.js';
import type { Timer } from './timer.js';

const problems = (timers: readonly Timer[], more: Partial<Procedure> = {}) =>
  checkProcedure(errand(timers, more)).map(({ problem, at, path }) => `${problem} ${at} ${path.join('.')}`);
const step = (more: Partial<Timer> = {}, to = 'begin'): Timer =>
  timer({ after: 'entry', days: 1 }, { ladder: [{ id: 'go', act: 'STEP', step: to }], ...more });

describe('Checking timers', () => {
  it('finds nothing in sound ones', () => {
    expect(problems([timer({ monthly: 1 }), step({ id: 'other' })])).toEqual([]);
  });

  it.each<[string, Timer, readonly string[]]>([
    [
      'a state that is not there',
      timer({ monthly: 1 }, { in: ['GONE'] }),
      ['unknown-state GONE timers.0.in.0'],
    ],
    [
      'one that waits where all is over',
      timer({ monthly: 1 }, { in: ['NEW', 'DONE'] }),
      ['timer-never-fires bell timers.0.in.1'],
    ],
    ['a day that no year has', timer({ yearly: '02-30' }), ['timer-never-fires bell timers.0.due.yearly']],
    [
      'days and business days at once',
      timer({ after: 'entry', days: 1, businessDays: 1 }),
      ['amount-unclear bell timers.0.due'],
    ],
    [
      'a reminder to nobody',
      timer({ monthly: 1 }, { ladder: [{ id: 'runner', act: 'REMIND' }] }),
      ['nobody-told runner timers.0.ladder.0'],
    ],
    ['a step that is not there', step({}, 'fly'), ['unknown-step fly timers.0.ladder.0.step']],
    [
      'a step that does not leave all its states',
      step({ in: ['NEW', 'BEGUN'] }),
      ['step-of-itself-impossible begin timers.0.ladder.0.step', 'timer-fires-for-ever bell timers.0'],
    ],
    [
      'a rung below a later one',
      timer(
        { monthly: 1 },
        {
          ladder: [
            { ...remind, after: 5 },
            { ...remind, id: 'boss', after: 2 },
          ],
        },
      ),
      ['timer-never-fires boss timers.0.ladder.1.after'],
    ],
    [
      'a rung twice',
      timer({ monthly: 1 }, { ladder: [remind, remind] }),
      ['duplicate-id runner timers.0.ladder.1.id'],
    ],
  ])('finds %s', (_, one, expected) => {
    expect(problems([one])).toEqual(expected);
  });

  it('finds steps that go round of themselves for ever', () => {
    const round = [step(), step({ id: 'back', in: ['BEGUN'] }, 'again')];
    expect(problems(round)).toEqual([
      'timer-fires-for-ever bell timers.0',
      'timer-fires-for-ever back timers.1',
    ]);
  });

  it('finds a step of itself that would have to be told something', () => {
    const asks = { id: 'begin', from: ['NEW'], to: ['BEGUN'], by: ['RUNNER'], requires: ['why'] };
    const transitions = [asks, ...errand().transitions.slice(1)];
    expect(problems([step()], { transitions })).toEqual([
      'step-of-itself-impossible begin timers.0.ladder.0.step',
    ]);
  });

  it('finds ids that stand twice, and tasks that wait where all is over', () => {
    const task = { id: 'buy', in: ['DONE'], who: ['RUNNER'] };
    expect(problems([timer({ monthly: 1 }), timer({ monthly: 2 })], { tasks: [task, task] })).toEqual([
      'timer-never-fires buy tasks.0.in.0',
      'timer-never-fires buy tasks.1.in.0',
      'duplicate-id bell timers.1.id',
      'duplicate-id buy tasks.1.id',
    ]);
  });
});

describe('Checking guards', () => {
  const guarded = (when: Procedure['transitions'][number]['when'], requires: readonly string[] = ['worth']) =>
    checkProcedure(
      errand([], {
        fields: { worth: { kind: 'choice', values: { CHEAP: { nb: 'billig', nn: 'billig', en: 'cheap' } } } },
        transitions: [
          { id: 'begin', from: ['NEW'], to: ['BEGUN'], by: ['RUNNER'], requires: [...requires] },
          { id: 'do', from: ['BEGUN'], to: ['DONE'], by: ['RUNNER'], requires: [], when },
        ],
      }),
    ).map(({ problem, at }) => `${problem} ${at}`);

  it('finds none that can hold', () => {
    expect(guarded({ worth: ['CHEAP'] })).toEqual([]);
  });

  it('finds a value there is not, a field there is not, and what nobody ever tells', () => {
    expect(guarded({ worth: ['DEAR'] })).toEqual(['guard-never-holds worth = DEAR']);
    expect(guarded({ size: ['BIG'] })).toEqual(['unknown-field size']);
    expect(guarded({ worth: ['CHEAP'] }, [])).toEqual(['guard-never-holds worth']);
  });

  it('takes two steps whose guards never both hold for no overlap', () => {
    const either = (value: string) => ({
      id: value,
      from: ['NEW'],
      to: ['BEGUN'],
      by: ['RUNNER'],
      requires: [],
      when: { worth: [value] },
    });
    const overlapping = (...values: readonly string[]) =>
      checkProcedure(errand([], { transitions: [...values.map(either), ...errand().transitions.slice(1)] }))
        .map(({ problem }) => problem)
        .includes('overlapping-transitions');
    expect(overlapping('CHEAP', 'DEAR')).toBe(false);
    expect(overlapping('CHEAP', 'CHEAP')).toBe(true);
  });
});
