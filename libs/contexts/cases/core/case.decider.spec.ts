import { describe, expect, it } from '@jest/globals';
import { UnknownProcedure } from '#engine';
import { specify } from '#kernel/testing';
import type { CaseCommand, OpenCase } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import {
  day,
  fire,
  note,
  openData,
  opened,
  people,
  refOf,
  shipped,
  take,
  taken,
} from './testing/some-cases.js';

const given = specify(caseDecider);
const { officer, deputy, leader, otherLeader, klg, coordinator, director, secretary, stranger, system } =
  people;
/** Made up, in the authorities' own test series. */
const nationalId = '018112 00065';

const open = (
  id: string,
  data: Partial<OpenCase['data']> = {},
  issued: CaseCommand['issued'] = coordinator,
): OpenCase => ({
  type: 'OpenCase',
  data: {
    of: { procedure: id },
    ...openData,
    pins: { procedure: refOf(id), state: shipped(id).initial },
    ...data,
  },
  issued,
});
const happened = (data: Partial<OpenCase['data']> = {}) =>
  open('avvik', { of: { on: 'deviation-reported' }, ...data }, system);

describe('Opening a case by hand', () => {
  it('pins the procedure, in the state it begins in', () => {
    given().when(open('oppdrag')).then(opened('oppdrag'));
  });

  it('does nothing when it is open', () => {
    given(opened('oppdrag'))
      .when(open('oppdrag', { title: 'Noe annet' }))
      .thenNothing();
  });

  it.each([
    ['oppdrag', director],
    ['oppdrag', coordinator],
    ['oppdrag', system],
    ['utredning', leader],
    ['avvik', officer],
    ['avvik', leader],
    ['vedtaksrapport', secretary],
  ])('of %s is for those the procedure names', (id, issued) => {
    given()
      .when(open(id, {}, issued))
      .then(opened(id));
  });

  it.each([
    ['oppdrag', leader, 'DIRECTOR, COORDINATOR'],
    ['oppdrag', officer, 'DIRECTOR, COORDINATOR'],
    ['utredning', otherLeader, 'COORDINATOR, DIRECTOR, LEADER'],
    ['avvik', stranger, 'OFFICER, HA, LEADER, COORDINATOR, DIRECTOR'],
    ['maanedsrapportering', secretary, 'COORDINATOR, DIRECTOR'],
  ])('of %s is not for others', (id, issued, by) => {
    given()
      .when(open(id, {}, issued))
      .thenRejected('not-yours', { by });
  });

  it('is refused of a procedure that is not here', () => {
    given()
      .when(open('oppdrag', { of: { procedure: 'dugnad' }, pins: null }))
      .thenRejected('procedure-not-found', { procedure: 'dugnad' });
  });

  it('of one this process has not learned is asked again when it has', () => {
    const pins = { procedure: { id: 'dugnad', version: 1, hash: 'f'.repeat(64) }, state: 'MELDT' };
    expect(() => given().when(open('oppdrag', { pins }))).toThrow(UnknownProcedure);
  });

  it('needs a title, and trims it', () => {
    given()
      .when(open('oppdrag', { title: '  ' }))
      .thenRejected('title-required');
    given()
      .when(open('oppdrag', { title: ' Legg om rutinene ', description: ' ' }))
      .then(opened('oppdrag'));
  });

  it('has another deputy than its officer, or none of either', () => {
    given()
      .when(open('oppdrag', { deputy: 'officer-1' }))
      .thenRejected('deputy-is-officer');
    const nobody = { officer: null, deputy: null };
    given().when(open('oppdrag', nobody)).then(opened('oppdrag', nobody));
  });

  it('tells the fields of the procedure’s own', () => {
    given()
      .when(open('vedtaksrapport', { told: { periodEnd: '2026-04-30', treatment: ' KS 12/26 ' } }))
      .then(
        opened('vedtaksrapport', {
          told: {
            values: {},
            dates: { periodEnd: day('2026-04-30') },
            texts: { treatment: 'KS 12/26' },
          },
        }),
      );
    given()
      .when(open('vedtaksrapport', { told: { colour: 'blå' } }))
      .thenRejected('field-unknown', { field: 'colour' });
    given()
      .when(open('vedtaksrapport', { told: { periodEnd: 'i april' } }))
      .thenRejected('not-a-day', { field: 'periodEnd', value: 'i april' });
    given()
      .when(open('utredning', { told: { priority: 'URGENT' } }))
      .thenRejected('value-unknown', { field: 'priority', values: 'HIGH, NORMAL, LOW' });
  });

  it('is refused with a national identity number in any of its words', () => {
    const words: readonly [string, Partial<OpenCase['data']>][] = [
      ['title', { title: `Tomten til ${nationalId}` }],
      ['description', { description: nationalId }],
      ['what', { shares: [{ what: nationalId, main: [], part: [] }] }],
      ['serviceArea', { told: { serviceArea: nationalId } }],
    ];
    for (const [field, data] of words)
      given().when(open('utredning', data)).thenRejected('national-id-in-text', { field });
  });
});

