import { describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts/follow-up';
import type { ResponsibleMatcher } from '#contexts/organisation';
import { numberedVedtakId } from '#contexts/vedtak';
import type { Judgement } from './judgement.js';
import { day, municipality, row, tenant } from './testing/imports.js';

const year = (text: string) => ({ asOf: day(`${text}-12-31`) });
const vedtakId = (organ: string, ofYear: number, sequence: number) =>
  numberedVedtakId(tenant, { organ, year: ofYear, sequence });
const pointOf = (organ: string, ofYear: number, sequence: number, point = 1) =>
  followUpIdOf(vedtakId(organ, ofYear, sequence), point);
const codes = ({ inDoubt }: Judgement) => inDoubt.map(({ code }) => code);
const types = ({ events }: Judgement) => events.map(({ type }) => type);
const counted = ({ registered, updated, unchanged, missing, inDoubt }: Judgement) => ({
  registered: registered.length,
  updated: updated.length,
  unchanged: unchanged.length,
  missing: missing.length,
  inDoubt: inDoubt.length,
});

const kulturminner = 'Kommunedelplan for kulturminner og kulturmiljøer';
const festeavgift = 'Regulering av festeavgift 2012';

describe('a list that is new', () => {
  it('registers each row as a vedtak with one point and the status it tells', () => {
    const { imports } = municipality();
    const judgement = imports(
      [
        row('KS 038/14', kulturminner, {
          date: day('2014-05-07'),
          statusWords: 'stilt i bero',
          comment: 'Kapasitet',
        }),
      ],
      { ...year('2017'), published: true },
    );
    expect(judgement.registered).toEqual([
      {
        row: 2,
        caseNumber: 'KS 038/14',
        title: kulturminner,
        vedtakId: vedtakId('KS', 2014, 38),
        followUpId: pointOf('KS', 2014, 38),
      },
    ]);
    expect(types(judgement)).toEqual([
      'ImportAccepted',
      'VedtakInImport',
      'StatusInImport',
      'ImportDoubtRaised',
    ]);
    expect(judgement.events[2]).toMatchObject({
      data: { facts: { status: 'PAA_VENT', words: 'stilt i bero', comment: 'Kapasitet', published: true } },
    });
    expect(codes(judgement)).toEqual(['hold-date-missing']);
  });

  it('knows a number whatever its zeros and the day whatever the order of numbers', () => {
    const { imports } = municipality();
    const rows = [
      row('KS 128/16', 'Kultur for læring', { date: day('2016-08-31') }),
      row('KS 108/16', 'Salg av eiendom', { date: day('2016-09-28') }),
    ];
    imports(rows, year('2018'));
    const again = imports(
      [row('KS 0128/16', 'Kultur for læring', { date: day('2016-08-31') })],
      year('2018'),
    );
    expect(again.unchanged.map(({ vedtakId: id }) => id)).toEqual([vedtakId('KS', 2016, 128)]);
    expect(again.inDoubt).toEqual([]);
  });

  it('says nothing of status where the row says nothing', () => {
    const { imports } = municipality();
    const judgement = imports([row('KS 005/11', 'Overordnet vegsystem')], year('2015'));
    expect(types(judgement)).toEqual(['ImportAccepted', 'VedtakInImport']);
    expect(judgement.inDoubt).toEqual([]);
  });

  it('keeps a comment without a status as the words of the list', () => {
    const { imports } = municipality();
    const judgement = imports([row('KS 005/11', 'Overordnet vegsystem', { comment: 'Tas i ny sak' })]);
    expect(judgement.events[2]).toMatchObject({
      data: { facts: { status: null, words: 'Tas i ny sak', comment: null } },
    });
    expect(judgement.inDoubt).toEqual([]);
  });

  it('shields the vedtak of a shielded row and does not publish its words', () => {
    const { imports } = municipality();
    const shielding = { basis: 'offl. § 13', until: null };
    const judgement = imports([row('KS 7/20', 'Personalsak', { shielding, statusWords: 'pågår' })], {
      ...year('2020'),
      published: true,
    });
    expect(judgement.events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          data: expect.objectContaining({ facts: expect.objectContaining({ shielding }) }),
        }),
        expect.objectContaining({
          type: 'StatusInImport',
          data: expect.objectContaining({ facts: expect.objectContaining({ published: false }) }),
        }),
      ]),
    );
  });

  it('takes nothing of a file with a rejected row, unless told to skip it', () => {
    const { judge } = municipality();
    const rejected = [{ row: 3, column: 'Dato', code: 'no-such-date', details: {} }];
    const rows = [row('KS 1/20', 'Ny skole')];
    const stopped = judge(rows, { rejected });
    expect(stopped).toMatchObject({ registered: [], events: [], rejected });
    const skipped = judge(rows, { rejected, skipRejected: true });
    expect(skipped.registered).toHaveLength(1);
    expect(skipped.rejected).toEqual(rejected);
  });

  it('keeps a deadline that a row gives', () => {
    const { imports } = municipality();
    const judgement = imports([row('KS 1/20', 'Ny skole', { deadline: day('2021-06-01') })]);
    expect(judgement.events[1]).toMatchObject({
      data: { points: [{ assignment: { deadline: '2021-06-01' } }] },
    });
  });
});

