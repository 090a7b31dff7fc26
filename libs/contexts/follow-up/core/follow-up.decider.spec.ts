import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActorId, Instant, LocalDate } from '#kernel';
import { specify } from '#kernel/testing';
import { UnknownProcedure } from '#engine';
import { statuses, type Status, politiskVedtakRef } from '#contexts/procedures';
import type {
  AssignFollowUp,
  FollowUpCommand,
  ImportStatus,
  MoveDeadline,
  OpenFollowUp,
  ReportStatus,
} from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decider.js';
import { type FollowUpEvent } from './follow-up.events.js';

const given = specify(followUpDecider);
const day = (text: string) => text as LocalDate;
const now = '2026-02-03T09:00:00.000Z';
/** Made up, in the authorities' own test series. */
const nationalId = '018112 00065';

const as = (by: string, roles: readonly string[] = ['CASE_OFFICER'], at = now) => ({
  by: by as ActorId,
  roles,
  at: at as Instant,
});
const officer = as('officer-1');
const deputy = as('deputy-1');
const stranger = as('officer-2');
const coordinator = as('coordinator-1', ['COORDINATOR']);
const director = as('director-1', ['DIRECTOR']);
const secretary = as('secretary-1', ['SECRETARY']);
const system = (at = now) => as('system:import', ['SYSTEM'], at);
const leader = { ...as('leader-1', ['LEADER']), leads: ['plan', 'plan-map'] };

const openData: OpenFollowUp['data'] = {
  vedtakId: 'vedtak-1',
  point: 1,
  kind: 'VEDTAK',
  origin: 'triage',
  unit: 'plan',
  coUnits: ['culture'],
  officer: 'officer-1',
  deputy: 'deputy-1',
  responsibleAsWritten: null,
  deadline: day('2026-06-01'),
  noDeadlineBecause: null,
};
const opened = (data: Partial<OpenFollowUp['data']> = {}): FollowUpEvent => ({
  type: 'FollowUpOpened',
  data: {
    ...openData,
    ...data,
    coUnits: [...(data.coUnits ?? openData.coUnits)],
    procedure: politiskVedtakRef,
    status: (data.origin ?? openData.origin) === 'triage' ? 'IKKE_STARTET' : 'REGISTRERT',
  },
});
const report: Omit<ReportStatus['data'], 'told'> = {
  status: 'UNDER_ARBEID',
  publicComment: 'Planarbeidet pågår',
  internalComment: null,
  holdReasons: [],
  holdUntil: null,
  reference: null,
  treatment: null,
};
const reported = (data: Partial<typeof report> & { from?: Status } = {}): FollowUpEvent => ({
  type: 'StatusReported',
  data: { from: 'IKKE_STARTET', ...report, ...data, holdReasons: [...(data.holdReasons ?? [])] },
});
const listWords: ImportStatus['data'] = {
  status: 'PAA_VENT',
  words: 'stilt i bero',
  holdReasons: [],
  comment: null,
  published: true,
  importId: 'import-1',
};
const imported = (data: Partial<ImportStatus['data']> = {}): FollowUpEvent => ({
  type: 'StatusImported',
  data: { ...listWords, ...data, holdReasons: [...(data.holdReasons ?? [])] },
});
const assigned = (data: Partial<AssignFollowUp['data']> = {}): FollowUpEvent => ({
  type: 'FollowUpAssigned',
  data: { ...responsibility, ...data, coUnits: [...(data.coUnits ?? responsibility.coUnits)] },
});
const responsibility: AssignFollowUp['data'] = {
  unit: 'plan',
  coUnits: ['culture'],
  officer: 'officer-1',
  deputy: 'deputy-1',
  responsibleAsWritten: null,
  reason: null,
};

const tell = (data: Partial<ReportStatus['data']> = {}, issued: FollowUpCommand['issued'] = officer) =>
  ({ type: 'ReportStatus', data: { ...report, ...data }, issued }) as const;
const importing = (data: Partial<ImportStatus['data']> = {}, issued = system()) =>
  ({ type: 'ImportStatus', data: { ...listWords, ...data }, issued }) as const;