describe('Opening a case on an occasion', () => {
  it('pins what starts on it', () => {
    given().when(happened()).then(opened('avvik'));
  });

  it('does nothing where no procedure starts on it', () => {
    given()
      .when(happened({ pins: null }))
      .thenNothing();
  });

  it('does nothing a second time', () => {
    given(opened('avvik')).when(happened()).thenNothing();
  });
});

describe('Before it is opened', () => {
  it.each<CaseCommand>([
    take('work'),
    fire('2026-06-02'),
    note('prioritise.3.0'),
    { type: 'AssignCase', data: { shares: [], officer: null, deputy: null, reason: null }, issued: director },
    { type: 'MoveCaseDeadline', data: { deadline: null, reason: 'Utgår' }, issued: director },
    { type: 'ClaimTask', data: { task: 'plan' }, issued: officer },
    { type: 'DelegateTask', data: { task: 'plan', to: 'officer-2', reason: 'Ferie' }, issued: officer },
    { type: 'AcknowledgeTask', data: { task: 'plan' }, issued: officer },
    {
      type: 'MigrateCase',
      data: { to: refOf('avvik'), states: {}, timers: 'keep', reason: 'Ny' },
      issued: director,
    },
  ])('$type has nothing to be about', (command) => {
    given().when(command).thenRejected('case-not-found');
  });
});

