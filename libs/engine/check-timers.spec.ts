import { describe, expect, it } from '@jest/globals';
import { checkTimers } from './check-timers.js';
import type { Procedure } from './procedure.js';
import { proceduresOf } from './testing/some-timers.js';
import type { Rung, Timer } from './timer.js';

const remind: Rung = { id: 'low', act: 'REMIND', to: ['READER'] };
const take: Rung = { id: 'take', act: 'STEP', step: 'lend' };
const timerOf = (more: Partial<Timer> = {}): Timer => ({
  id: 't',
  in: ['OPEN'],
  due: { after: 'entry', days: 7 },
  ladder: [remind],
  ...more,
});
const problemsIn = (timers: readonly Timer[], more: Partial<Procedure> = {}) =>
  checkTimers(proceduresOf(timers, more)).map(
    ({ problem, at, path }) => `${problem} ${at} ${path.join('.')}`,
  );

describe('Checking what happens of itself', () => {
  it('finds nothing in what is sound', () => {
    const ladder = [remind, { ...remind, id: 'same-day' }, { ...remind, id: 'high', after: 3 }];
    const timers = [
      timerOf({ ladder }),
      timerOf({ id: 'u', due: { yearly: '02-29' } }),
      timerOf({ id: 'v', due: { monthly: 31 } }),
      timerOf({ id: 'w', ladder: [take] }),
    ];
    expect(problemsIn(timers, { tasks: [{ id: 'mend', in: ['OPEN'], who: ['READER'] }] })).toEqual([]);
  });

  it.each<[string, Partial<Timer>, string]>([
    ['a state nobody described', { in: ['OPEN', 'BURNT'] }, 'unknown-state BURNT timers.0.in.1'],
    ['an end to wait in', { in: ['LOST'] }, 'timer-never-fires t timers.0.in.0'],
    ['a day no year has', { due: { yearly: '02-30' } }, 'timer-never-fires t timers.0.due.yearly'],
    [
      'days and business days at once',
      { due: { after: 'entry', days: 1, businessDays: 1 } },
      'amount-unclear t timers.0.due',
    ],
    ['nobody to be told', { ladder: [{ id: 'low', act: 'ESCALATE' }] }, 'nobody-told low timers.0.ladder.0'],
    [
      'a step that is none',
      { ladder: [{ ...take, step: 'fly' }] },
      'unknown-step fly timers.0.ladder.0.step',
    ],
    ['no step', { ladder: [{ id: 'take', act: 'STEP' }] }, 'unknown-step take timers.0.ladder.0.step'],
    [
      'a step that does not leave all its states',
      { in: ['OPEN', 'LENT'], ladder: [take] },
      'step-of-itself-impossible lend timers.0.ladder.0.step',
    ],
    [
      'a rung above one that comes later',
      { ladder: [{ ...remind, id: 'high', after: 5 }, remind] },
      'timer-never-fires low timers.0.ladder.1.after',
    ],
    ['two rungs of one id', { ladder: [remind, remind] }, 'duplicate-id low timers.0.ladder.1.id'],
  ])('finds %s', (_, more, expected) => {
    expect(problemsIn([timerOf(more)])).toEqual([expected]);
  });

  it.each([
    ['asks for something', { requires: ['until'] }],
    ['may lead to two states', { to: ['LENT', 'LOST'] }],
    ['waits for a fact', { when: { kind: ['LONG'] } }],
  ])('finds a step of itself that %s', (_, more) => {
    const lend = { id: 'lend', from: ['OPEN'], to: ['LENT'], by: ['READER'], requires: [], ...more };
    expect(problemsIn([timerOf({ ladder: [take] })], { transitions: [lend] })).toEqual([
      'step-of-itself-impossible lend timers.0.ladder.0.step',
    ]);
  });

  it('finds two timers and two tasks of one id, and a task that waits nowhere', () => {
    const tasks = [
      { id: 'mend', in: ['OPEN'], who: ['READER'] },
      { id: 'mend', in: ['BURNT'], who: ['READER'] },
      { id: 'keep', in: ['LOST'], who: ['READER'] },
    ];
    expect(problemsIn([timerOf(), timerOf()], { tasks })).toEqual([
      'unknown-state BURNT tasks.1.in.0',
      'timer-never-fires keep tasks.2.in.0',
      'duplicate-id t timers.1.id',
      'duplicate-id mend tasks.1.id',
    ]);
  });

  it('finds steps that timers would take round for ever, and none that come to an end', () => {
    const there = timerOf({ ladder: [take] });
    const back = timerOf({ id: 'u', in: ['LENT'], ladder: [{ ...take, step: 'return' }] });
    const out = timerOf({ id: 'u', in: ['LENT'], ladder: [{ ...take, step: 'lose' }] });
    expect(problemsIn([there, back])).toEqual([
      'timer-fires-for-ever t timers.0',
      'timer-fires-for-ever u timers.1',
    ]);
    expect(problemsIn([there, out])).toEqual([]);
  });
});
