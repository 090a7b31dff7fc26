import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Instant, LocalDate } from '#kernel';
import { fold, type Given } from '#kernel/testing';
import { statuses, type Status, politiskVedtakRef } from '#contexts/procedures';
import { type FollowUpEvent } from '../core/follow-up.events.js';
import { followUpDecider } from '../core/follow-up.decider.js';
import { presentStatus } from '../core/follow-up.state.js';
import type { FollowUpDocument } from './follow-up.document.js';
import { followUpProjection } from './follow-up.projection.js';

type DataOf<T extends FollowUpEvent['type']> = Extract<FollowUpEvent, { type: T }>['data'];
const day = (text: string) => text as LocalDate;
const endOf = (year: number) => `${year.toString()}-12-31T22:59:59.999Z`;
const inMonth = (month: number) => `2026-0${month.toString()}-03T09:00:00.000Z`;

const opened = (data: Partial<DataOf<'FollowUpOpened'>> = {}): FollowUpEvent => ({
  type: 'FollowUpOpened',
  data: {
    vedtakId: 'vedtak-1',
    point: 1,
    kind: 'VEDTAK',
    origin: 'triage',
    procedure: politiskVedtakRef,
    unit: 'plan',
    coUnits: [],
    officer: 'officer-1',
    deputy: null,
    responsibleAsWritten: null,
    deadline: day('2026-06-01'),
    noDeadlineBecause: null,
    status: data.origin === 'list' ? 'REGISTRERT' : 'IKKE_STARTET',
    ...data,
  },
});
const reported = (status: Status, data: Partial<DataOf<'StatusReported'>> = {}): FollowUpEvent => ({
  type: 'StatusReported',
  data: {
    from: 'IKKE_STARTET',
    status,
    publicComment: null,
    internalComment: null,
    holdReasons: [],
    holdUntil: null,
    reference: null,
    treatment: null,
    ...data,
  },
});
const imported = (
  status: Status | null,
  words: string,
  data: Partial<DataOf<'StatusImported'>> = {},
): FollowUpEvent => ({
  type: 'StatusImported',
  data: { status, words, holdReasons: [], comment: null, published: true, importId: 'import-1', ...data },
});
const moved = (from: string | null, to: string): FollowUpEvent => ({
  type: 'DeadlineMoved',
  data: {
    from: from === null ? null : day(from),
    deadline: day(to),
    noDeadlineBecause: null,
    reason: 'Fordi',
  },
});
const missing = (asOf: string): FollowUpEvent => ({
  type: 'FollowUpMissingInList',
  data: { asOf: day(asOf), importId: 'import-2' },
});
const at = (when: string, event: FollowUpEvent): Given<FollowUpEvent> => ({ event, at: when });
const read = (...given: readonly Given<FollowUpEvent>[]): FollowUpDocument => {
  const document = fold(followUpProjection, given).get('subject');
  if (document === undefined) throw new Error('no document');
  return document;
};
const told = ({ history }: FollowUpDocument) =>
  history.filter(({ status }) => status !== null).map(({ status, words }) => [status, words]);

const fromList = opened({
  origin: 'list',
  unit: null,
  officer: null,
  responsibleAsWritten: 'Rådgiver kultur',
  deadline: null,
});
const again = 'påbegynt igjen 3. tertial 2018 og pågår';
const ks038 = [
  at(endOf(2017), fromList),
  at(endOf(2017), imported('PAA_VENT', 'stilt i bero')),
  at(endOf(2018), imported('UNDER_ARBEID', again)),
  at(endOf(2019), imported('UNDER_ARBEID', again)),
];

describe('The history of KS 038/14', () => {
  it('reads as the published lists: at a halt, at work, at work', () => {
    expect(told(read(...ks038))).toEqual([
      ['PAA_VENT', 'stilt i bero'],
      ['UNDER_ARBEID', again],
      ['UNDER_ARBEID', again],
    ]);
  });

  it('stands as the last list says, unchanged since the one before', () => {
    expect(read(...ks038)).toMatchObject({
      status: 'UNDER_ARBEID',
      statusAsWritten: again,
      wordsPublished: true,
      responsibleAsWritten: 'Rådgiver kultur',
      lastReportedAt: endOf(2019),
      unchangedSince: endOf(2018),
      endedAt: null,
    });
  });

  it('reads and stands the same in whatever order the lists come', () => {
    const [first, ...lists] = ks038;
    fc.assert(
      fc.property(fc.shuffledSubarray(lists, { minLength: lists.length }), (shuffled) => {
        const document = read(...(first === undefined ? [] : [first]), ...shuffled);
        expect(told(document)).toEqual(told(read(...ks038)));
        expect({ ...document, history: [], revision: '' }).toEqual({
          ...read(...ks038),
          history: [],
          revision: '',
        });
      }),
    );
  });
});