describe('A step', () => {
  const order = opened('oppdrag');
  const work = taken(['oppdrag', 'work'], 'IKKE_STARTET', { comment: 'I gang' });
  const done = taken(['oppdrag', 'report-done'], 'IKKE_STARTET');

  it('goes where the procedure says, and says what was told', () => {
    given(order)
      .when(take('work', { comment: ' I gang ' }, officer))
      .then(work);
  });

  it('may be told again where the procedure lets it', () => {
    given(order, work)
      .when(take('work', { comment: 'Halvveis' }, officer))
      .then(taken(['oppdrag', 'work'], 'UNDER_ARBEID', { comment: 'Halvveis' }));
  });

  it('asks for its fields', () => {
    given(order)
      .when(take('pause', { comment: ' ' }, officer))
      .thenRejected('field-missing', { fields: 'comment, holdUntil' });
    given(order, done).when(take('send-back')).thenRejected('field-missing', { fields: 'comment' });
  });

  it('tells days and words of the procedure’s own', () => {
    given(order)
      .when(take('pause', { comment: 'Venter', told: { holdUntil: '2026-04-01', done: ' ' } }, officer))
      .then(
        taken(['oppdrag', 'pause'], 'IKKE_STARTET', {
          comment: 'Venter',
          told: { values: {}, dates: { holdUntil: day('2026-04-01') }, texts: {} },
        }),
      );
    given(order)
      .when(take('report-done', { told: { done: 'Alt' } }, officer))
      .then(
        taken(['oppdrag', 'report-done'], 'IKKE_STARTET', {
          told: { values: {}, dates: {}, texts: { done: 'Alt' } },
        }),
      );
  });

  it('refuses a day that is none, and a field that is none', () => {
    const pause = (told: Record<string, string>) => take('pause', { comment: 'Venter', told }, officer);
    given(order)
      .when(pause({ holdUntil: '1. april' }))
      .thenRejected('not-a-day');
    given(order)
      .when(pause({ colour: 'blå' }))
      .thenRejected('field-unknown');
  });

  it('refuses a national identity number in what is said', () => {
    given(order)
      .when(take('work', { comment: nationalId }, officer))
      .thenRejected('national-id-in-text', { field: 'comment' });
    given(order)
      .when(take('report-done', { told: { done: nationalId } }, officer))
      .thenRejected('national-id-in-text', { field: 'done' });
  });

  it.each([officer, deputy, leader, coordinator, director, system])('is for $by', (issued) => {
    given(order)
      .when(take('work', { comment: 'I gang' }, issued))
      .then(work);
  });

  it.each([stranger, otherLeader, klg, secretary])('is not for $by', (issued) => {
    given(order)
      .when(take('work', { comment: 'I gang' }, issued))
      .thenRejected('not-yours', { by: 'OFFICER, DEPUTY, HA, DA, COORDINATOR, DIRECTOR' });
  });

  it('is refused from another state, with those that may be taken', () => {
    given(order, done)
      .when(take('work', { comment: 'I gang' }))
      .thenRejected('transition-not-allowed', {
        from: 'MELDT_UTFORT',
        to: 'UNDER_ARBEID',
        allowed: 'UNDER_ARBEID, AVSLUTTET, BORTFALT',
      });
  });

  it('is refused when the procedure has none of that name', () => {
    given(order).when(take('dance')).thenRejected('step-unknown', {
      step: 'dance',
      steps: 'work, pause, report-done, send-back, close, withdraw, reopen',
    });
  });

  it('that leads to several states says which', () => {
    const raised = opened('avvik', { state: 'TIL_ORGANET' });
    const answer = { reference: 'vedtak-2' };
    given(raised)
      .when(take('answered', answer))
      .thenRejected('state-required', { step: 'answered', states: 'GJENNOMGAATT, LUKKET' });
    given(raised)
      .when(take('answered', { ...answer, to: 'LUKKET' }))
      .then(taken(['avvik', 'answered'], 'TIL_ORGANET', { ...answer, to: 'LUKKET' }));
    given(raised)
      .when(take('answered', { ...answer, to: 'TILTAK' }))
      .thenRejected('transition-not-allowed');
  });

  it('tells others what its procedure emits', () => {
    const event = taken(['avvik', 'raise'], 'TILTAK', { comment: 'Over vår ramme' });
    expect(event.data).toMatchObject({ emits: [{ on: 'avvik/raised', title: openData.title }] });
    given(opened('avvik', { state: 'TILTAK' }))
      .when(take('raise', { comment: 'Over vår ramme' }))
      .then(event);
  });
});