const assign = (
  data: Partial<AssignFollowUp['data']>,
  issued: FollowUpCommand['issued'] = coordinator,
): AssignFollowUp => ({ type: 'AssignFollowUp', data: { ...responsibility, ...data }, issued });
const move = (data: Partial<MoveDeadline['data']>, issued: FollowUpCommand['issued'] = officer) =>
  ({
    type: 'MoveDeadline',
    data: {
      deadline: day('2026-09-01'),
      noDeadlineBecause: null,
      reason: 'Venter på fylkeskommunen',
      ...data,
    },
    issued,
  }) as const;
const deviate = (what: string, measure: string, issued: FollowUpCommand['issued'] = officer) =>
  ({ type: 'ReportDeviation', data: { what, measure }, issued }) as const;
const missing = (asOf: string, issued = system()) =>
  ({ type: 'NoteMissingInList', data: { asOf: day(asOf), importId: 'import-2' }, issued }) as const;
const closed: FollowUpEvent = reported({
  from: 'MELDT_IVERKSATT',
  status: 'AVSLUTTET',
  publicComment: null,
  treatment: { organ: 'KS', caseNumber: '12/26', date: day('2026-01-20') },
});

describe('Opening a follow-up', () => {
  const open = (data: Partial<OpenFollowUp['data']> = {}, issued: FollowUpCommand['issued'] = system()) =>
    ({ type: 'OpenFollowUp', data: { ...openData, ...data }, issued }) as const;

  it('pins the procedure', () => {
    given().when(open()).then(opened());
  });

  it('does nothing when it is open', () => {
    given(opened())
      .when(open({ unit: 'culture' }))
      .thenNothing();
  });

  it('is not for an officer', () => {
    given().when(open({}, officer)).thenRejected('not-yours', { by: 'COORDINATOR' });
  });

  it('is refused with a national identity number in a list’s words for who answers', () => {
    given()
      .when(open({ responsibleAsWritten: `Plansjef ${nationalId}` }))
      .thenRejected('national-id-in-text', { field: 'responsibleAsWritten' });
  });

  it.each<FollowUpCommand>([
    tell(),
    importing(),
    assign({}),
    move({}),
    deviate('Forsinket', 'Leie inn hjelp'),
    missing('2026-01-31'),
  ])('comes before $type', (command) => {
    given().when(command).thenRejected('follow-up-not-found');
  });
});