describe('the same list again', () => {
  const rows = [
    row('FSK', 'Kommunedelplan for Vestad sentrum – nord', {
      date: day('2006-02-08'),
      statusWords: 'Inngår i byplanarbeidet',
    }),
    row('KS 038/14', kulturminner, { statusWords: 'stilt i bero', responsible: 'Rådgiver kultur' }),
    row('KS 162/18; 077/19', 'Ny svømmehall', { date: day('2018-12-13'), statusWords: 'Prosess pågår' }),
    row('FSK 102/15', 'Retningslinjer', { statusWords: 'en helt egen status' }),
  ];

  it('appends nothing, with the day it tells of or without', () => {
    for (const options of [year('2019'), {}]) {
      const { imports } = municipality();
      expect(imports(rows, options).events).not.toEqual([]);
      const again = imports(rows, options);
      expect(again.events).toEqual([]);
      expect(again.unchanged).toHaveLength(5);
    }
  });

  it('still lists what is in doubt', () => {
    const { imports } = municipality();
    const first = imports(rows, year('2019'));
    expect(codes(first)).toContain('unknown-status');
    expect(codes(imports(rows, year('2019')))).toEqual(codes(first));
  });

  it('appends nothing after somebody has reported here, when no day is given', () => {
    const { imports, happens } = municipality();
    imports(rows, year('2019'));
    happens(pointOf('KS', 2014, 38), reported('MELDT_IVERKSATT'), '2026-01-05T09:00:00.000Z');
    expect(imports(rows).events).toEqual([]);
  });

  it('follows next year as status reports of that day, changed or not', () => {
    const { imports } = municipality();
    imports(rows, year('2019'));
    const next = imports(rows, year('2020'));
    expect(types(next)).toEqual([
      'ImportAccepted',
      'StatusInImport',
      'StatusInImport',
      'StatusInImport',
      'StatusInImport',
      'StatusInImport',
    ]);
    expect(next.updated).toHaveLength(5);
  });

  it('makes words public when it is imported again as public', () => {
    const { imports } = municipality();
    imports([row('KS 1/18', 'Ny skole', { statusWords: 'pågår' })], year('2019'));
    const again = imports([row('KS 1/18', 'Ny skole', { statusWords: 'pågår' })], {
      ...year('2019'),
      published: true,
    });
    expect(again.events[1]).toMatchObject({ type: 'StatusInImport', data: { facts: { published: true } } });
  });
});

const reported = (status: 'MELDT_IVERKSATT' | 'AVSLUTTET' | 'UNDER_ARBEID') => ({
  type: 'StatusReported' as const,
  data: {
    from: 'UNDER_ARBEID' as const,
    status,
    publicComment: 'Gjort',
    internalComment: null,
    holdReasons: [],
    holdUntil: null,
    reference: null,
    treatment: null,
  },
});

