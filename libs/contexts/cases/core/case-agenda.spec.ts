import { describe, expect, it } from '@jest/globals';
import { isRejection } from '#kernel';
import { specify } from '#kernel/testing';
import type { CaseCommand, MigrateCase } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { as, day, fire, now, opened, people, refOf, take, taken } from './testing/some-cases.js';

const given = specify(caseDecider);
const { officer, deputy, leader, klg, coordinator, director, secretary, stranger, system } = people;
const at = (event: CaseEvent, when = now) => ({ event, at: when });

const fired = (
  key: string,
  due: string,
  {
    act = 'REMIND',
    to = [],
    step = null,
  }: { act?: 'REMIND' | 'ESCALATE' | 'STEP'; to?: string[]; step?: string | null },
): CaseEvent => ({ type: 'TimerFired', data: { key, due: day(due), act, to, step } });
const skipped = (key: string, due: string): CaseEvent => ({
  type: 'TimerSkipped',
  data: { key, due: day(due), because: 'LATER_ONE' },
});

describe('The timers of a case', () => {
  const order = at(opened('oppdrag'));
  const notBegun = fired('not-begun/responsible', '2026-03-05', { to: ['OFFICER', 'HA'] });

  it('fire on their day, and not before', () => {
    given(order).when(fire('2026-03-04')).thenNothing();
    given(order).when(fire('2026-03-05')).then(notBegun);
  });

  it('fire once for each key and day', () => {
    given(order, notBegun).when(fire('2026-03-05')).thenNothing();
    given(order, notBegun)
      .when(fire('2026-04-07'))
      .then(fired('not-begun/director', '2026-04-07', { act: 'ESCALATE', to: ['DIRECTOR'] }));
  });

  it('skip what a later one has made too late', () => {
    given(order)
      .when(fire('2026-04-07'))
      .then(
        skipped('not-begun/responsible', '2026-03-05'),
        fired('not-begun/director', '2026-04-07', { act: 'ESCALATE', to: ['DIRECTOR'] }),
      );
  });

  it('are for what goes of itself', () => {
    given(order).when(fire('2026-03-05', director)).thenRejected('not-yours');
  });

  it('count from a day that was told', () => {
    const paused = taken(['oppdrag', 'pause'], 'IKKE_STARTET', {
      comment: 'Venter',
      told: { values: {}, dates: { holdUntil: day('2026-04-01') }, texts: {} },
    });
    given(order, at(paused)).when(fire('2026-03-31')).thenNothing();
    given(order, at(paused))
      .when(fire('2026-04-01'))
      .then(fired('hold-over/responsible', '2026-04-01', { to: ['OFFICER', 'HA'] }));
  });

  it('count from a deadline that was moved', () => {
    const moved: CaseEvent = {
      type: 'CaseDeadlineMoved',
      data: { from: day('2026-06-01'), deadline: day('2026-02-10'), reason: 'Det haster' },
    };
    given(order, moved)
      .when(fire('2026-02-11'))
      .then(fired('overdue/responsible', '2026-02-11', { to: ['OFFICER', 'HA'] }));
  });

  it('begin again for a meeting that was put off, in the state it stays in', () => {
    const meeting = (on: string) => ({ values: {}, dates: { meeting: day(on) }, texts: {} });
    const sent = at(opened('vedtaksrapport', { state: 'SENDT', told: meeting('2026-02-05') }));
    const held = fired('meeting-held/secretary', '2026-02-10', { to: ['SECRETARY', 'COORDINATOR'] });
    const postponed = taken(['vedtaksrapport', 'postponed'], 'SENDT', {
      comment: 'Ikke vedtaksført',
      told: meeting('2026-02-26'),
    });
    given(sent).when(fire('2026-02-10')).then(held);
    given(sent, held, at(postponed, '2026-02-11T09:00:00.000Z')).when(fire('2026-03-02')).thenNothing();
    given(sent, held, at(postponed, '2026-02-11T09:00:00.000Z'))
      .when(fire('2026-03-03'))
      .then(fired('meeting-held/secretary', '2026-03-03', { to: ['SECRETARY', 'COORDINATOR'] }));
  });
});

const ofItself = (step: string, issued = system): CaseCommand => ({
  type: 'TakeStepOfItself',
  data: { step },
  issued,
});