describe('Reporting the status', () => {
  it('goes from the status that stands', () => {
    given(opened()).when(tell()).then(reported());
  });

  it.each([officer, deputy, leader, coordinator, director])('is for $by', (issued) => {
    given(opened()).when(tell({}, issued)).then(reported());
  });

  it.each([
    stranger,
    secretary,
    { ...leader, leads: ['culture'] },
    { ...leader, roles: ['CASE_OFFICER'] },
    system(),
  ])('is not for $by', (issued) => {
    given(opened())
      .when(tell({}, issued))
      .thenRejected('not-yours', { by: 'OFFICER, DEPUTY, LEADER, COORDINATOR, DIRECTOR' });
  });

  it('belongs to the new officer when another has been assigned', () => {
    const history = [opened(), assigned({ officer: 'officer-2' })];
    given(...history)
      .when(tell({}, stranger))
      .then(reported());
    given(...history)
      .when(tell({}, officer))
      .thenRejected('not-yours');
  });

  it('belongs to the coordinator while nobody is officer', () => {
    given(opened({ officer: null, deputy: null, unit: null }))
      .when(tell({}, coordinator))
      .then(reported());
  });

  it('may tell the same status again another month', () => {
    given(opened(), { event: reported(), at: '2026-01-05T09:00:00.000Z' })
      .when(tell())
      .then(reported({ from: 'UNDER_ARBEID' }));
  });

  it('does nothing when the same was told earlier the same day, whatever the blanks', () => {
    given(opened(), { event: reported(), at: '2026-02-03T07:00:00.000Z' })
      .when(tell({ publicComment: ' Planarbeidet pågår ', internalComment: '' }))
      .thenNothing();
  });

  it('writes what was told again after something else the same day', () => {
    given(
      opened(),
      { event: reported(), at: '2026-02-03T07:00:00.000Z' },
      {
        event: reported({ from: 'UNDER_ARBEID', status: 'DELVIS_IVERKSATT' }),
        at: '2026-02-03T08:00:00.000Z',
      },
    )
      .when(tell())
      .then(reported({ from: 'DELVIS_IVERKSATT' }));
  });

  it('refuses what the procedure does not allow, and says what it does', () => {
    given(opened())
      .when(tell({ status: 'AVSLUTTET' }))
      .thenRejected('transition-not-allowed', {
        from: 'IKKE_STARTET',
        to: 'AVSLUTTET',
        allowed:
          'IKKE_STARTET, UNDER_ARBEID, DELVIS_IVERKSATT, PAA_VENT, MELDT_IVERKSATT, UTSATT, ERSTATTET, OPPHEVET, KAN_IKKE_IVERKSETTES',
      });
  });

  it('refuses to say nothing', () => {
    given(opened())
      .when(tell({ publicComment: ' ' }))
      .thenRejected('field-missing', { fields: 'comment' });
  });

  it('takes an internal comment for a comment', () => {
    const words = { publicComment: null, internalComment: 'Saksbehandler er syk' };
    given(opened()).when(tell(words)).then(reported(words));
  });

  it('asks for a reason and a date when the work is put on hold', () => {
    given(opened())
      .when(tell({ status: 'PAA_VENT' }))
      .thenRejected('field-missing', { fields: 'holdReasons, holdUntil' });
  });

  const hold = { status: 'PAA_VENT', holdReasons: ['KAPASITET'], holdUntil: day('2026-02-04') } as const;

  it('puts the work on hold until a later day', () => {
    given(opened()).when(tell(hold)).then(reported(hold));
  });

  it('refuses a hold until today', () => {
    given(opened())
      .when(tell({ ...hold, holdUntil: day('2026-02-03') }))
      .thenRejected('hold-until-in-past', { holdUntil: '2026-02-03', day: '2026-02-03' });
  });

  it('keeps no hold reason with another status', () => {
    given(opened())
      .when(tell({ ...hold, status: 'UNDER_ARBEID' }))
      .then(reported());
  });

  it('asks for the vedtak that postpones', () => {
    given(opened())
      .when(tell({ status: 'UTSATT' }))
      .thenRejected('field-missing', { fields: 'reference' });
    given(opened())
      .when(tell({ status: 'UTSATT', reference: 'vedtak-9' }))
      .then(reported({ status: 'UTSATT', reference: 'vedtak-9' }));
  });

  it('closes by a treatment, not by the officer', () => {
    const done = [opened(), reported({ status: 'MELDT_IVERKSATT' })];
    const treatment = { organ: 'KS', caseNumber: '12/26', date: day('2026-01-20') };
    given(...done)
      .when(tell({ status: 'AVSLUTTET', publicComment: null, treatment }, secretary))
      .then(closed);
    given(...done)
      .when(tell({ status: 'AVSLUTTET', treatment }, officer))
      .thenRejected('not-yours', { by: 'SECRETARY, COORDINATOR, DIRECTOR' });
    given(...done)
      .when(tell({ status: 'AVSLUTTET' }, secretary))
      .thenRejected('field-missing', { fields: 'treatment' });
  });

  it('reopens what was closed, by the coordinator', () => {
    given(opened(), closed)
      .when(tell({}, coordinator))
      .then(reported({ from: 'AVSLUTTET' }));
    given(opened(), closed).when(tell({}, officer)).thenRejected('not-yours');
  });

  it('lets the officer tell of what only a list has opened, as if it were not begun', () => {
    given(opened({ origin: 'list' }))
      .when(tell())
      .then(reported({ from: 'REGISTRERT' }));
  });

  it('takes a late report into the history, from the status that held then', () => {
    given(
      { event: opened(), at: '2025-01-01T09:00:00.000Z' },
      { event: reported({ status: 'DELVIS_IVERKSATT' }), at: '2025-03-01T09:00:00.000Z' },
      { event: reported({ status: 'MELDT_IVERKSATT' }), at: '2025-09-01T09:00:00.000Z' },
    )
      .when(tell({}, { ...officer, at: '2025-06-01T09:00:00.000Z' as Instant }))
      .then(reported({ from: 'DELVIS_IVERKSATT' }));
  });

  it('does not let a late report change the present', () => {
    given(
      { event: opened(), at: '2025-01-01T09:00:00.000Z' },
      { event: reported({ status: 'MELDT_IVERKSATT' }), at: '2025-09-01T09:00:00.000Z' },
      { event: reported(), at: '2025-06-01T09:00:00.000Z' },
    )
      .when(tell())
      .then(reported({ from: 'MELDT_IVERKSATT' }));
  });

  it('takes the later recorded of two reports of the same moment', () => {
    given(opened(), reported({ status: 'PAA_VENT' }), reported({ status: 'DELVIS_IVERKSATT' }))
      .when(tell())
      .then(reported({ from: 'DELVIS_IVERKSATT' }));
  });

  it('refuses a national identity number', () => {
    given(opened())
      .when(tell({ internalComment: `Gjelder ${nationalId}` }))
      .thenRejected('national-id-in-text', { field: 'internalComment' });
  });

  it('refuses a comment of over 200 000 characters', () => {
    given(opened())
      .when(tell({ publicComment: 'x'.repeat(200_001) }))
      .thenRejected('text-too-long', { field: 'publicComment', max: '200000', length: '200001' });
  });

  it('breaks on a procedure that this build does not have', () => {
    const other = { ...opened().data, procedure: { id: 'vedtak', version: 99, hash: 'other' } };
    expect(() => given({ type: 'FollowUpOpened', data: other } as FollowUpEvent).when(tell())).toThrow(
      UnknownProcedure,
    );
  });
});