describe('a row with two numbers', () => {
  const pool = row('KS 162/18; 077/19', 'Ny svømmehall', {
    date: day('2018-12-13'),
    statusWords: 'Prosess pågår',
  });

  it('makes two linked vedtak with the status given to both', () => {
    const { imports } = municipality();
    const { registered, events } = imports([pool], year('2019'));
    const [first, second] = [vedtakId('KS', 2018, 162), vedtakId('KS', 2019, 77)];
    expect(registered.map(({ vedtakId: id, caseNumber }) => [id, caseNumber])).toEqual([
      [first, 'KS 162/18'],
      [second, '077/19'],
    ]);
    expect(events).toMatchObject([
      { type: 'ImportAccepted' },
      {
        data: {
          vedtakId: first,
          facts: { date: '2018-12-13' },
          links: [{ relation: 'SAMMEN_MED', to: second }],
        },
      },
      { data: { vedtakId: second, facts: { date: null }, links: [{ relation: 'SAMMEN_MED', to: first }] } },
      { type: 'StatusInImport', data: { vedtakId: first } },
      { type: 'StatusInImport', data: { vedtakId: second } },
    ]);
  });

  it('links two that were known apart', () => {
    const { imports } = municipality();
    imports([row('KS 162/18', 'Ny svømmehall', { date: day('2018-12-13') })], year('2018'));
    const { registered, updated } = imports([pool], year('2019'));
    expect(registered.map(({ caseNumber }) => caseNumber)).toEqual(['077/19']);
    expect(updated[0]?.changes.map(({ what }) => what)).toEqual(['link', 'status']);
  });
});

describe('rows with one number', () => {
  const rows = [
    row('KS 85/13', 'Utrede ny skole', { statusWords: 'pågår' }),
    row('KS 85/13', 'Selge rådhuset', { statusWords: 'ferdig' }),
  ];

  it('are points of one vedtak in the order met', () => {
    const { imports } = municipality();
    const { registered, events } = imports(rows, year('2014'));
    expect(registered.map(({ followUpId }) => followUpId)).toEqual([
      pointOf('KS', 2013, 85, 1),
      pointOf('KS', 2013, 85, 2),
    ]);
    expect(events[1]).toMatchObject({
      data: {
        points: [
          { point: 1, text: 'Utrede ny skole' },
          { point: 2, text: 'Selge rådhuset' },
        ],
      },
    });
  });

  it('are known again in another order', () => {
    const { imports } = municipality();
    imports(rows, year('2014'));
    expect(imports([...rows].reverse(), year('2014')).events).toEqual([]);
  });

  it('are told apart by their decision where they share a title', () => {
    const { imports } = municipality();
    const budget = (text: string) => row('KS 85/13', 'Budsjett 2014', { text });
    const { events } = imports([budget('Utrede ny skole'), budget('Selge rådhuset')]);
    expect(events[1]).toMatchObject({
      data: {
        facts: { title: 'Budsjett 2014', text: null },
        points: [{ text: 'Utrede ny skole' }, { text: 'Selge rådhuset' }],
      },
    });
  });

  it('have the number of their point where the list gives it', () => {
    const { imports } = municipality();
    const { registered } = imports([
      row('KS 85/13', 'Selge rådhuset', { point: 3 }),
      row('KS 85/13', 'Utrede skole', { point: 1 }),
    ]);
    expect(registered.map(({ followUpId }) => followUpId)).toEqual([
      pointOf('KS', 2013, 85, 3),
      pointOf('KS', 2013, 85, 1),
    ]);
  });

  it('add a point after the known ones', () => {
    const { imports } = municipality();
    imports(rows, year('2014'));
    const { registered } = imports([...rows, row('KS 85/13', 'Ansette ny leder')], year('2015'));
    expect(registered.map(({ followUpId }) => followUpId)).toEqual([pointOf('KS', 2013, 85, 3)]);
  });

  it('with nearly the same text mean the same point, and a person is asked', () => {
    const { imports } = municipality();
    imports(rows, year('2014'));
    const next = imports(
      [row('KS 85/13', 'Utrede nye skole'), row('KS 85/13', 'Selge rådhuset')],
      year('2014'),
    );
    expect(next.registered).toEqual([]);
    expect(codes(next)).toEqual(['near-point-text']);
    expect(next.inDoubt[0]).toMatchObject({ followUpId: pointOf('KS', 2013, 85, 1), leftOut: false });
  });

  it('that repeat a row are left out and asked about', () => {
    const { imports } = municipality();
    const judgement = imports([
      row('KS 1/20', 'Ny skole', { statusWords: 'pågår' }),
      row('KS 1/20', 'Ny skole', { statusWords: 'ferdig' }),
    ]);
    expect(judgement.registered).toHaveLength(1);
    expect(judgement.inDoubt).toMatchObject([{ row: 3, code: 'row-repeated', leftOut: true }]);
    expect(judgement.events.filter(({ type }) => type === 'StatusInImport')).toHaveLength(1);
  });

  it('that name a vedtak split here by its title are in doubt, and no point is missing', () => {
    const { imports } = municipality();
    const budget = (text: string) => row('KS 85/13', 'Budsjett 2014', { text });
    imports([budget('Utrede ny skole'), budget('Selge rådhuset')], year('2014'));
    const next = imports([row('KS 85/13', 'Budsjett 2014')], year('2015'));
    expect(codes(next)).toEqual(['point-unclear']);
    expect(counted(next)).toEqual({ registered: 0, updated: 0, unchanged: 0, missing: 0, inDoubt: 1 });
  });
});

