import { describe, expect, it } from '@jest/globals';
import type { ProcedureRef } from '#engine';
import type { LocalDate } from '#kernel';
import { record, type Given } from '#kernel/testing';
import { followUpDecider } from './follow-up.decider.js';
import type { Deviation, Status } from '#contexts/procedures';
import type { FollowUpEvent } from './follow-up.events.js';
import type { FollowUp } from './follow-up.state.js';
import { politiskVedtakRef } from '#contexts/procedures';
import { judgeFollowUp } from './replay-follow-up.js';
import { vedtakProcedureRef } from '#contexts/procedures';

const unknown: ProcedureRef = { id: 'borte', version: 3, hash: 'f'.repeat(64) };

const opened = (procedure: ProcedureRef = politiskVedtakRef): FollowUpEvent => ({
  type: 'FollowUpOpened',
  data: {
    vedtakId: 'vedtak-1',
    point: 1,
    kind: 'VEDTAK',
    origin: 'triage',
    status: 'IKKE_STARTET',
    procedure,
    unit: null,
    coUnits: [],
    officer: 'officer-1',
    deputy: null,
    responsibleAsWritten: null,
    deadline: null,
    noDeadlineBecause: null,
  },
});
const stepped = (from: Status, status: Status): FollowUpEvent => ({
  type: 'StatusReported',
  data: {
    from,
    status,
    publicComment: 'Slik er det.',
    internalComment: null,
    holdReasons: [],
    holdUntil: null,
    reference: null,
    treatment: null,
  },
});
const listed = (status: Status | null): FollowUpEvent => ({
  type: 'StatusImported',
  data: { status, words: 'utført', holdReasons: [], comment: null, published: true, importId: 'import-1' },
});
const day = (text: string) => text as LocalDate;
const fired = (key: string, due = '2026-06-02'): FollowUpEvent => ({
  type: 'TimerFired',
  data: { key, due: day(due), act: 'REMIND', to: ['OFFICER'], step: null },
});
const skipped = (key: string, due = '2026-06-02'): FollowUpEvent => ({
  type: 'TimerSkipped',
  data: { key, due: day(due), because: 'TOO_LATE' },
});
const claimed = (task: string): FollowUpEvent => ({
  type: 'TaskClaimed',
  data: { task, by: 'coordinator-1' },
});
const acknowledged = (task: string): FollowUpEvent => ({
  type: 'TaskAcknowledged',
  data: { task, by: 'director-1' },
});
const moved = (
  from: ProcedureRef,
  to: ProcedureRef,
  {
    state = { from: 'IKKE_STARTET', to: 'IKKE_STARTET' },
    timers = 'keep',
  }: { state?: { from: string; to: string }; timers?: 'keep' | 'recompute' } = {},
): FollowUpEvent => ({ type: 'InstanceMigrated', data: { from, to, state, timers, reason: 'Nye varsler.' } });
const deadlineMoved: FollowUpEvent = {
  type: 'DeadlineMoved',
  data: { from: null, deadline: day('2026-09-01'), noDeadlineBecause: null, reason: 'Forsinket.' },
};
const missing: FollowUpEvent = {
  type: 'FollowUpMissingInList',
  data: { asOf: day('2026-01-31'), importId: 'import-2' },
};

type Item = FollowUpEvent | Given<FollowUpEvent>;
const placed = (item: Item): Given<FollowUpEvent> => ('event' in item ? item : { event: item });