describe('Importing a status', () => {
  it('is bound by no transition', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), fc.constantFrom(...statuses), (from, to) => {
        given(opened(), { event: imported({ status: from }), at: '2025-12-31T22:59:59.999Z' })
          .when(importing({ status: to }))
          .then(imported({ status: to }));
      }),
    );
  });

  it('does nothing the second time, whatever the blanks', () => {
    given(opened(), { event: imported(), at: '2026-02-03T22:59:59.999Z' })
      .when(importing({ words: ' stilt  i bero\u00AD', importId: 'import-2' }))
      .thenNothing();
  });

  it('does nothing the second time also when newer lists have come between', () => {
    given(
      opened(),
      { event: imported(), at: now },
      { event: imported({ words: 'pågår' }), at: '2026-12-31T22:59:59.999Z' },
    )
      .when(importing())
      .thenNothing();
  });

  it('is written again when the next year’s list says the same', () => {
    given(opened(), { event: imported(), at: '2025-12-31T22:59:59.999Z' }).when(importing()).then(imported());
  });

  it('leaves the status alone when its words are not known', () => {
    given(opened({ origin: 'list' }), imported({ status: 'DELVIS_IVERKSATT' }), imported({ status: null }))
      .when(tell())
      .then(reported({ from: 'DELVIS_IVERKSATT' }));
  });

  it('is not for an officer', () => {
    given(opened()).when(importing({}, officer)).thenRejected('not-yours');
  });

  it('refuses a national identity number', () => {
    given(opened())
      .when(importing({ comment: nationalId }))
      .thenRejected('national-id-in-text', { field: 'comment' });
  });
});