describe('a changed title', () => {
  const before = row('FSK 102/15', 'Retningslinjer i L… (cut)', { statusWords: 'pågår' });
  const after = row('FSK 102/15', 'Noe ganske annet enn før', { statusWords: 'pågår' });

  it('of the only row and the only point is a correction', () => {
    const { imports } = municipality();
    imports([before], year('2017'));
    const { updated, registered, events } = imports([after], year('2018'));
    expect(registered).toEqual([]);
    expect(updated[0]?.changes[0]).toEqual({ what: 'title', from: before.title, to: after.title });
    expect(events[1]).toMatchObject({
      type: 'VedtakInImport',
      data: { facts: { title: after.title }, points: [] },
    });
  });

  it('is not flipped back by the old list imported again', () => {
    const { imports } = municipality();
    imports([before], year('2017'));
    imports([after], year('2018'));
    expect(imports([before], year('2017')).events).toEqual([]);
    expect(imports([after], year('2018')).events).toEqual([]);
  });

  it('is not flipped back by an old list imported late', () => {
    const { imports, known } = municipality();
    imports([after], year('2018'));
    imports([before], year('2017'));
    expect(known().vedtak.get(vedtakId('FSK', 2015, 102))?.title).toBe(after.title);
  });

  it('is not flipped back by an old list of a year between two that agree', () => {
    const { imports } = municipality();
    imports([after], year('2016'));
    imports([after], year('2018'));
    expect(types(imports([before], year('2017')))).toEqual(['ImportAccepted', 'StatusInImport']);
  });

  it('by case, hyphens or spaces only is no change', () => {
    const { imports } = municipality();
    imports([row('KS 1/20', 'Oppfølging av forvaltningsrapport')]);
    expect(imports([row('KS 1/20', 'Oppfølging av forvaltnings- rapport')]).events).toEqual([]);
  });

  it('still means the same point when the vedtak gets more points later', () => {
    const { imports } = municipality();
    imports([before], year('2017'));
    imports([after], year('2018'));
    const { registered } = imports([after, row('FSK 102/15', 'Et punkt til')], year('2019'));
    expect(registered.map(({ followUpId }) => followUpId)).toEqual([pointOf('FSK', 2015, 102, 2)]);
  });
});

