import { describe, it } from '@jest/globals';
import { specify } from '#kernel/testing';
import type { AssignCase, MoveCaseDeadline, TakeOverCase } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent, Holder, Share } from './case.events.js';
import { day, opened, people, plan, take, taken } from './testing/some-cases.js';

const given = specify(caseDecider);
const { officer, deputy, leader, otherLeader, klg, coordinator, director, secretary, stranger, system } =
  people;
const order = opened('oppdrag');
const nationalId = '018112 00065';

const unit = (id: string): Holder => ({ kind: 'UNIT', id });
const person = (id: string): Holder => ({ kind: 'PERSON', id });
const role = (id: string): Holder => ({ kind: 'ROLE', id });
const group = (id: string): Holder => ({ kind: 'GROUP', id });
const share = (what: string | null, main: Holder[], part: Holder[] = []): Share => ({ what, main, part });

const stands = { shares: [share(null, [plan])], officer: 'officer-1', deputy: 'deputy-1', reason: null };
const assign = (
  data: Partial<AssignCase['data']> = {},
  issued: AssignCase['issued'] = coordinator,
): AssignCase => ({ type: 'AssignCase', data: { ...stands, ...data }, issued });
const assigned = (data: Partial<Extract<CaseEvent, { type: 'CaseAssigned' }>['data']> = {}): CaseEvent => ({
  type: 'CaseAssigned',
  data: { ...stands, ...data },
});

describe('Taking over all that one person has of a case', () => {
  const reason = 'Slutter 1. april';
  const takeOver = (data: Partial<TakeOverCase['data']> = {}, issued = coordinator): TakeOverCase => ({
    type: 'TakeOverCase',
    data: { from: 'officer-1', to: 'officer-2', reason, ...data },
    issued,
  });
  const claimed: CaseEvent = { type: 'TaskClaimed', data: { task: 'plan', by: 'officer-1' } };

  it('is to stand in their place, as officer, as deputy and by name', () => {
    given(order)
      .when(takeOver())
      .then(assigned({ officer: 'officer-2', reason }));
    given(order)
      .when(takeOver({ to: 'deputy-1' }))
      .then(assigned({ officer: 'deputy-1', deputy: null, reason }));
    const named = [
      share('Kartlegg', [person('officer-1'), plan], [person('officer-2'), person('officer-1')]),
    ];
    given(order, assigned({ officer: null, shares: named }))
      .when(takeOver())
      .then(
        assigned({
          officer: null,
          shares: [share('Kartlegg', [person('officer-2'), plan], [person('officer-2')])],
          reason,
        }),
      );
  });

  it('brings along the tasks they had taken on', () => {
    given(order, claimed)
      .when(takeOver())
      .then(assigned({ officer: 'officer-2', reason }), {
        type: 'TaskDelegated',
        data: { task: 'plan', to: 'officer-2', reason },
      });
  });

  it('is nothing where they have nothing, and for whoever may assign', () => {
    given(order)
      .when(takeOver({ from: 'nobody' }))
      .thenNothing();
    given(order).when(takeOver({}, stranger)).thenRejected('not-yours');
    given(order)
      .when(takeOver({ reason: '' }))
      .thenRejected('reason-required');
    given(order)
      .when(takeOver({ to: 'officer-1' }))
      .thenRejected('handover-to-self');
  });
});