describe('A report that was asked for', () => {
  const asked = at(opened('maanedsrapportering', { deadline: day('2026-02-28') }));
  const lapse = fired('period-over/lapse', '2026-03-23', { act: 'STEP', step: 'lapse' });
  const lapsed = taken(['maanedsrapportering', 'lapse'], 'SPURT');

  it('lapses of itself when the month and its grace have gone', () => {
    const told = [
      fired('unanswered/officer', '2026-02-10', { to: ['OFFICER'] }),
      fired('unanswered/leader', '2026-02-17', { act: 'ESCALATE', to: ['LEADER'] }),
      fired('unanswered/sector-leader', '2026-02-20', {
        act: 'ESCALATE',
        to: ['SECTOR_LEADER', 'COORDINATOR'],
      }),
      fired('unanswered/director', '2026-02-27', { act: 'ESCALATE', to: ['DIRECTOR'] }),
      fired('period-over/director', '2026-03-09', { act: 'ESCALATE', to: ['DIRECTOR'] }),
    ];
    given(asked, ...told)
      .when(fire('2026-03-22'))
      .thenNothing();
    given(asked, ...told)
      .when(fire('2026-03-23'))
      .then(lapse, lapsed);
    given(asked, ...told, lapse, lapsed)
      .when(fire('2026-03-23'))
      .thenNothing();
  });

  it('lapses also when nobody was awake on the days before', () => {
    const { outcome } = given(asked).when(fire('2026-03-25'));
    expect(isRejection(outcome) ? [] : outcome.slice(-2)).toEqual([lapse, lapsed]);
  });

  it('is over with that, to whoever started it', () => {
    const parent = { id: 'case-0', key: 'ask.0.0' };
    const { outcome } = given(
      at(opened('maanedsrapportering', { deadline: day('2026-02-28'), parent })),
    ).when(fire('2026-03-25'));
    expect(isRejection(outcome) ? [] : outcome.slice(-1)).toEqual([
      taken(['maanedsrapportering', 'lapse'], 'SPURT', { endsChildOf: parent }),
    ]);
  });

  it('is made of itself when all of it has been told, once', () => {
    const reported = taken(['maanedsrapportering', 'report'], 'SPURT');
    given(asked).when(ofItself('report')).then(reported);
    given(asked, reported).when(ofItself('report')).thenNothing();
  });

  it('is made by hand too, and then not of itself', () => {
    given(asked, taken(['maanedsrapportering', 'report'], 'SPURT'), lapse, lapsed)
      .when(ofItself('report'))
      .thenNothing();
    given().when(ofItself('report')).thenNothing();
    given(asked).when(ofItself('report', officer)).thenRejected('not-yours');
  });

  it('is not made where its procedure has no such step, or asks for something with it', () => {
    given(asked).when(ofItself('send')).thenNothing();
    given(asked, taken(['maanedsrapportering', 'report'], 'SPURT'))
      .when(ofItself('send-back'))
      .thenNothing();
  });

  it('that comes after all is taken', () => {
    given(asked, lapse, lapsed)
      .when(take('late', { comment: 'Var syk' }, officer))
      .then(taken(['maanedsrapportering', 'late'], 'UTEBLITT', { comment: 'Var syk' }));
  });

  it('that nobody looks over is approved of itself', () => {
    given(
      at(opened('maanedsrapportering', { state: 'RAPPORTERT' })),
      skipped('unapproved/leader', '2026-02-10'),
    )
      .when(fire('2026-02-24'))
      .then(
        fired('unapproved/approve', '2026-02-24', { act: 'STEP', step: 'approve' }),
        taken(['maanedsrapportering', 'approve'], 'RAPPORTERT'),
      );
  });
});

describe('The tasks of a case', () => {
  const gathered = opened('utredning', { state: 'SAMLET' });
  const claimed = (by: string, task = 'write-question'): CaseEvent => ({
    type: 'TaskClaimed',
    data: { task, by },
  });
  const acknowledged: CaseEvent = {
    type: 'TaskAcknowledged',
    data: { task: 'write-question', by: 'director-1' },
  };
  const claim = (issued = coordinator, task = 'write-question') =>
    ({ type: 'ClaimTask', data: { task }, issued }) as const;
  const delegate = (reason: string, issued = coordinator) =>
    ({ type: 'DelegateTask', data: { task: 'write-question', to: 'officer-2', reason }, issued }) as const;
  const acknowledge = (issued = director, task = 'write-question') =>
    ({ type: 'AcknowledgeTask', data: { task }, issued }) as const;

  it('are taken on by those they are for', () => {
    given(gathered).when(claim(coordinator)).then(claimed('coordinator-1'));
    given(gathered).when(claim(leader)).then(claimed('leader-1'));
    given(gathered).when(claim(officer)).thenRejected('not-yours', { by: 'HA, COORDINATOR' });
    given(gathered, claimed('coordinator-1')).when(claim(coordinator)).thenNothing();
    given(gathered, claimed('coordinator-1')).when(claim(leader)).thenRejected('task-claimed');
  });

  it('are open where the case stands', () => {
    given(gathered).when(claim(klg, 'set-priority')).thenRejected('task-not-open');
    given(opened('utredning', { state: 'AVKLART' }))
      .when(claim(klg, 'set-priority'))
      .then(claimed('klg-1', 'set-priority'));
  });

  it('are handed over with a reason', () => {
    given(gathered, claimed('coordinator-1'))
      .when(delegate(' Ferie '))
      .then({ type: 'TaskDelegated', data: { task: 'write-question', to: 'officer-2', reason: 'Ferie' } });
    given(gathered, claimed('coordinator-1')).when(delegate(' ')).thenRejected('reason-required');
    given(gathered, claimed('coordinator-1')).when(delegate('Ferie', stranger)).thenRejected('not-yours');
    given(gathered, claimed('coordinator-1'))
      .when(delegate('For 018112 00065'))
      .thenRejected('national-id-in-text', { field: 'reason' });
  });

  it('are acknowledged by those who shall, never one’s own', () => {
    given(gathered, claimed('coordinator-1')).when(acknowledge()).then(acknowledged);
    given(gathered, claimed('coordinator-1'), acknowledged).when(acknowledge()).thenNothing();
    given(gathered, claimed('coordinator-1')).when(acknowledge(klg)).thenRejected('not-yours');
    given(gathered, claimed('director-1')).when(acknowledge()).thenRejected('never-ones-own');
    given(opened('utredning', { state: 'SAMLET', officer: 'director-1' }))
      .when(acknowledge())
      .thenRejected('never-ones-own');
    given(opened('utredning', { state: 'AVKLART' }))
      .when(acknowledge(director, 'set-priority'))
      .thenRejected('nothing-to-acknowledge');
  });

  it('begin with none done in another state', () => {
    const there = taken(['avvik', 'decide-measure'], 'TILTAK_UTFORT');
    const done = taken(['avvik', 'done'], 'TILTAK');
    const claimedMeasure: CaseEvent = claimed('officer-1', 'carry-out');
    given(opened('avvik', { state: 'TILTAK' }), claimedMeasure, done, there)
      .when(claim(officer, 'carry-out'))
      .then(claimedMeasure);
  });
});