describe('conflicting dates for one case', () => {
  const dated = (date: string) =>
    row('FSK 026/12', 'Framtidig disponering av jordfondet', {
      date: day(date),
      statusWords: 'Arbeid pågår',
    });

  it('keep the known date, take the rest, and ask once', () => {
    const { imports } = municipality();
    imports([dated('2012-02-01')], year('2015'));
    const next = imports([dated('2012-02-29')], year('2017'));
    expect(next.inDoubt).toMatchObject([
      { code: 'date-conflict', details: { known: '2012-02-01', other: '2012-02-29' }, leftOut: false },
    ]);
    expect(types(next)).toEqual(['ImportAccepted', 'StatusInImport', 'ImportDoubtRaised']);
    expect(imports([dated('2012-02-29')], year('2017')).events).toEqual([]);
  });

  it('in one list keep the first', () => {
    const { imports } = municipality();
    const { inDoubt, events } = imports([
      row('KS 1/20', 'Ny skole', { date: day('2020-01-01') }),
      row('KS 1/20', 'Ny barnehage', { date: day('2020-02-01') }),
    ]);
    expect(inDoubt).toMatchObject([{ row: 3, code: 'date-conflict' }]);
    expect(events[1]).toMatchObject({ data: { facts: { date: '2020-01-01' } } });
  });

  it('fill a date that was not known without asking', () => {
    const { imports } = municipality();
    imports([row('KS 1/20', 'Ny skole')], year('2020'));
    const { updated } = imports([row('KS 1/20', 'Ny skole', { date: day('2020-01-01') })], year('2020'));
    expect(updated[0]?.changes).toEqual([{ what: 'date', from: null, to: '2020-01-01' }]);
  });
});

describe('a row that cannot be placed', () => {
  it('has a year that has not come, and is not registered', () => {
    const { imports } = municipality();
    const doubts = [
      { code: 'impossible-year', details: { number: 'KS 133/29', year: '2029', date: '2020-12-16' } },
    ];
    const judgement = imports(
      [row('KS 133/29', 'Ny skole', { date: day('2020-12-16'), doubts })],
      year('2020'),
    );
    expect(judgement.registered).toEqual([]);
    expect(judgement.inDoubt).toMatchObject([
      { code: 'impossible-year', leftOut: true, caseNumber: 'KS 133/29' },
    ]);
    expect(types(judgement)).toEqual(['ImportAccepted', 'ImportDoubtRaised']);
  });

  it('has a case type but no organ, unless the user names one', () => {
    const { imports } = municipality();
    const noOrgan = row('45/24', 'Ny skole', { caseType: 'PS', organAsWritten: null });
    expect(codes(imports([noOrgan]))).toEqual(['organ-unknown']);
    const { registered } = imports([noOrgan], { organ: 'KS' });
    expect(registered.map(({ vedtakId: id }) => id)).toEqual([vedtakId('KS', 2024, 45)]);
  });

  it('has a number that cannot be read', () => {
    const { imports } = municipality();
    const doubts = [{ code: 'number-not-understood', details: { value: 'KS x/y' } }];
    const judgement = imports([row('KS', 'Ny skole', { doubts })]);
    expect(judgement.inDoubt).toMatchObject([{ code: 'number-not-understood', leftOut: true }]);
  });

  it('has a number without a year and no day', () => {
    const { imports } = municipality();
    const numbers = [{ organAsWritten: 'KS', year: null, sequence: 45, asWritten: '45' }];
    expect(codes(imports([row('KS', 'Ny skole', { numbers })]))).toEqual(['year-missing']);
  });

  it('is of a vedtak that has been withdrawn', () => {
    const { imports, happens } = municipality();
    imports([row('KS 1/20', 'Ny skole')], year('2020'));
    const id = vedtakId('KS', 2020, 1);
    happens(id, { type: 'VedtakWithdrawn', data: { reason: 'Feil' } }, '2021-01-01T09:00:00.000Z');
    const judgement = imports([row('KS 1/20', 'Ny skole', { statusWords: 'pågår' })], year('2021'));
    expect(judgement.inDoubt).toMatchObject([{ code: 'vedtak-withdrawn', leftOut: true }]);
    expect(types(judgement)).toEqual(['ImportAccepted', 'ImportDoubtRaised']);
  });

  it('is told of with what was seen in reading, whether taken in or not', () => {
    const { imports } = municipality();
    const doubts = [{ code: 'deadline-not-a-date', details: { value: 'snarest' } }];
    const { registered, inDoubt, events } = imports([row('KS 1/20', 'Ny skole', { doubts })]);
    expect(registered).toHaveLength(1);
    expect(inDoubt).toMatchObject([
      { code: 'deadline-not-a-date', details: { value: 'snarest' }, leftOut: false },
    ]);
    expect(events.at(-1)).toMatchObject({
      type: 'ImportDoubtRaised',
      data: { details: { value: 'snarest' } },
    });
  });
});

