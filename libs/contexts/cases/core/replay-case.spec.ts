import { describe, expect, it } from '@jest/globals';
import type { ProcedureRef } from '#engine';
import type { Deviation } from '#contexts/procedures';
import { record, type Given } from '#kernel/testing';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import { judgeCase } from './replay-case.js';
import { day, opened, refOf, taken } from './testing/some-cases.js';

const unknown: ProcedureRef = { id: 'borte', version: 3, hash: 'f'.repeat(64) };
const order = opened('oppdrag');
const ofOrder = (step: string, from: string, data: Parameters<typeof taken>[2] = {}) =>
  taken(['oppdrag', step], from, data);
const fired = (key: string, due = '2026-06-02'): CaseEvent => ({
  type: 'TimerFired',
  data: { key, due: day(due), act: 'REMIND', to: ['OFFICER'], step: null },
});
const skipped = (key: string, due = '2026-06-02'): CaseEvent => ({
  type: 'TimerSkipped',
  data: { key, due: day(due), because: 'LATER_ONE' },
});
const claimed = (task: string): CaseEvent => ({ type: 'TaskClaimed', data: { task, by: 'klg-1' } });
const acknowledged = (task: string): CaseEvent => ({
  type: 'TaskAcknowledged',
  data: { task, by: 'director-1' },
});
const moved = (
  [from, to]: readonly [ProcedureRef, ProcedureRef],
  state = { from: 'IKKE_STARTET', to: 'MELDT' },
  timers: 'keep' | 'recompute' = 'keep',
): CaseEvent => ({ type: 'InstanceMigrated', data: { from, to, state, timers, reason: 'Et avvik' } });
const toDeviation = [refOf('oppdrag'), refOf('avvik')] as const;
const toOrder = [refOf('avvik'), refOf('oppdrag')] as const;
const back = { from: 'MELDT', to: 'IKKE_STARTET' };
const deadlineMoved: CaseEvent = {
  type: 'CaseDeadlineMoved',
  data: { from: day('2026-06-01'), deadline: day('2026-09-01'), reason: 'Forsinket' },
};

/** Given what the log holds, when an event stands next in it, then it is sound, or this is wrong with it. */
const given = (...history: readonly CaseEvent[]) => ({
  when: (next: CaseEvent) => {
    const events = record<CaseEvent>([...history, next].map((event): Given<CaseEvent> => ({ event })));
    const state = events
      .slice(0, -1)
      .reduce<Case>(
        (before, event) => caseDecider.evolve(before, event, event.occurredAt, event.recordedAt),
        'absent',
      );
    const problems = events.slice(-1).flatMap((event) => judgeCase(event, state));
    return {
      problems,
      thenSound: () => {
        expect(problems).toEqual([]);
      },
      thenWrong: (code: Deviation, details: Readonly<Record<string, string>> = {}) => {
        expect(problems).toEqual([{ rejected: code, details }]);
      },
    };
  },
});

describe('The opening of a case', () => {
  it('is its first event, and comes once', () => {
    given().when(order).thenSound();
    given().when(ofOrder('work', 'IKKE_STARTET')).thenWrong('log-not-opened');
    given(order).when(order).thenWrong('log-opened-again');
  });

  it('pins a procedure that is known; what follows an unknown one is held against none', () => {
    const lost = opened('oppdrag', { procedure: unknown });
    given().when(lost).thenWrong('log-procedure-unknown', { procedure: 'borte v3', hash: unknown.hash });
    given(lost).when(ofOrder('close', 'AVSLUTTET')).thenSound();
    given(lost).when(fired('overdue/nobody')).thenSound();
  });
});

describe('A step of a case', () => {
  it('is one of the pinned procedure', () => {
    given(order).when(ofOrder('work', 'IKKE_STARTET')).thenSound();
    given(order, ofOrder('work', 'IKKE_STARTET')).when(ofOrder('work', 'UNDER_ARBEID')).thenSound();
    given(order).when(ofOrder('close', 'IKKE_STARTET')).thenWrong('log-no-such-step', {
      from: 'IKKE_STARTET',
      to: 'AVSLUTTET',
      procedure: 'oppdrag v1',
    });
  });

  it('is the one it says, though another leads the same way', () => {
    given(order)
      .when(ofOrder('reopen', 'IKKE_STARTET'))
      .thenWrong('log-no-such-step', { from: 'IKKE_STARTET', to: 'UNDER_ARBEID', procedure: 'oppdrag v1' });
  });

  it('goes from the state the case was in', () => {
    given(order)
      .when(ofOrder('report-done', 'UNDER_ARBEID'))
      .thenWrong('log-from-other-status', { from: 'UNDER_ARBEID', held: 'IKKE_STARTET' });
  });

  it('leaves an end only by what opens again', () => {
    const closed = opened('oppdrag', { state: 'AVSLUTTET' });
    given(closed).when(ofOrder('reopen', 'AVSLUTTET')).thenSound();
    given(closed)
      .when(ofOrder('work', 'AVSLUTTET'))
      .thenWrong('log-no-such-step', { from: 'AVSLUTTET', to: 'UNDER_ARBEID', procedure: 'oppdrag v1' });
  });
});