describe('Assigning', () => {
  const toCulture = { unit: 'culture', officer: 'officer-2' };

  it.each([coordinator, director, system()])('is for $by', (issued) => {
    given(opened()).when(assign(toCulture, issued)).then(assigned(toCulture));
  });

  it('is for a leader within the units that are theirs', () => {
    given(opened())
      .when(assign({ unit: 'plan-map' }, leader))
      .then(assigned({ unit: 'plan-map' }));
    given(opened())
      .when(assign(toCulture, leader))
      .thenRejected('not-yours', { by: 'COORDINATOR, DIRECTOR, LEADER' });
    given(opened({ unit: 'culture' }))
      .when(assign({ unit: 'plan' }, leader))
      .thenRejected('not-yours');
  });

  it('is not for the officer', () => {
    given(opened()).when(assign(toCulture, officer)).thenRejected('not-yours');
  });

  it('does nothing when it is so, whatever the order of the units that take part', () => {
    given(opened({ coUnits: ['culture', 'health'] }))
      .when(assign({ coUnits: ['health', 'culture'] }))
      .thenNothing();
  });

  it('takes the place of the list’s words for who answers', () => {
    given(opened({ unit: null, officer: null, responsibleAsWritten: 'Plansjef' }))
      .when(assign({}))
      .then(assigned());
  });

  it('keeps the list’s words while nobody is known', () => {
    const nobody = { unit: null, officer: null, deputy: null };
    given(opened({ ...nobody, responsibleAsWritten: 'Plansjef' }))
      .when(assign({ ...nobody, coUnits: ['health'] }))
      .then(assigned({ ...nobody, coUnits: ['health'], responsibleAsWritten: 'Plansjef' }));
  });

  it('refuses an officer who is their own deputy', () => {
    given(opened())
      .when(assign({ deputy: 'officer-1' }))
      .thenRejected('deputy-is-officer');
  });

  it('by an older list does not change who answers now, and is not written twice', () => {
    const history = [
      { event: opened({ origin: 'list', officer: null }), at: '2015-12-31T22:59:59.999Z' },
      { event: assigned(), at: '2025-12-31T22:59:59.999Z' },
      { event: assigned(toCulture), at: '2017-12-31T22:59:59.999Z' },
    ];
    given(...history)
      .when(tell({}, officer))
      .then(reported({ from: 'REGISTRERT' }));
    given(...history)
      .when(assign(toCulture, system('2017-12-31T22:59:59.999Z')))
      .thenNothing();
  });
});

describe('Moving the deadline', () => {
  const moved = (data: object = {}): FollowUpEvent => ({
    type: 'DeadlineMoved',
    data: {
      from: day('2026-06-01'),
      deadline: day('2026-09-01'),
      noDeadlineBecause: null,
      reason: 'Venter på fylkeskommunen',
      ...data,
    },
  });

  it('takes no day that has passed, but today', () => {
    given(opened())
      .when(move({ deadline: day('2026-02-02') }))
      .thenRejected('deadline-in-past', { deadline: '2026-02-02', day: '2026-02-03' });
    given(opened())
      .when(move({ deadline: day('2026-02-03') }))
      .then(moved({ deadline: day('2026-02-03') }));
  });

  it.each([officer, deputy, leader, coordinator, director])('is for $by', (issued) => {
    given(opened()).when(move({}, issued)).then(moved());
  });

  it.each([stranger, secretary])('is not for $by', (issued) => {
    given(opened())
      .when(move({}, issued))
      .thenRejected('not-yours', { by: 'OFFICER, DEPUTY, LEADER, COORDINATOR, DIRECTOR' });
  });

  it('does nothing when it is that day', () => {
    given(opened())
      .when(move({ deadline: day('2026-06-01'), noDeadlineBecause: 'forgotten' }))
      .thenNothing();
  });

  it('asks why', () => {
    given(opened())
      .when(move({ reason: ' ' }))
      .thenRejected('reason-required');
  });

  it('asks why there is to be none', () => {
    given(opened())
      .when(move({ deadline: null }))
      .thenRejected('deadline-or-reason');
    given(opened())
      .when(move({ deadline: null, noDeadlineBecause: 'Løpende oppgave' }))
      .then(moved({ deadline: null, noDeadlineBecause: 'Løpende oppgave' }));
  });

  it('is refused when the point is ended', () => {
    given(opened(), closed).when(move({})).thenRejected('follow-up-ended');
  });

  it('refuses a national identity number', () => {
    given(opened())
      .when(move({ reason: nationalId }))
      .thenRejected('national-id-in-text', { field: 'reason' });
  });
});