describe('a row without a number', () => {
  const vestad = 'Kommunedelplan for Vestad sentrum – nord';
  const old = (title: string, date: string | null = '2006-02-08', organ = 'FSK') =>
    row(organ, title, { date: date === null ? null : day(date), statusWords: 'Inngår i byplanen' });

  it('is known by organ, day and title, whatever the organ was called', () => {
    const { imports } = municipality();
    const { registered } = imports([old(vestad, '2006-02-08', 'FOR')], year('2015'));
    const next = imports([old('Kommunedelplan for Vestad sentrum - nord')], year('2017'));
    expect(next.updated[0]?.vedtakId).toBe(registered[0]?.vedtakId);
    expect(next.inDoubt).toEqual([]);
  });

  it('uses the names an organ had at the time', () => {
    const { imports } = municipality();
    const organs = [{ organ: 'PLAN', alias: 'KS', from: day('2000-01-01'), to: day('2010-01-01') }];
    const { events } = imports([old('Reguleringsplan', '2006-02-08', 'KS')], { organs });
    expect(events[1]).toMatchObject({ data: { facts: { organ: 'PLAN' } } });
  });

  it('with a near title is in doubt, never new, and the known one is not missing', () => {
    const { imports } = municipality();
    imports([old(vestad)], year('2015'));
    const next = imports([old('Kommunedelplan for Vestad sentrum – nord og sør')], year('2017'));
    expect(counted(next)).toEqual({ registered: 0, updated: 0, unchanged: 0, missing: 0, inDoubt: 1 });
    expect(next.inDoubt[0]).toMatchObject({ code: 'near-title', details: { near: vestad }, leftOut: true });
  });

  it('with a near title in the same list is in doubt', () => {
    const { imports } = municipality();
    const judgement = imports([old(vestad), old('Kommunedelplan for Vestad sentrum – nords')]);
    expect(judgement.registered).toHaveLength(1);
    expect(codes(judgement)).toContain('near-title');
  });

  it('with the title of another day is another vedtak', () => {
    const { imports } = municipality();
    imports([old(vestad)], year('2015'));
    expect(imports([old(vestad), old(vestad, '2008-02-08')], year('2015')).registered).toHaveLength(1);
  });

  it('without a day means the only one of that title', () => {
    const { imports } = municipality();
    imports([old(vestad)], year('2015'));
    expect(imports([old(vestad, null)], year('2015')).events).toEqual([]);
  });

  it('is known by a title that was corrected here', () => {
    const { imports, happens } = municipality();
    const id = imports([old(vestad)], year('2015')).registered[0]?.vedtakId ?? '';
    const corrected = 'Kommunedelplan for Vestad';
    happens(
      id,
      { type: 'VedtakCorrected', data: { title: corrected, reason: 'x' } },
      '2016-01-01T09:00:00.000Z',
    );
    expect(imports([old(corrected)], year('2017')).updated[0]?.vedtakId).toBe(id);
    expect(imports([old(vestad)], year('2015')).events).toEqual([]);
  });

  it('with the title of a numbered vedtak of that day is in doubt', () => {
    const { imports } = municipality();
    imports([row('FSK 12/06', vestad, { date: day('2006-02-08') })], year('2015'));
    expect(codes(imports([old(vestad)], year('2017')))).toContain('near-title');
  });
});