describe('A follow-up that is opened', () => {
  it('is not begun when the coordinator has split it off, and only registered when a list opened it', () => {
    expect(read(at(inMonth(1), opened())).status).toBe('IKKE_STARTET');
    expect(read(at(inMonth(1), fromList)).status).toBe('REGISTRERT');
  });

  it('shows who answers, by when, and under which procedure', () => {
    expect(read(at(inMonth(1), opened()))).toMatchObject({
      followUpId: 'subject',
      vedtakId: 'vedtak-1',
      procedure: politiskVedtakRef,
      unit: 'plan',
      deadline: '2026-06-01',
      originalDeadline: '2026-06-01',
      deadlineMoves: 0,
      openedAt: inMonth(1),
      unchangedSince: inMonth(1),
      lastReportedAt: null,
      missingSince: null,
      revision: '0',
      history: [
        {
          type: 'FollowUpOpened',
          status: null,
          details: { 'unit.from': null, 'unit.to': 'plan', 'officer.to': 'officer-1' },
        },
      ],
    });
  });

  it('can be found', () => {
    const document = read(
      at(inMonth(1), opened()),
      at(inMonth(2), reported('AVSLUTTET', { publicComment: 'Ferdig' })),
    );
    const columns = Object.entries(followUpProjection.columns).map(
      ([name, { of }]) => [name, of(document)] as const,
    );
    const { brief, ...others } = Object.fromEntries(columns);
    const { history, ...rest } = document;
    expect(history).toHaveLength(2);
    expect(JSON.parse(String(brief)) as object).toEqual(rest);
    expect(others).toEqual({
      vedtakId: 'vedtak-1',
      point: 1,
      originalDeadline: '2026-06-01',
      deadlineMoves: 0,
      endedAt: '2026-02-03T09:00:00.000Z',
      unit: 'plan',
      officer: 'officer-1',
      deputy: null,
      status: 'AVSLUTTET',
      kind: 'VEDTAK',
      deadline: '2026-06-01',
      ended: true,
      lastReported: inMonth(2),
      unchangedSince: inMonth(2),
      missing: false,
      procedure: 'politisk-vedtak',
      procedureVersion: 1,
      nextDue: null,
      words: '\nFerdig',
      internalWords: null,
    });
  });
});