describe('A timer of a case', () => {
  it.each([fired, skipped])('is in the pinned procedure: %p', (dealtWith) => {
    given(order).when(dealtWith('overdue/responsible')).thenSound();
    given(order)
      .when(dealtWith('overdue/mayor'))
      .thenWrong('log-timer-unknown', { key: 'overdue/mayor', procedure: 'oppdrag v1' });
  });

  it('runs in the state the case is in', () => {
    given(order)
      .when(fired('hold-over/responsible'))
      .thenWrong('log-timer-not-running', { key: 'hold-over/responsible', status: 'IKKE_STARTET' });
  });

  it('is dealt with once for one key and day', () => {
    const first = fired('overdue/responsible');
    const twice = { key: 'overdue/responsible', due: '2026-06-02' };
    given(order, first).when(fired('overdue/responsible', '2026-07-02')).thenSound();
    given(order, first).when(fired('overdue/director')).thenSound();
    given(order, first).when(first).thenWrong('log-timer-twice', twice);
    given(order, skipped('overdue/responsible')).when(first).thenWrong('log-timer-twice', twice);
  });

  it('may come again once timers have begun anew', () => {
    const first = fired('overdue/responsible');
    given(order, first, moved(toDeviation), moved(toOrder, back, 'recompute'))
      .when(first)
      .thenSound();
    given(order, first, moved(toDeviation), moved(toOrder, back))
      .when(first)
      .thenWrong('log-timer-twice', { key: 'overdue/responsible', due: '2026-06-02' });
  });
});

describe('A task of a case', () => {
  it('is in the pinned procedure, and open where the case stands', () => {
    given(order).when(claimed('plan')).thenSound();
    given(order)
      .when(claimed('coffee'))
      .thenWrong('log-task-unknown', { task: 'coffee', procedure: 'oppdrag v1' });
    given(order)
      .when(claimed('review'))
      .thenWrong('log-task-not-open', { task: 'review', status: 'IKKE_STARTET' });
  });

  it('is acknowledged where the procedure asks for it', () => {
    given(opened('avvik', { state: 'TIL_ORGANET' }))
      .when(acknowledged('tell-organ'))
      .thenSound();
    given(order).when(acknowledged('plan')).thenWrong('log-nothing-to-acknowledge', { task: 'plan' });
  });
});

describe('A move of a case to another procedure', () => {
  it('goes from the one that was pinned, in the state the case was in, to a state that is there', () => {
    given(order).when(moved(toDeviation)).thenSound();
    given(order)
      .when(moved(toOrder, { from: 'IKKE_STARTET', to: 'IKKE_STARTET' }))
      .thenWrong('log-migrated-from-other', { named: 'avvik v1', pinned: 'oppdrag v1' });
    given(order)
      .when(moved(toDeviation, { from: 'PAA_VENT', to: 'MELDT' }))
      .thenWrong('log-from-other-status', { from: 'PAA_VENT', held: 'IKKE_STARTET' });
    given(order)
      .when(moved(toDeviation, { from: 'IKKE_STARTET', to: 'GLEMT' }))
      .thenWrong('log-state-unknown', { state: 'GLEMT', procedure: 'avvik v1' });
  });

  it('goes to a procedure that is known', () => {
    given(order)
      .when(moved([refOf('oppdrag'), unknown]))
      .thenWrong('log-procedure-unknown', { procedure: 'borte v3', hash: unknown.hash });
  });

  it('binds what comes after', () => {
    given(order, moved(toDeviation))
      .when(taken(['avvik', 'review'], 'MELDT'))
      .thenSound();
    given(order, moved(toDeviation))
      .when(claimed('plan'))
      .thenWrong('log-task-unknown', { task: 'plan', procedure: 'avvik v1' });
  });
});

describe('On a case that is over', () => {
  const closed = opened('oppdrag', { state: 'AVSLUTTET' });

  it('no timer is dealt with, and no deadline moved', () => {
    given(closed).when(deadlineMoved).thenWrong('log-ended', { status: 'AVSLUTTET' });
    const { problems } = given(closed).when(fired('overdue/responsible'));
    expect(problems.map(({ rejected }) => rejected)).toEqual(['log-ended', 'log-timer-not-running']);
  });

  it('who answers, and what a child came to, may be told; all of it once it is opened again', () => {
    given(closed)
      .when({ type: 'CaseAssigned', data: { shares: [], officer: null, deputy: null, reason: null } })
      .thenSound();
    given(closed)
      .when({ type: 'ChildEnded', data: { key: 'close.0.0', state: 'LUKKET' } })
      .thenSound();
    given(closed, ofOrder('reopen', 'AVSLUTTET')).when(deadlineMoved).thenSound();
  });
});