describe('Saying who answers for a case', () => {
  const several = [
    share('Kartlegg', [unit('plan'), person('person-7')], [unit('culture')]),
    share('Gjennomfør', [role('SECRETARY')], [group('ENHETSLEDERE')]),
    share(null, [group('KLG')]),
  ];

  it('can be in several shares, each with main and part responsibility', () => {
    given(order)
      .when(assign({ shares: several, reason: ' Flere må med ' }))
      .then(assigned({ shares: several, reason: 'Flere må med' }));
  });

  it('is nothing when they do already, whatever the reason', () => {
    given(order)
      .when(assign({ reason: 'For sikkerhets skyld' }))
      .thenNothing();
    given(order, assigned({ shares: several }))
      .when(assign({ shares: several.map((each) => ({ ...each, what: each.what && ` ${each.what} ` })) }))
      .thenNothing();
  });

  it('is for who has the main responsibility, and those above', () => {
    const other = { officer: 'officer-2' };
    for (const issued of [leader, coordinator, director, system])
      given(order).when(assign(other, issued)).then(assigned(other));
    for (const issued of [officer, deputy, otherLeader, klg, secretary, stranger])
      given(order)
        .when(assign(other, issued))
        .thenRejected('not-yours', { by: 'HA, LEADER, COORDINATOR, DIRECTOR' });
  });

  it('has another deputy than its officer', () => {
    given(order)
      .when(assign({ officer: 'deputy-1' }))
      .thenRejected('deputy-is-officer');
  });

  it('is refused with a national identity number in its words', () => {
    given(order)
      .when(assign({ reason: nationalId, officer: null }))
      .thenRejected('national-id-in-text', { field: 'reason' });
    given(order)
      .when(assign({ shares: [share('Ring', [plan]), share(nationalId, [])] }))
      .thenRejected('national-id-in-text', { field: 'what' });
  });

  it('decides who may take steps from then on', () => {
    const work = (issued: AssignCase['issued']) => take('work', { comment: 'I gang' }, issued);
    const done = taken(['oppdrag', 'work'], 'IKKE_STARTET', { comment: 'I gang' });
    const to = (...shares: Share[]) => assigned({ shares, officer: null, deputy: null });
    given(order, to(share(null, [group('LEDERE')])))
      .when(work(otherLeader))
      .then(done);
    given(order, to(share(null, [group('ENHETSLEDERE')])))
      .when(work(klg))
      .thenRejected('not-yours');
    given(order, to(share(null, [], [group('KLG')])))
      .when(work(klg))
      .then(done);
    given(order, to(share('Kartlegg', [plan]), share(null, [role('SECRETARY')])))
      .when(work(secretary))
      .then(done);
    given(order, to(share(null, [], [person('stranger-1')])))
      .when(work(stranger))
      .then(done);
    given(order, to(share(null, [], [person('stranger-1')])))
      .when(work(officer))
      .thenRejected('not-yours');
  });
});

describe('The deadline of a case', () => {
  const move = (
    to: string | null,
    issued: MoveCaseDeadline['issued'] = officer,
    reason = ' Venter på fylket ',
  ): MoveCaseDeadline => ({
    type: 'MoveCaseDeadline',
    data: { deadline: to === null ? null : day(to), reason },
    issued,
  });
  const moved = (to: string | null): CaseEvent => ({
    type: 'CaseDeadlineMoved',
    data: { from: day('2026-06-01'), deadline: to === null ? null : day(to), reason: 'Venter på fylket' },
  });

  it('is moved, or taken away, with a reason', () => {
    given(order).when(move('2026-09-01')).then(moved('2026-09-01'));
    given(order).when(move(null)).then(moved(null));
    given(order)
      .when(move('2026-09-01', officer, ' '))
      .thenRejected('reason-required');
  });

  it('is nothing when it stands so already', () => {
    given(order).when(move('2026-06-01')).thenNothing();
    given(order, moved('2026-09-01')).when(move('2026-09-01')).thenNothing();
  });

  it('is not moved to a day that has gone', () => {
    given(order)
      .when(move('2026-02-02'))
      .thenRejected('deadline-in-past', { deadline: '2026-02-02', day: '2026-02-03' });
    given(order).when(move('2026-02-03')).then(moved('2026-02-03'));
  });

  it('is for those who work on it, and those above', () => {
    for (const issued of [officer, deputy, leader, coordinator, director, system])
      given(order).when(move('2026-09-01', issued)).then(moved('2026-09-01'));
    for (const issued of [stranger, otherLeader, klg, secretary])
      given(order).when(move('2026-09-01', issued)).thenRejected('not-yours');
  });

  it('is refused with a national identity number in the reason', () => {
    given(order)
      .when(move('2026-09-01', officer, nationalId))
      .thenRejected('national-id-in-text', { field: 'reason' });
  });
});