describe('A report', () => {
  const hold = {
    publicComment: 'Venter på planen',
    holdReasons: ['AVVENTER_PLAN' as const],
    holdUntil: day('2026-08-01'),
  };

  it('takes the place of the list’s words', () => {
    const document = read(...ks038, at(inMonth(2), reported('PAA_VENT', hold)));
    expect(document).toMatchObject({
      status: 'PAA_VENT',
      statusAsWritten: null,
      wordsPublished: false,
      ...hold,
    });
    expect(document.history.at(-1)).toMatchObject({
      actor: 'person-1',
      status: 'PAA_VENT',
      details: { 'status.from': 'IKKE_STARTET', 'status.to': 'PAA_VENT', holdReasons: 'AVVENTER_PLAN' },
    });
  });

  it('that says the same again changes nothing but when it was last told', () => {
    const same = reported('UNDER_ARBEID', { publicComment: 'Pågår' });
    const document = read(at(inMonth(1), opened()), at(inMonth(2), same), at(inMonth(3), same));
    expect(document).toMatchObject({ unchangedSince: inMonth(2), lastReportedAt: inMonth(3) });
  });

  it('that says the same as the list’s words is no change', () => {
    const document = read(...ks038, at(inMonth(2), reported('UNDER_ARBEID', { publicComment: again })));
    expect(document.unchangedSince).toBe(endOf(2018));
  });

  it('with another comment is a change', () => {
    const document = read(...ks038, at(inMonth(2), reported('UNDER_ARBEID', { internalComment: 'Ny plan' })));
    expect(document.unchangedSince).toBe(inMonth(2));
  });

  it('that comes late stands in the history where it happened, and leaves the present alone', () => {
    const document = read(
      at(inMonth(1), opened()),
      at(inMonth(5), reported('MELDT_IVERKSATT', { publicComment: 'Ferdig' })),
      {
        event: reported('PAA_VENT', { ...hold, internalComment: 'Syk' }),
        at: inMonth(3),
        recordedAt: inMonth(6),
      },
    );
    expect(told(document).map(([status]) => status)).toEqual(['PAA_VENT', 'MELDT_IVERKSATT']);
    expect(document.history[1]).toMatchObject({ at: inMonth(3), recordedAt: inMonth(6) });
    expect(document).toMatchObject({
      status: 'MELDT_IVERKSATT',
      publicComment: 'Ferdig',
      internalComment: null,
      holdReasons: [],
      holdUntil: null,
      unchangedSince: inMonth(5),
      lastReportedAt: inMonth(5),
      revision: '2',
    });
  });

  it('of the same moment as another wins when it is recorded later', () => {
    const document = read(
      at(inMonth(1), opened()),
      at(inMonth(2), reported('UNDER_ARBEID')),
      at(inMonth(2), reported('DELVIS_IVERKSATT')),
    );
    expect(document.status).toBe('DELVIS_IVERKSATT');
  });

  it('ends the follow-up until it is reopened', () => {
    const treatment = { organ: 'KS', caseNumber: '12/26', date: day('2026-02-01') };
    const closed = [
      at(inMonth(1), opened()),
      at(inMonth(2), reported('AVSLUTTET', { treatment })),
      at(inMonth(3), imported('AVSLUTTET', 'Ferdig')),
    ];
    expect(read(...closed).endedAt).toBe(inMonth(2));
    expect(read(...closed).history[1]?.details).toMatchObject({ treatment: 'KS, 12/26, 2026-02-01' });
    expect(read(...closed, at(inMonth(4), reported('UNDER_ARBEID')))).toMatchObject({
      endedAt: null,
      treatment: null,
    });
  });
});

describe('A list', () => {
  it('whose words are not known keeps them, and leaves the status alone', () => {
    const document = read(...ks038, at(endOf(2020), imported(null, 'sjå sak 12')));
    expect(document).toMatchObject({
      status: 'UNDER_ARBEID',
      statusAsWritten: 'sjå sak 12',
      unchangedSince: endOf(2020),
    });
  });

  it('that was not public gives internal words and comments', () => {
    const document = read(
      at(endOf(2017), fromList),
      at(endOf(2017), imported('PAA_VENT', 'bero', { published: false, comment: 'Ingen ansatt' })),
    );
    expect(document).toMatchObject({
      wordsPublished: false,
      publicComment: null,
      internalComment: 'Ingen ansatt',
    });
    expect(document.history[1]).toMatchObject({ wordsPublished: false, internalComment: 'Ingen ansatt' });
  });

  it('in which a point is missing marks it until somebody tells of it', () => {
    const marked = [...ks038, at('2026-01-05T09:00:00.000Z', missing('2020-12-31'))];
    expect(read(...marked).missingSince).toBe('2020-12-31');
    expect(read(...marked, at(endOf(2018), imported('UNDER_ARBEID', 'pågår'))).missingSince).toBe(
      '2020-12-31',
    );
    expect(read(...marked, at(inMonth(2), reported('UNDER_ARBEID'))).missingSince).toBeNull();
  });
});