describe('Officer and deadline given with a step', () => {
  const reviewed = opened('avvik', { state: 'GJENNOMGAATT' });
  const told = { values: {}, dates: {}, texts: { measure: 'Nye rutiner' } };
  const measure = (officerId: string | null, until: string | null) =>
    take('decide-measure', {
      officer: officerId,
      deadline: until === null ? null : day(until),
      told: { measure: 'Nye rutiner' },
    });
  const decided = taken(['avvik', 'decide-measure'], 'GJENNOMGAATT', { told });

  it('stand from then on', () => {
    const shares = [{ what: null, main: [{ kind: 'UNIT' as const, id: 'plan' }], part: [] }];
    given(reviewed)
      .when(measure('officer-2', '2026-09-01'))
      .then(
        decided,
        {
          type: 'CaseAssigned',
          data: { shares, officer: 'officer-2', deputy: 'deputy-1', reason: null },
        },
        {
          type: 'CaseDeadlineMoved',
          data: { from: day('2026-06-01'), deadline: day('2026-09-01'), reason: null },
        },
      );
  });

  it('are no news when they are as they were', () => {
    given(reviewed).when(measure('officer-1', '2026-06-01')).then(decided);
  });

  it('are asked for where the procedure does', () => {
    given(reviewed).when(measure(null, null)).thenRejected('field-missing', { fields: 'officer, deadline' });
  });

  it('are another than the deputy, and a day to come', () => {
    given(reviewed).when(measure('deputy-1', '2026-09-01')).thenRejected('deputy-is-officer');
    given(reviewed)
      .when(measure('officer-2', '2026-02-02'))
      .thenRejected('deadline-in-past', { deadline: '2026-02-02', day: '2026-02-03' });
    given(reviewed)
      .when(measure('officer-1', '2026-02-03'))
      .then(decided, {
        type: 'CaseDeadlineMoved',
        data: { from: day('2026-06-01'), deadline: day('2026-02-03'), reason: null },
      });
  });

  it('stand after the step that opens it again', () => {
    const late = { comment: 'Likevel', deadline: day('2026-09-01') };
    given(opened('avvik', { state: 'LUKKET' }))
      .when(take('reopen', late))
      .then(taken(['avvik', 'reopen'], 'LUKKET', { comment: 'Likevel' }), {
        type: 'CaseDeadlineMoved',
        data: { from: day('2026-06-01'), deadline: day('2026-09-01'), reason: null },
      });
  });

  it('stand before the step that ends the case', () => {
    given(reviewed)
      .when(take('close', { comment: 'Løst', deadline: day('2026-09-01') }))
      .then(
        {
          type: 'CaseDeadlineMoved',
          data: { from: day('2026-06-01'), deadline: day('2026-09-01'), reason: null },
        },
        taken(['avvik', 'close'], 'GJENNOMGAATT', { comment: 'Løst' }),
      );
  });
});