/** Given what the log holds, when an event stands next in it, then it is sound, or this is wrong with it. */
const given = (...history: readonly Item[]) => ({
  when: (item: Item) => {
    const events = record([...history, item].map(placed));
    const state = events
      .slice(0, -1)
      .reduce<FollowUp>(
        (before, event) => followUpDecider.evolve(before, event, event.occurredAt, event.recordedAt),
        'absent',
      );
    const problems = events.slice(-1).flatMap((event) => judgeFollowUp(event, state));
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

describe('The opening of a follow-up', () => {
  it('is its first event, and comes once', () => {
    given().when(opened()).thenSound();
    given().when(stepped('IKKE_STARTET', 'UNDER_ARBEID')).thenWrong('log-not-opened');
    given(opened()).when(opened()).thenWrong('log-opened-again');
  });

  it('pins a procedure that is known; what follows an unknown one is held against none', () => {
    given()
      .when(opened(unknown))
      .thenWrong('log-procedure-unknown', { procedure: 'borte v3', hash: unknown.hash });
    given(opened(unknown)).when(stepped('AVSLUTTET', 'AVSLUTTET')).thenSound();
  });
});

describe('A status that was reported', () => {
  it('is a step of the pinned procedure, or the same status where it may be told again', () => {
    given(opened()).when(stepped('IKKE_STARTET', 'UNDER_ARBEID')).thenSound();
    given(opened(), stepped('IKKE_STARTET', 'UNDER_ARBEID'))
      .when(stepped('UNDER_ARBEID', 'UNDER_ARBEID'))
      .thenSound();
    given(opened()).when(stepped('IKKE_STARTET', 'AVSLUTTET')).thenWrong('log-no-such-step', {
      from: 'IKKE_STARTET',
      to: 'AVSLUTTET',
      procedure: 'politisk-vedtak v1',
    });
    given(opened(), listed('REGISTRERT'))
      .when(stepped('REGISTRERT', 'REGISTRERT'))
      .thenWrong('log-no-such-step', {
        from: 'REGISTRERT',
        to: 'REGISTRERT',
        procedure: 'politisk-vedtak v1',
      });
  });

  it('goes from the status that held when it happened', () => {
    given(opened())
      .when(stepped('UNDER_ARBEID', 'MELDT_IVERKSATT'))
      .thenWrong('log-from-other-status', { from: 'UNDER_ARBEID', held: 'IKKE_STARTET' });
    const later = { event: stepped('IKKE_STARTET', 'UNDER_ARBEID'), at: '2026-03-01T08:00:00.000Z' };
    const earlier = (from: Status) => ({
      event: stepped(from, 'DELVIS_IVERKSATT'),
      at: '2026-02-01T08:00:00.000Z',
      recordedAt: '2026-03-02T08:00:00.000Z',
    });
    given(opened(), later).when(earlier('IKKE_STARTET')).thenSound();
    given(opened(), later)
      .when(earlier('UNDER_ARBEID'))
      .thenWrong('log-from-other-status', { from: 'UNDER_ARBEID', held: 'IKKE_STARTET' });
  });

  it('leaves an end only by what opens again', () => {
    given(opened(), listed('AVSLUTTET')).when(stepped('AVSLUTTET', 'UNDER_ARBEID')).thenSound();
    given(opened(), listed('AVSLUTTET'))
      .when(stepped('AVSLUTTET', 'DELVIS_IVERKSATT'))
      .thenWrong('log-no-such-step', {
        from: 'AVSLUTTET',
        to: 'DELVIS_IVERKSATT',
        procedure: 'politisk-vedtak v1',
      });
  });
});

describe('What a list has told', () => {
  it('is bound by nothing', () => {
    given(opened()).when(listed('AVSLUTTET')).thenSound();
    given(opened(), listed('AVSLUTTET')).when(listed('IKKE_STARTET')).thenSound();
    given(opened(), listed('AVSLUTTET')).when(listed(null)).thenSound();
  });
});

describe('A timer', () => {
  it.each([fired, skipped])('is in the pinned procedure: %p', (dealtWith) => {
    given(opened()).when(dealtWith('overdue/officer')).thenSound();
    given(opened())
      .when(dealtWith('overdue/mayor'))
      .thenWrong('log-timer-unknown', { key: 'overdue/mayor', procedure: 'politisk-vedtak v1' });
    given(opened(vedtakProcedureRef))
      .when(dealtWith('overdue/officer'))
      .thenWrong('log-timer-unknown', { key: 'overdue/officer', procedure: 'vedtak v1' });
  });

  it('runs in the state the point is in', () => {
    given(opened())
      .when(fired('wait-for-organ/coordinator'))
      .thenWrong('log-timer-not-running', { key: 'wait-for-organ/coordinator', status: 'IKKE_STARTET' });
  });

  it('is dealt with once for one key and day', () => {
    const first = fired('overdue/officer');
    given(opened(), first).when(fired('overdue/officer', '2026-07-02')).thenSound();
    given(opened(), first).when(fired('overdue/leader')).thenSound();
    const twice = { key: 'overdue/officer', due: '2026-06-02' };
    given(opened(), first).when(fired('overdue/officer')).thenWrong('log-timer-twice', twice);
    given(opened(), skipped('overdue/officer'))
      .when(fired('overdue/officer'))
      .thenWrong('log-timer-twice', twice);
  });

  it('may come again once timers have begun anew', () => {
    const there = moved(politiskVedtakRef, vedtakProcedureRef);
    const back = moved(vedtakProcedureRef, politiskVedtakRef, { timers: 'recompute' });
    given(opened(), fired('overdue/officer'), there, back).when(fired('overdue/officer')).thenSound();
    const kept = moved(vedtakProcedureRef, politiskVedtakRef);
    given(opened(), fired('overdue/officer'), there, kept)
      .when(fired('overdue/officer'))
      .thenWrong('log-timer-twice', { key: 'overdue/officer', due: '2026-06-02' });
  });
});

describe('A task', () => {
  it('is in the pinned procedure, and open where the point stands', () => {
    given(opened(), listed('REGISTRERT')).when(claimed('triage')).thenSound();
    given(opened())
      .when(claimed('coffee'))
      .thenWrong('log-task-unknown', { task: 'coffee', procedure: 'politisk-vedtak v1' });
    given(opened())
      .when(claimed('confirm'))
      .thenWrong('log-task-not-open', { task: 'confirm', status: 'IKKE_STARTET' });
  });

  it('is acknowledged where the procedure asks for it', () => {
    given(opened(), listed('MELDT_IVERKSATT')).when(acknowledged('confirm')).thenSound();
    given(opened(), listed('REGISTRERT'))
      .when(acknowledged('triage'))
      .thenWrong('log-nothing-to-acknowledge', { task: 'triage' });
  });
});

describe('A move to another procedure', () => {
  it('goes from the one that was pinned, in the state the point was in, to a state that is there', () => {
    given(opened()).when(moved(politiskVedtakRef, vedtakProcedureRef)).thenSound();
    given(opened())
      .when(moved(vedtakProcedureRef, politiskVedtakRef))
      .thenWrong('log-migrated-from-other', { named: 'vedtak v1', pinned: 'politisk-vedtak v1' });
    given(opened())
      .when(moved(politiskVedtakRef, vedtakProcedureRef, { state: { from: 'UTSATT', to: 'IKKE_STARTET' } }))
      .thenWrong('log-from-other-status', { from: 'UTSATT', held: 'IKKE_STARTET' });
    given(opened())
      .when(moved(politiskVedtakRef, vedtakProcedureRef, { state: { from: 'IKKE_STARTET', to: 'GLEMT' } }))
      .thenWrong('log-state-unknown', { state: 'GLEMT', procedure: 'vedtak v1' });
  });

  it('goes to a procedure that is known', () => {
    given(opened())
      .when(moved(politiskVedtakRef, unknown))
      .thenWrong('log-procedure-unknown', { procedure: 'borte v3', hash: unknown.hash });
  });

  it('binds what comes after', () => {
    const there = moved(politiskVedtakRef, vedtakProcedureRef);
    given(opened(), there)
      .when(claimed('triage'))
      .thenWrong('log-task-unknown', { task: 'triage', procedure: 'vedtak v1' });
  });
});

describe('On an ended point', () => {
  const ended = [opened(), listed('AVSLUTTET')];

  it('no timer is dealt with, no deadline moved, and nothing missing', () => {
    given(...ended)
      .when(deadlineMoved)
      .thenWrong('log-ended', { status: 'AVSLUTTET' });
    given(...ended)
      .when(missing)
      .thenWrong('log-ended', { status: 'AVSLUTTET' });
    const { problems } = given(...ended).when(fired('overdue/officer'));
    expect(problems.map(({ rejected }) => rejected)).toEqual(['log-ended', 'log-timer-not-running']);
  });

  it('other things may be told, and all of it once it is opened again', () => {
    given(...ended)
      .when({ type: 'DeviationReported', data: { what: 'Feil.', measure: 'Rett.' } })
      .thenSound();
    given(...ended, stepped('AVSLUTTET', 'UNDER_ARBEID'))
      .when(deadlineMoved)
      .thenSound();
  });
});