describe('Responsibility and deadline', () => {
  const toCulture: FollowUpEvent = {
    type: 'FollowUpAssigned',
    data: {
      unit: 'culture',
      coUnits: ['plan'],
      officer: 'officer-2',
      deputy: null,
      responsibleAsWritten: null,
      reason: null,
    },
  };

  it('shows who answers now, and in the history who did', () => {
    const document = read(at(inMonth(1), opened()), at(inMonth(2), toCulture));
    expect(document).toMatchObject({ unit: 'culture', coUnits: ['plan'], officer: 'officer-2' });
    expect(document.history[1]?.details).toEqual({
      'unit.from': 'plan',
      'unit.to': 'culture',
      'coUnits.from': null,
      'coUnits.to': 'plan',
      'officer.from': 'officer-1',
      'officer.to': 'officer-2',
    });
  });

  it('says why in the history, and only there', () => {
    const because = { ...toCulture.data, reason: 'Ny arbeidsdeling' };
    const document = read(
      at(inMonth(1), opened()),
      at(inMonth(2), { type: 'FollowUpAssigned', data: because }),
    );
    expect(document.history[1]?.details).toMatchObject({ reason: 'Ny arbeidsdeling' });
    expect(document).not.toHaveProperty('reason');
  });

  it('is not changed by an older list', () => {
    expect(read(at(inMonth(2), opened()), at(inMonth(1), toCulture))).toMatchObject({ unit: 'plan' });
  });

  it('counts how often the deadline was moved, and keeps the first', () => {
    const document = read(
      at(inMonth(1), opened()),
      at(inMonth(2), moved('2026-06-01', '2026-09-01')),
      at(inMonth(3), moved('2026-09-01', '2026-12-01')),
    );
    expect(document).toMatchObject({
      deadline: '2026-12-01',
      originalDeadline: '2026-06-01',
      deadlineMoves: 2,
    });
    expect(document.history[2]?.details).toEqual({
      'deadline.from': '2026-09-01',
      'deadline.to': '2026-12-01',
      reason: 'Fordi',
    });
  });

  it('does not count a first deadline as a move', () => {
    const document = read(at(inMonth(1), fromList), at(inMonth(2), moved(null, '2026-09-01')));
    expect(document).toMatchObject({ originalDeadline: '2026-09-01', deadlineMoves: 0 });
  });

  it('says when the organ was told that it cannot be carried out, as long as it stands so', () => {
    const organTold: FollowUpEvent = {
      type: 'OrganTold',
      data: { on: day('2026-02-10'), caseNumber: 'PS 12/26' },
    };
    const stopped = [at(inMonth(1), opened()), at(inMonth(2), reported('KAN_IKKE_IVERKSETTES'))];
    expect(read(...stopped).organTold).toBeNull();
    const document = read(...stopped, at(inMonth(3), organTold));
    expect(document.organTold).toEqual({ on: '2026-02-10', caseNumber: 'PS 12/26' });
    expect(document.history.at(-1)).toMatchObject({ type: 'OrganTold', details: { on: '2026-02-10' } });
    const same = at(inMonth(4), reported('KAN_IKKE_IVERKSETTES', { publicComment: 'Fortsatt' }));
    expect(read(...stopped, at(inMonth(3), organTold), same).organTold).toEqual(document.organTold);
    const begun = at(inMonth(5), reported('UNDER_ARBEID'));
    expect(read(...stopped, at(inMonth(3), organTold), begun).organTold).toBeNull();
  });

  it('keeps deviations in order of when they happened', () => {
    const deviation = (what: string): FollowUpEvent => ({
      type: 'DeviationReported',
      data: { what, measure: 'Leie inn' },
    });
    const document = read(
      at(inMonth(1), opened()),
      at(inMonth(3), deviation('Andre')),
      at(inMonth(2), deviation('Første')),
    );
    expect(document.deviations.map(({ what }) => what)).toEqual(['Første', 'Andre']);
    expect(document.unchangedSince).toBe(inMonth(1));
  });
});

describe('What readers see and what is decided by', () => {
  it('are the same status whatever was told, by whom, and in which order', () => {
    const month = fc.integer({ min: 1, max: 9 });
    const word = fc.constantFrom(...statuses, null);
    const telling = fc.tuple(month, word).map(([when, status]) => ({
      when: inMonth(when),
      event: status === null ? imported(null, 'sjå sak 12') : reported(status),
    }));
    fc.assert(
      fc.property(fc.array(telling), (tellings) => {
        const history = [{ when: inMonth(5), event: opened() }, ...tellings];
        const state = history.reduce(
          (current, { when, event }) => followUpDecider.evolve(current, event, when as Instant),
          followUpDecider.initialState,
        );
        const document = read(...history.map(({ when, event }) => at(when, event)));
        expect(state === 'absent' ? state : presentStatus(state)).toBe(document.status);
      }),
    );
  });
});
