import { describe, expect, it } from '@jest/globals';
import { fillText, type LocalDate } from '#kernel';
import { rowDoubtTexts } from './doubts.texts.js';
import type { ListRow } from './list-row.js';
import { matchColumns, type Columns } from './match-columns.js';
import type { RowProblem } from './row-problem.js';
import { rowProblemTexts } from './rows.texts.js';
import { isListRow, toListRow } from './to-list-row.js';

const asOf = '2019-12-31' as LocalDate;

const outcomeOf = (cells: Readonly<Record<string, string>>, on: string = asOf) => {
  const columns = matchColumns(Object.keys(cells)) as Columns;
  return toListRow(Object.values(cells), columns, 7, { asOf: on as LocalDate });
};

const rowOf = (cells: Readonly<Record<string, string>>, on: string = asOf): ListRow => {
  const outcome = outcomeOf(cells, on);
  if (outcome === null || !isListRow(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
};

const problemsOf = (cells: Readonly<Record<string, string>>): readonly RowProblem[] => {
  const outcome = outcomeOf(cells);
  if (outcome === null || isListRow(outcome)) throw new Error('read without a problem');
  return outcome;
};

const codes = (row: ListRow) => row.doubts.map(({ code }) => code);
const numbered = (Vedtakspunkt: string, Dato = '') => rowOf({ Vedtakspunkt, Dato, Tittel: 'Ny skole' });

describe('a row of a list', () => {
  it('is read whole from the columns municipalities use', () => {
    expect(
      rowOf({
        Utvalg: 'Kommunestyret',
        Møtedato: '07.05.2014',
        Saksnr: 'PS 038/14',
        Punkt: '2',
        Tittel: ' Kommunedelplan\u00a0for kultur\u00admiljøer ',
        Vedtak: 'Første linje\r\nandre linje',
        Ansvarlig: 'Rådgiver kultur',
        Enhet: 'Kultur',
        Frist: '01.06.20',
        Status: 'pågår',
        Merknad: 'Venter på midler',
        Type: 'Verbalvedtak',
        Arkivsak: '13/2087',
      }),
    ).toEqual({
      row: 7,
      organAsWritten: 'Kommunestyret',
      numbers: [{ organAsWritten: 'Kommunestyret', year: 2014, sequence: 38, asWritten: 'PS 038/14' }],
      caseType: 'PS',
      date: '2014-05-07',
      dateAsWritten: '07.05.2014',
      point: 2,
      title: 'Kommunedelplan for kulturmiljøer',
      text: 'Første linje\nandre linje',
      responsible: 'Rådgiver kultur',
      unit: 'Kultur',
      deadline: '2020-06-01',
      statusWords: 'pågår',
      comment: 'Venter på midler',
      kind: 'VERBAL',
      shielding: null,
      archiveCase: '13/2087',
      doubts: [],
    });
  });

  it('that says nothing is passed over', () => {
    expect(outcomeOf({ Saksnr: ' ', Tittel: '–', Status: '' })).toBeNull();
  });

  it('keeps a mixed status and comment whole as the words of the status', () => {
    const row = rowOf({
      Vedtakspunkt: 'KS 1/19',
      Beskrivelse: 'Ny skole',
      'Status/kommentar': 'stilt i bero; mangler folk',
    });
    expect([row.statusWords, row.comment]).toEqual(['stilt i bero; mangler folk', null]);
  });

  it('takes the first line of the vedtak for a title where the list has no titles', () => {
    expect(rowOf({ Saksnr: '1/19', Vedtak: 'Skolen bygges.\nInnen 2022.' }).title).toBe('Skolen bygges.');
  });

  it('reads a number that stands before the title', () => {
    const row = rowOf({ Møtedato: '06.03.2013', Tittel: '31/13 Ny skole', Status: 'pågår' });
    expect([row.title, row.numbers[0]]).toEqual([
      'Ny skole',
      { organAsWritten: null, year: 2013, sequence: 31, asWritten: '31/13' },
    ]);
  });

  it('leaves a title alone that only begins like a number', () => {
    const row = rowOf({ Møtedato: '06.03.2013', Tittel: '50/50 deling av kostnader', Status: 'pågår' });
    expect([row.title, row.numbers]).toEqual(['50/50 deling av kostnader', []]);
  });
});

describe('the case number of a row', () => {
  const number = (cell: string) => {
    const { organAsWritten, year, sequence } = numbered(cell).numbers[0] ?? {};
    return [organAsWritten, sequence, year];
  };

  it.each([
    ['KS 038/14', ['KS', 38, 2014]],
    ['PS 45/19', [null, 45, 2019]],
    ['K-sak 8/15', ['K-sak', 8, 2015]],
    ['KOM-091/16', ['KOM', 91, 2016]],
    ['15/2019', [null, 15, 2019]],
    ['2019/15', [null, 15, 2019]],
    ['KST 134/19', ['KST', 134, 2019]],
    ['KS\u00a0sak nr. 0016/06', ['KS', 16, 2006]],
    ['PS KS 12/19', ['KS', 12, 2019]],
    ['KS-PS 12/19', ['KS', 12, 2019]],
    ['KS 12/98', ['KS', 12, 1998]],
    ['Hovedutvalg for oppvekst 3/19', ['Hovedutvalg for oppvekst', 3, 2019]],
  ])('%s is understood', (cell, expected) => {
    expect(number(cell)).toEqual(expected);
  });

  it('may be two, the second inheriting the organ of the first', () => {
    const row = numbered('KS 162/18; 077/19', '13.12.2018');
    expect(row.numbers).toEqual([
      { organAsWritten: 'KS', year: 2018, sequence: 162, asWritten: 'KS 162/18' },
      { organAsWritten: 'KS', year: 2019, sequence: 77, asWritten: '077/19' },
    ]);
    expect(row.doubts).toEqual([]);
  });

  it.each(['KS 162/18 og 077/19', 'KS 162/18 + 077/19', 'KS 162/18, KS 077/19', 'KS 162/18\nKS 077/19'])(
    'may be two however they are joined: %j',
    (cell) => {
      expect(
        numbered(cell).numbers.map(({ organAsWritten, sequence }) => [organAsWritten, sequence]),
      ).toEqual([
        ['KS', 162],
        ['KS', 77],
      ]);
    },
  );

  it('may carry its point', () => {
    const row = numbered('KS 038/14 pkt. 3');
    expect([row.numbers[0]?.sequence, row.point]).toEqual([38, 3]);
  });

  it('is a point where the column holds a small number only', () => {
    const row = rowOf({ Utvalg: 'KS', Møtedato: '07.05.2014', Vedtakspunkt: '3', Tittel: 'Ny skole' });
    expect([row.point, row.numbers]).toEqual([3, []]);
  });

  it('is beside a column of points where the list has both', () => {
    const row = rowOf({ Saksnr: 'KS 38/14', Vedtakspunkt: '2', Tittel: 'Ny skole' });
    expect([row.point, row.numbers[0]?.sequence]).toEqual([2, 38]);
  });

  it.each([
    ['FSK- 08.02.2006', 'FSK'],
    ['FOR-8.2.06', 'FOR'],
  ])('may be missing, organ and day in its place: %s', (cell, organ) => {
    expect(numbered(cell)).toMatchObject({
      organAsWritten: organ,
      numbers: [],
      date: '2006-02-08',
      doubts: [],
    });
  });

  it('takes its year from the day of the meeting when it has none', () => {
    const row = rowOf({ Utvalg: 'KS', Møtedato: '07.05.2014', Saksnr: '38', Tittel: 'Ny skole' });
    expect(row.numbers).toEqual([{ organAsWritten: 'KS', year: 2014, sequence: 38, asWritten: '38' }]);
  });

  it('takes its year from a column of years', () => {
    expect(rowOf({ År: '2013', Saksnr: '38', Tittel: 'Ny skole' }).numbers[0]?.year).toBe(2013);
  });

  it('without a year and a day is in doubt', () => {
    expect(codes(rowOf({ Saksnr: '38', Tittel: 'Ny skole' }))).toEqual(['year-missing']);
  });

  it.each(['ukjent', '8/5', '0/14', 'KS 5/3019', 'a1b2c3'])('that cannot be read is in doubt: %s', (cell) => {
    expect(numbered(cell)).toMatchObject({ numbers: [], doubts: [{ code: 'number-not-understood' }] });
  });

  it.each(['15.08.2019', '2015-08-01', 'aug.15', '05.des'])(
    'that a spreadsheet made a date of is refused: %s',
    (cell) => {
      expect(problemsOf({ Saksnr: cell, Tittel: 'Ny skole' })).toEqual([
        {
          code: 'number-became-date',
          row: 7,
          column: 'Saksnr',
          details: { row: '7', column: 'Saksnr', value: cell },
        },
      ]);
    },
  );

  it('of an impossible year is in doubt', () => {
    const row = rowOf(
      { Saksnr: 'KS-sak 133/29', Dato: '16. desember 2020', Tittel: 'Budsjett' },
      '2020-12-31',
    );
    expect(row.doubts).toEqual([
      { code: 'impossible-year', details: { number: 'KS-sak 133/29', year: '2029', date: '2020-12-16' } },
    ]);
  });

  it('of another year than the day is in doubt', () => {
    expect(codes(numbered('KS 012/14', '07.05.2013'))).toEqual(['year-differs-from-date']);
  });

  it('of a case type in the column of organs names no organ', () => {
    const row = rowOf({ Utvalg: 'PS', Saksnr: '45/19', Tittel: 'Ny skole' });
    expect([row.organAsWritten, row.caseType]).toEqual([null, 'PS']);
  });
});

describe('the day of a row', () => {
  it.each([
    ['07.05.14', '2014-05-07'],
    ['8.2.06', '2006-02-08'],
    ['07.05.14.', '2014-05-07'],
    ['12.12.2012', '2012-12-12'],
    ['2014-05-07', '2014-05-07'],
    ['7. mai 2014', '2014-05-07'],
    ['07/05/2014', '2014-05-07'],
    ['1. 2. 98', '1998-02-01'],
    ['07.05.2014 kl. 18:00', '2014-05-07'],
    ['2014-05-07T18:00:00', '2014-05-07'],
  ])('%s is %s', (cell, day) => {
    expect(numbered('KS', cell)).toMatchObject({ date: day, dateAsWritten: cell });
  });

  it('may stand in one column with the number', () => {
    expect(rowOf({ 'Vedtakspunkt og dato': 'KS 038/14 07.05.14', Beskrivelse: 'Ny skole' })).toMatchObject({
      date: '2014-05-07',
      numbers: [{ organAsWritten: 'KS', sequence: 38, year: 2014 }],
    });
  });

  it('that does not exist names row, column, value and remedy', () => {
    const [problem] = problemsOf({ Saksnr: 'KS 1/19', 'Vedtaks-dato': '31.02.2024', Tittel: 'Ny skole' });
    expect(problem).toMatchObject({ code: 'no-such-date', row: 7, column: 'Vedtaks-dato' });
    expect(fillText(rowProblemTexts['no-such-date'], 'nb', problem?.details)).toBe(
      'Rad 7, kolonne «Vedtaks-dato»: datoen 31.02.2024 finnes ikke. Rett den, eller la cellen stå tom.',
    );
  });

  it('that is no day is refused', () => {
    expect(problemsOf({ Saksnr: 'KS 1/19', Dato: 'våren 2019', Tittel: 'Ny skole' })[0]?.code).toBe(
      'not-a-date',
    );
  });

  it('written twice and differently is in doubt', () => {
    expect(numbered('FSK- 08.02.2006', '09.02.2006')).toMatchObject({
      date: '2006-02-09',
      doubts: [{ code: 'two-dates', details: { date: '2006-02-09', other: '2006-02-08' } }],
    });
  });

  it('of a deadline may be words, which are in doubt', () => {
    const row = rowOf({ Saksnr: 'KS 1/19', Tittel: 'Ny skole', Frist: 'snarest' });
    expect([row.deadline, codes(row)]).toEqual([null, ['deadline-not-a-date']]);
  });

  it('of a deadline that does not exist is refused', () => {
    expect(problemsOf({ Saksnr: 'KS 1/19', Tittel: 'Ny skole', Frist: '31.02.2024' })[0]).toMatchObject({
      code: 'no-such-date',
      column: 'Frist',
    });
  });
});

describe('what a row may not hold', () => {
  it('is no title', () => {
    expect(problemsOf({ Saksnr: 'KS 1/19', Tittel: '' })[0]).toMatchObject({
      code: 'title-missing',
      column: 'Tittel',
    });
  });

  it('is a title over 2 000 characters', () => {
    expect(problemsOf({ Saksnr: 'KS 1/19', Tittel: 'a'.repeat(2001) })[0]).toMatchObject({
      code: 'title-too-long',
      details: { length: '2001', max: '2000' },
    });
  });

  it('is a text over 200 000 characters, while 200 000 are fine', () => {
    const cells = { Saksnr: 'KS 1/19', Tittel: 'Ny skole', Vedtak: 'a'.repeat(200_000) };
    expect(rowOf(cells).text).toHaveLength(200_000);
    expect(problemsOf({ ...cells, Vedtak: `${cells.Vedtak}a` })[0]?.code).toBe('text-too-long');
  });

  it('is an endless cell', () => {
    expect(problemsOf({ Saksnr: 'KS '.repeat(300), Tittel: 'Ny skole' })[0]?.code).toBe('cell-too-long');
  });

  it.each(['Tittel', 'Vedtak', 'Status', 'Merknad', 'Ansvarlig', 'Dato', 'Frist', 'Saksnr'])(
    'is a national identity number in %s, and it is not repeated',
    (column) => {
      const cells = {
        Tittel: 'Ny skole',
        Vedtak: '',
        Status: '',
        Merknad: '',
        Ansvarlig: '',
        Dato: '',
        Frist: '',
        Saksnr: '',
      };
      const problems = problemsOf({ ...cells, [column]: 'Gjelder 13097248022' });
      expect(problems.map(({ code, column: where }) => [code, where])).toEqual([
        ['national-id-in-text', column],
      ]);
      expect(JSON.stringify(problems)).not.toContain('13097248022');
    },
  );

  it('has a text in every language for each problem and doubt', () => {
    for (const text of [...Object.values(rowProblemTexts), ...Object.values(rowDoubtTexts)]) {
      expect(Object.keys(text)).toEqual(['nb', 'nn', 'en']);
    }
  });
});

describe('a row that is kept from the public', () => {
  const shielded = (cells: Readonly<Record<string, string>>) =>
    rowOf({ Saksnr: 'KS 1/19', Tittel: 'Kjøp av eiendom', ...cells }).shielding;

  it.each([
    [{ Skjerming: 'Offl. § 13' }, 'Offl. § 13'],
    [{ Hjemmel: 'offl. § 23' }, 'offl. § 23'],
    [{ 'Unntatt offentlighet': 'ja' }, 'hjemmel ikke oppgitt'],
    [{ Unntatt: 'vet ikke' }, 'vet ikke'],
    [{ Tittel: 'Personalsak – unntatt offentlighet' }, 'hjemmel ikke oppgitt'],
    [{ Tittel: 'Personalsak, unntatt offentleg innsyn' }, 'hjemmel ikke oppgitt'],
    [{ Tittel: 'UNNTATT OFFENTLIGHET Offl. § 13, jf. fvl. § 13' }, 'Offl. § 13, jf. fvl. § 13'],
    [{ Tittel: 'Salg av tomt (U.off.)' }, 'hjemmel ikke oppgitt'],
    [{ Tittel: 'uoff' }, 'hjemmel ikke oppgitt'],
    [{ Status: 'Lukket' }, 'hjemmel ikke oppgitt'],
    [{ Type: 'Lukket/UOFF' }, 'hjemmel ikke oppgitt'],
    [{ Type: 'B-SAK unntatt offentlig' }, 'hjemmel ikke oppgitt'],
    [{ Merknad: 'jf. offentleglova § 13' }, 'offentleglova § 13'],
    [{ Offentlig: 'nei' }, 'hjemmel ikke oppgitt'],
    [{ Offentlig: '' }, 'hjemmel ikke oppgitt'],
  ])('is known by %j', (cells, basis) => {
    expect(shielded(cells)).toEqual({ basis, until: null });
  });

  it.each([
    { Skjerming: '' },
    { Unntatt: 'nei' },
    { Unntatt: 'No' },
    { Skjerming: '-' },
    { Hjemmel: '–' },
    { Offentlig: 'Ja' },
  ])('is not %j', (cells) => {
    expect(shielded(cells)).toBeNull();
  });

  it('may lack a title', () => {
    expect(rowOf({ Saksnr: 'KS 1/19', Tittel: '', Skjerming: 'offl. § 13' }).title).toBe(
      'Unntatt offentlighet',
    );
  });
});

describe('the point and the kind of a row', () => {
  it.each([
    ['3', 3],
    ['3.', 3],
    ['pkt. 3', 3],
    ['Punkt 12', 12],
  ])('%s is a point', (cell, point) => {
    expect(rowOf({ Saksnr: 'KS 1/19', Tittel: 'Ny skole', Punkt: cell }).point).toBe(point);
  });

  it('in doubt where the point is lettered', () => {
    const row = rowOf({ Saksnr: 'KS 1/19', Tittel: 'Ny skole', Punkt: '2 b' });
    expect([row.point, codes(row)]).toEqual([null, ['point-not-a-number']]);
  });

  it('takes a wording in the column of points for the text', () => {
    const row = rowOf({ Saksnr: 'KS 1/19', Tittel: 'Ny skole', Vedtakspunkt: 'Skolen bygges innen 2022.' });
    expect([row.point, row.text]).toEqual([null, 'Skolen bygges innen 2022.']);
  });

  it.each([
    ['Oversendelsesforslag', 'OVERSENDELSE', null],
    ['Flertallsmerknad', 'MERKNAD', null],
    ['Utredningsoppdrag', 'UTREDNING', null],
    ['Interpellasjon', 'INTERPELLASJON', null],
    ['PS', null, 'PS'],
    ['', null, null],
  ])('%j is of kind %s, case type %s', (Type, kind, caseType) => {
    const row = rowOf({ Saksnr: '1/19', Tittel: 'Ny skole', Type });
    expect([row.kind, row.caseType]).toEqual([kind, caseType]);
  });
});