describe('who answers', () => {
  const plansjef: ResponsibleMatcher = (words) => ({
    unit: words === 'Plansjef' ? 'unit-plan' : null,
    officer: words === 'Plansjef' ? 'person-1' : null,
    doubt: words === 'Plansjef' || words === null ? null : 'responsible-unknown',
  });
  const skole = (responsible: string | null) => row('KS 1/20', 'Ny skole', { responsible });

  it('is the unit and the officer the words mean', () => {
    const { imports } = municipality(plansjef);
    const { events, inDoubt } = imports([skole('Plansjef')]);
    expect(events[1]).toMatchObject({
      data: {
        points: [
          { responsibleAsWritten: 'Plansjef', assignment: { unit: 'unit-plan', officer: 'person-1' } },
        ],
      },
    });
    expect(inDoubt).toEqual([]);
  });

  it('is in doubt when nobody is meant, and the words are kept', () => {
    const { imports } = municipality(plansjef);
    const { events, inDoubt } = imports([skole('Kari')]);
    expect(events[1]).toMatchObject({
      data: { points: [{ responsibleAsWritten: 'Kari', assignment: { unit: null } }] },
    });
    expect(inDoubt).toMatchObject([
      { code: 'responsible-unknown', details: { responsible: 'Kari' }, leftOut: false },
    ]);
  });

  it('changes with the words, and not back with an older list', () => {
    const { imports } = municipality(plansjef);
    imports([skole('Kari')], year('2020'));
    const { events, updated } = imports([skole('Plansjef')], year('2021'));
    expect(events[1]).toMatchObject({
      type: 'AssignmentInImport',
      data: { responsibleAsWritten: 'Plansjef' },
    });
    expect(updated[0]?.changes).toEqual([{ what: 'responsible', from: 'Kari', to: 'Plansjef' }]);
    expect(imports([skole('Kari')], year('2020')).events).toEqual([]);
  });

  it('stays as a person has set it while the list says the same as before', () => {
    const { imports, happens } = municipality();
    imports([skole('Kari')], year('2020'));
    const answers = { unit: 'u', coUnits: [], officer: 'p', deputy: null, responsibleAsWritten: null };
    const data = { ...answers, reason: null };
    happens(pointOf('KS', 2020, 1), { type: 'FollowUpAssigned', data }, '2021-03-01T09:00:00.000Z');
    const next = imports([skole('Kari')], year('2021'));
    expect(next.events).toEqual([]);
    expect(next.inDoubt).toEqual([]);
  });

  it('is found when the organisation has come in since', () => {
    let organisationIsKnown = false;
    const { imports } = municipality((words) =>
      organisationIsKnown
        ? plansjef(words, null)
        : { unit: null, officer: null, doubt: 'responsible-unknown' },
    );
    imports([skole('Plansjef')], year('2020'));
    organisationIsKnown = true;
    expect(types(imports([skole('Plansjef')], year('2020')))).toEqual([
      'ImportAccepted',
      'AssignmentInImport',
    ]);
    expect(imports([skole('Plansjef')], year('2020')).events).toEqual([]);
  });

  it('does not change with a row that says nothing', () => {
    const { imports } = municipality(plansjef);
    imports([skole('Plansjef')], year('2020'));
    expect(imports([skole(null)], year('2021')).events).toEqual([]);
  });
});