describe('Telling the organ that a point cannot be carried out', () => {
  const tellOrgan = (
    on = '2026-02-02',
    issued: FollowUpCommand['issued'] = coordinator,
    caseNumber: string | null = 'PS 12/26',
  ): FollowUpCommand => ({ type: 'RecordOrganTold', data: { on: day(on), caseNumber }, issued });
  const organTold: FollowUpEvent = {
    type: 'OrganTold',
    data: { on: day('2026-02-02'), caseNumber: 'PS 12/26' },
  };
  const stopped = [opened(), { event: reported({ status: 'KAN_IKKE_IVERKSETTES' }), at: now }];

  it('is recorded with its day and case, once', () => {
    given(...stopped)
      .when(tellOrgan())
      .then(organTold);
    given(...stopped, organTold)
      .when(tellOrgan())
      .thenNothing();
    given(...stopped)
      .when(tellOrgan('2026-02-02', director, ' '))
      .then({ type: 'OrganTold', data: { on: day('2026-02-02'), caseNumber: null } });
  });

  it('is for the coordinator, the secretary and the director', () => {
    for (const each of [coordinator, secretary, director])
      given(...stopped)
        .when(tellOrgan('2026-02-02', each))
        .then(organTold);
    given(...stopped)
      .when(tellOrgan('2026-02-02', officer))
      .thenRejected('not-yours', { by: 'COORDINATOR, SECRETARY, DIRECTOR' });
  });

  it('is of no day to come, and of nothing that can be carried out', () => {
    given(...stopped)
      .when(tellOrgan('2026-02-04'))
      .thenRejected('organ-told-in-future', { on: '2026-02-04', day: '2026-02-03' });
    given(opened()).when(tellOrgan()).thenRejected('nothing-to-tell-organ');
  });

  it('is told once more when the point comes to stand so once more', () => {
    const again = [reported({ status: 'UNDER_ARBEID' }), reported({ status: 'KAN_IKKE_IVERKSETTES' })];
    given(...stopped, organTold, ...again.map((event) => ({ event, at: now })))
      .when(tellOrgan())
      .then(organTold);
  });
});

describe('Reporting a deviation', () => {
  const deviated: FollowUpEvent = {
    type: 'DeviationReported',
    data: { what: 'Forsinket', measure: 'Leie inn hjelp' },
  };

  it('says what it is, and what is to be done', () => {
    given(opened()).when(deviate('Forsinket ', 'Leie inn hjelp')).then(deviated);
  });

  it('asks for both', () => {
    given(opened()).when(deviate('', ' ')).thenRejected('field-missing', { fields: 'what, measure' });
    given(opened()).when(deviate('Forsinket', '')).thenRejected('field-missing', { fields: 'measure' });
  });

  it('is not written twice the same day', () => {
    given(opened(), { event: deviated, at: now }).when(deviate('Forsinket', 'Leie inn hjelp')).thenNothing();
  });

  it('is not for a stranger', () => {
    given(opened())
      .when(deviate('Forsinket', 'Leie inn hjelp', stranger))
      .thenRejected('not-yours');
  });
});

describe('A point that is missing in the new list', () => {
  const noted = (asOf: string): FollowUpEvent => ({
    type: 'FollowUpMissingInList',
    data: { asOf: day(asOf), importId: 'import-2' },
  });
  const fromList = { event: opened({ origin: 'list' }), at: '2017-12-31T22:59:59.999Z' };

  it('is noted', () => {
    given(fromList).when(missing('2018-12-31')).then(noted('2018-12-31'));
  });

  it('is noted once', () => {
    given(fromList, noted('2018-12-31')).when(missing('2019-12-31')).thenNothing();
  });

  it('is not noted when it is ended', () => {
    given(fromList, { event: closed, at: '2018-06-01T09:00:00.000Z' })
      .when(missing('2018-12-31'))
      .thenNothing();
  });

  it('is not noted by a list that is older than the point', () => {
    given(fromList).when(missing('2015-12-31')).thenNothing();
  });

  it('is not noted when somebody has told of it since', () => {
    given(fromList, { event: imported(), at: '2018-12-31T22:59:59.999Z' })
      .when(missing('2018-12-31'))
      .thenNothing();
  });

  it('is noted again in a later list once somebody has told of it', () => {
    given(fromList, noted('2018-12-31'), { event: imported(), at: '2019-12-31T22:59:59.999Z' })
      .when(missing('2020-12-31'))
      .then(noted('2020-12-31'));
  });

  it('is still missing after a word that is older than the list', () => {
    given(fromList, noted('2018-12-31'), { event: imported(), at: '2018-06-01T09:00:00.000Z' })
      .when(missing('2020-12-31'))
      .thenNothing();
  });

  it('is not for an officer to note', () => {
    given(fromList).when(missing('2018-12-31', officer)).thenRejected('not-yours');
  });
});