describe('Moving a case to another procedure', () => {
  const deviation = at(opened('avvik'));
  const migrate = (data: Partial<MigrateCase['data']> = {}, issued = director): MigrateCase => ({
    type: 'MigrateCase',
    data: {
      to: refOf('oppdrag'),
      states: { MELDT: 'IKKE_STARTET' },
      timers: 'keep',
      reason: 'Det er et oppdrag',
      ...data,
    },
    issued,
  });
  const migrated = (timers: 'keep' | 'recompute'): CaseEvent => ({
    type: 'InstanceMigrated',
    data: {
      from: refOf('avvik'),
      to: refOf('oppdrag'),
      state: { from: 'MELDT', to: 'IKKE_STARTET' },
      timers,
      reason: 'Det er et oppdrag',
    },
  });

  it('maps its state to one that stands for it', () => {
    given(deviation).when(migrate()).then(migrated('keep'));
    given(deviation)
      .when(migrate({ states: {} }))
      .thenRejected('state-not-mapped', { state: 'MELDT' });
    given(deviation)
      .when(migrate({ states: { MELDT: 'GLEMT' } }))
      .thenRejected('state-not-mapped');
  });

  it('is for the coordinator, the director and what goes of itself', () => {
    given(deviation).when(migrate({}, coordinator)).then(migrated('keep'));
    for (const issued of [officer, deputy, leader, klg, secretary])
      given(deviation).when(migrate({}, issued)).thenRejected('not-yours', { by: 'COORDINATOR, DIRECTOR' });
  });

  it('has a reason, and changes nothing when it is there already', () => {
    given(deviation)
      .when(migrate({ reason: ' ' }))
      .thenRejected('reason-required');
    given(deviation, migrated('keep')).when(migrate()).thenNothing();
  });

  it('binds what comes after by the new one', () => {
    given(deviation, migrated('keep'))
      .when(take('work', { comment: 'I gang' }, as('officer-1')))
      .then(taken(['oppdrag', 'work'], 'IKKE_STARTET', { comment: 'I gang' }));
    given(deviation, migrated('keep')).when(take('review')).thenRejected('step-unknown');
  });

  it('counts its timers from when it came to its state, or from the move', () => {
    const later = '2026-02-20T09:00:00.000Z';
    const reminder = (due: string) => fired('not-begun/responsible', due, { to: ['OFFICER', 'HA'] });
    given(deviation, at(migrated('keep'), later))
      .when(fire('2026-03-05'))
      .then(reminder('2026-03-05'));
    given(deviation, at(migrated('recompute'), later))
      .when(fire('2026-03-22'))
      .thenNothing();
    given(deviation, at(migrated('recompute'), later))
      .when(fire('2026-03-23'))
      .then(reminder('2026-03-23'));
  });

  it('keeps what has fired as fired, or lets it come again', () => {
    const overdue = fired('overdue/responsible', '2026-06-02', { to: ['OFFICER', 'HA'] });
    const back = (timers: 'keep' | 'recompute'): CaseEvent => ({
      type: 'InstanceMigrated',
      data: {
        from: refOf('avvik'),
        to: refOf('oppdrag'),
        state: { from: 'TILTAK', to: 'UNDER_ARBEID' },
        timers,
        reason: 'Tilbake',
      },
    });
    const away: CaseEvent = {
      type: 'InstanceMigrated',
      data: {
        from: refOf('oppdrag'),
        to: refOf('avvik'),
        state: { from: 'UNDER_ARBEID', to: 'TILTAK' },
        timers: 'keep',
        reason: 'Et avvik',
      },
    };
    const order = at(opened('oppdrag', { state: 'UNDER_ARBEID' }));
    given(order, overdue, at(away), at(back('keep')))
      .when(fire('2026-06-02'))
      .thenNothing();
    given(order, overdue, at(away), at(back('recompute')))
      .when(fire('2026-06-02'))
      .then(overdue);
  });
});