describe('a point that a new list of its organ lacks', () => {
  const veg = row('KS 005/11', 'Overordnet vegsystem', { statusWords: 'pågår' });
  const other = row('KS 038/14', kulturminner, { statusWords: 'pågår' });
  const fsk = row('FSK 1/14', festeavgift, { statusWords: 'pågår' });

  it('is missing, once', () => {
    const { imports } = municipality();
    imports([veg, fsk], year('2015'));
    const next = imports([other], year('2017'));
    expect(next.missing).toEqual([
      {
        followUpId: pointOf('KS', 2011, 5),
        vedtakId: vedtakId('KS', 2011, 5),
        organ: 'KS',
        caseNumber: 'KS 005/11',
        title: 'Overordnet vegsystem',
        point: 1,
        alreadyAsked: false,
      },
    ]);
    expect(next.events.at(-1)).toEqual({
      type: 'PointMissingInImport',
      data: { followUpId: pointOf('KS', 2011, 5), asOf: '2017-12-31' },
    });
    const later = imports([other], year('2018'));
    expect(later.missing).toMatchObject([{ alreadyAsked: true }]);
    expect(types(later)).not.toContain('PointMissingInImport');
  });

  it('is not missing from a list that is older than what is known of it', () => {
    const { imports } = municipality();
    imports([veg], year('2019'));
    expect(imports([other], year('2017')).missing).toEqual([]);
  });

  it('is not missing when it has ended', () => {
    const { imports, happens } = municipality();
    imports([veg], year('2015'));
    happens(pointOf('KS', 2011, 5), reported('AVSLUTTET'), '2016-06-01T09:00:00.000Z');
    expect(imports([other], year('2017')).missing).toEqual([]);
  });

  it('is asked about again when it has been told of and then is gone once more', () => {
    const { imports } = municipality();
    imports([veg], year('2015'));
    imports([other], year('2016'));
    imports([veg], year('2017'));
    expect(imports([other], year('2018')).missing).toMatchObject([{ alreadyAsked: false }]);
  });

  it('is not missing while more files of the same list are to come, nor when another file tells of it', () => {
    const { imports } = municipality();
    imports([veg], year('2015'));
    expect(imports([other], { ...year('2017'), lookForMissing: false }).missing).toEqual([]);
    const earlierFiles = { followUps: [pointOf('KS', 2011, 5)], organs: ['FSK'] };
    expect(imports([other], { ...year('2018'), earlierFiles }).missing).toEqual([]);
  });
});

describe('what a list says against what was decided here', () => {
  it('asks when the list goes on with a point that is ended', () => {
    const { imports, happens } = municipality();
    imports([row('KS 1/20', 'Ny skole', { statusWords: 'pågår' })], year('2020'));
    happens(pointOf('KS', 2020, 1), reported('AVSLUTTET'), '2021-06-01T09:00:00.000Z');
    expect(codes(imports([row('KS 1/20', 'Ny skole', { statusWords: 'pågår' })], year('2021')))).toEqual([
      'ended-here',
    ]);
  });

  it('asks about another deadline and moves none', () => {
    const { imports } = municipality();
    imports([row('KS 1/20', 'Ny skole', { deadline: day('2021-01-01') })], year('2020'));
    const next = imports([row('KS 1/20', 'Ny skole', { deadline: day('2022-01-01') })], year('2020'));
    expect(next.inDoubt).toMatchObject([
      { code: 'deadline-differs', details: { known: '2021-01-01', other: '2022-01-01' } },
    ]);
    expect(types(next)).toEqual(['ImportAccepted', 'ImportDoubtRaised']);
  });

  it('does not shield again what a person has opened since', () => {
    const { imports, happens } = municipality();
    const shielded = row('KS 1/20', 'Ny skole', { shielding: { basis: 'offl. § 13', until: null } });
    imports([shielded], year('2020'));
    happens(
      vedtakId('KS', 2020, 1),
      { type: 'VedtakUnshielded', data: { reason: 'Solgt' } },
      '2021-06-01T09:00:00.000Z',
    );
    expect(imports([shielded], year('2020')).events).toEqual([]);
    expect(imports([shielded], year('2021')).updated[0]?.changes).toMatchObject([{ what: 'shielding' }]);
  });

  it('leaves title and text of the meeting system as they are', () => {
    const { imports, happens } = municipality();
    const id = vedtakId('KS', 2020, 1);
    const data = {
      organ: 'KS',
      caseNumber: { year: 2020, sequence: 1, asWritten: 'KS 1/20' },
      date: day('2020-01-20'),
      title: 'Bygging av ny skole',
      text: 'Skolen bygges.',
      source: 'fiks' as const,
      final: true,
      systemCase: '2020/1',
      archiveCase: null,
    };
    happens(id, { type: 'VedtakRegistered', data }, '2020-01-21T09:00:00.000Z');
    const { registered, events } = imports([row('KS 1/20', 'Ny skole')], year('2020'));
    expect(registered).toHaveLength(1);
    expect(events[1]).toMatchObject({
      data: {
        facts: { title: 'Bygging av ny skole', text: 'Skolen bygges.' },
        points: [{ point: 1, text: 'Ny skole' }],
      },
    });
    expect(imports([row('KS 1/20', 'Ny skole')], year('2021')).events).toEqual([]);
  });
});