describe('A study', () => {
  const asked = opened('utredning', { state: 'TIL_AVKLARING' });
  const chosen = (clarification: string) => ({
    values: { clarification },
    dates: {},
    texts: {},
  });
  const clarified = taken(['utredning', 'clarified'], 'TIL_AVKLARING', {
    reference: 'vedtak-1',
    told: chosen('DO'),
  });
  const priority = { officer: 'officer-1', deadline: day('2026-06-01'), told: { priority: 'HIGH' } };
  const prioritised = (steps: number) =>
    taken(['utredning', 'prioritise'], 'AVKLART', {
      steps,
      told: { values: { priority: 'HIGH' }, dates: {}, texts: {} },
    });
  const finished = taken(['utredning', 'finished'], 'I_OPPFOLGING');
  const over = (key: string, state = 'AVSLUTTET'): CaseEvent => ({
    type: 'ChildEnded',
    data: { key, state },
  });

  it.each(['REGISTRERT', 'SAMLET', 'TIL_AVKLARING', 'VENTER'])(
    'that is %s gets no priority of KLG before the politicians have clarified',
    (state) => {
      given(opened('utredning', { state }))
        .when(take('prioritise', priority, klg))
        .thenRejected('transition-not-allowed', { from: state, to: 'I_OPPFOLGING' });
    },
  );

  it('is clarified only by the word that lets it go on', () => {
    const told = (clarification: string) => ({ reference: 'vedtak-1', told: { clarification } });
    given(asked)
      .when(take('clarified', told('DO'), secretary))
      .then(clarified);
    given(asked)
      .when(take('clarified', told('WAIT'), secretary))
      .thenRejected('not-yet-allowed', { field: 'clarification', must: 'DO' });
    given(asked)
      .when(take('clarified', told('MAYBE'), secretary))
      .thenRejected('value-unknown');
    given(asked)
      .when(take('dropped', told('DROP'), secretary))
      .then(
        taken(['utredning', 'dropped'], 'TIL_AVKLARING', { reference: 'vedtak-1', told: chosen('DROP') }),
      );
  });

  it('that gets priority starts an order, and waits for it', () => {
    given(asked, clarified)
      .when(take('prioritise', priority, klg))
      .then(prioritised(1));
    expect(prioritised(1).data).toMatchObject({
      to: 'I_OPPFOLGING',
      starts: [{ key: 'prioritise.1.0', procedure: 'oppdrag', title: openData.title }],
      emits: [{ on: 'utredning/prioritised', title: openData.title }],
    });
  });

  it('goes on of itself when the order is over', () => {
    given(asked, clarified, prioritised(1))
      .when(note('prioritise.1.0'))
      .then(over('prioritise.1.0'), finished);
  });

  it('hears of it once, and of no child it does not have', () => {
    given(asked, clarified, prioritised(1), over('prioritise.1.0'), finished)
      .when(note('prioritise.1.0'))
      .thenNothing();
    given(asked, clarified, prioritised(1)).when(note('prioritise.9.0')).thenNothing();
  });

  it('is told by nobody but what goes of itself', () => {
    given(asked, clarified, prioritised(1))
      .when(note('prioritise.1.0', 'AVSLUTTET', director))
      .thenRejected('not-yours');
  });

  it('waits for all it has started', () => {
    const reopened = [
      taken(['utredning', 'finished'], 'I_OPPFOLGING'),
      taken(['utredning', 'reopen'], 'AVSLUTTET', { comment: 'Mer' }),
      taken(['utredning', 'ask'], 'SAMLET'),
      taken(['utredning', 'clarified'], 'TIL_AVKLARING', { reference: 'vedtak-2', told: chosen('DO') }),
      prioritised(6),
    ];
    const both = [asked, clarified, prioritised(1), ...reopened];
    given(...both)
      .when(note('prioritise.6.0'))
      .then(over('prioritise.6.0'));
    given(...both, over('prioritise.6.0'))
      .when(note('prioritise.1.0', 'BORTFALT'))
      .then(over('prioritise.1.0', 'BORTFALT'), finished);
  });

  it('ends with the word to the case that started it', () => {
    const parent = { id: 'case-0', key: 'plan.0.0' };
    given(opened('utredning', { state: 'TIL_AVKLARING', parent }))
      .when(take('dropped', { reference: 'vedtak-1', told: { clarification: 'DROP' } }))
      .then(
        taken(['utredning', 'dropped'], 'TIL_AVKLARING', {
          reference: 'vedtak-1',
          told: chosen('DROP'),
          endsChildOf: parent,
        }),
      );
  });
});

describe('A case that is over', () => {
  const over = opened('oppdrag', { state: 'AVSLUTTET' });

  it.each(
    shipped('oppdrag')
      .transitions.map(({ id }) => id)
      .filter((id) => id !== 'reopen'),
  )('takes no step %s', (step) => {
    const all = { comment: 'Likevel', told: { done: 'Alt', holdUntil: '2026-04-01' } };
    given(over).when(take(step, all)).thenRejected('transition-not-allowed');
  });

  it('is reopened', () => {
    given(over)
      .when(take('reopen', { comment: 'Ikke ferdig' }))
      .then(taken(['oppdrag', 'reopen'], 'AVSLUTTET', { comment: 'Ikke ferdig' }));
  });

  it('has no timers, tasks or new deadline', () => {
    given(over).when(fire('2027-01-01')).thenNothing();
    given(over)
      .when({ type: 'ClaimTask', data: { task: 'review' }, issued: director })
      .thenRejected('task-not-open', { task: 'review' });
    given(over)
      .when({
        type: 'MoveCaseDeadline',
        data: { deadline: day('2026-09-01'), reason: 'Mer tid' },
        issued: director,
      })
      .thenRejected('case-ended');
  });
});
