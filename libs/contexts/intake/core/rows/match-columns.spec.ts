import { describe, expect, it } from '@jest/globals';
import { isRejection } from '#kernel';
import { parseMapping, type ColumnMapping } from './column-mapping.js';
import { matchColumns, type Columns } from './match-columns.js';

const columnsOf = (header: readonly string[], mapping?: ColumnMapping): Columns['at'] => {
  const columns = matchColumns(header, mapping);
  if (isRejection(columns)) throw new Error(columns.rejected);
  return columns.at;
};

describe('matching columns by name', () => {
  it('knows bokmål', () => {
    expect(
      columnsOf(['Utvalg', 'Møtedato', 'Saksbehandler', 'Saksnr', 'Tittel', 'Vedtak', 'Status', 'Merknader']),
    ).toEqual({
      organ: [0],
      date: [1],
      responsible: [2],
      number: [3],
      title: [4],
      text: [5],
      status: [6],
      comment: [7],
    });
  });

  it('knows nynorsk', () => {
    expect(
      columnsOf(['Utval', 'Møtedato', 'Sakshandsamar', 'Saksnr', 'Titel', 'Ansvarleg eining', 'Heimel']),
    ).toEqual({
      organ: [0],
      date: [1],
      responsible: [2],
      number: [3],
      title: [4],
      unit: [5],
      shielding: [6],
    });
  });

  it('does not mind order, case, marks, space and punctuation', () => {
    expect(columnsOf(['  STATUS / kommentar:', 'be\u00adskrivelse', 'MOTEDATO', 'Saks-nr.'])).toEqual({
      status: [0],
      title: [1],
      date: [2],
      number: [3],
    });
  });

  it('knows the layouts of published lists', () => {
    expect(columnsOf(['Vedtakspunkt', 'Dato', 'Beskrivelse', 'Ansvarlig', 'Status/kommentar'])).toEqual({
      decisionPoint: [0],
      date: [1],
      title: [2],
      responsible: [3],
      status: [4],
    });
    expect(
      columnsOf(['Vedtaksdato/punkt', 'Beskrivelse', 'Ansvarlig', 'Frist', 'Kommentar/rapportering']),
    ).toEqual({
      numberAndDate: [0],
      title: [1],
      responsible: [2],
      deadline: [3],
      status: [4],
    });
    expect(columnsOf(['Utvalg', 'Møtedato', 'Saksnr og Tittel', 'Vedtak/tilråding', 'Status'])).toMatchObject(
      {
        numberAndTitle: [2],
        text: [3],
      },
    );
    expect(columnsOf(['Saknr.', 'Sak', 'Vedtak', 'Oppfølging'])).toEqual({
      number: [0],
      title: [1],
      text: [2],
      status: [3],
    });
  });

  it('prefers the day of the vedtak, and reads every column that may shield', () => {
    expect(columnsOf(['Dato', 'Vedtaksdato', 'Tittel', 'Skjerming', 'Hjemmel'])).toEqual({
      date: [1],
      title: [2],
      shielding: [3, 4],
    });
  });

  it.each(['Unntatt fra offentlighet', 'Offl. § 13', 'Skjermingskode', 'Taushetsplikt', 'Heimel for unntak'])(
    'takes %s for shielding although nobody listed it',
    (header) => {
      expect(columnsOf(['Saksnr', 'Tittel', header])).toEqual({ number: [0], title: [1], shielding: [2] });
    },
  );

  it('tells which columns nobody knows', () => {
    const columns = matchColumns(['Saksnr', 'Tittel', 'Favorittfarge']) as Columns;
    expect(columns.ignored).toEqual(['Favorittfarge']);
  });

  it('takes no running number of the list for a point', () => {
    expect(columnsOf(['Nr', 'Saksnr', 'Tittel'])).toEqual({ number: [1], title: [2] });
  });

  it('refuses columns it does not know, naming what it found and what it expects', () => {
    expect(matchColumns(['Farge', 'Form', '13097248022'])).toMatchObject({
      rejected: 'unknown-columns',
      details: { found: 'Farge, Form, •••', expected: expect.stringContaining('Saksnr') as unknown },
    });
  });

  it('refuses a list without anything to call a vedtak by', () => {
    expect(matchColumns(['Saksnr', 'Dato', 'Status'])).toMatchObject({ rejected: 'title-column-missing' });
  });
});

describe('a mapping file', () => {
  const mapping = (text: string) => {
    const parsed = parseMapping(text);
    if (isRejection(parsed)) throw new Error(parsed.rejected);
    return parsed;
  };

  it('names the columns of a list in its own words', () => {
    const own = mapping('\uFEFF{ "Hva": "tittel", "Ref.": "saksnr", "Hvem": "Ansvarlig", "Dato": "frist" }');
    expect(columnsOf(['Ref.', 'HVA', 'Hvem', 'Dato'], own)).toEqual({
      number: [0],
      title: [1],
      responsible: [2],
      deadline: [3],
    });
  });

  it('is refused when it names a column the list does not have', () => {
    expect(matchColumns(['Saksnr', 'Tittel'], mapping('{ "Hvem": "ansvarlig" }'))).toMatchObject({
      rejected: 'mapped-column-missing',
      details: { found: 'Saksnr, Tittel' },
    });
  });

  it.each([
    ['{ "Hva": "tittel"', 'mapping-unreadable'],
    ['["tittel"]', 'mapping-unreadable'],
    ['{ "Hva": 1 }', 'mapping-unreadable'],
    ['{ "Hva": "yndlingsfarge" }', 'mapping-unknown-column'],
    ['{ "Hva": "tittel", "hva:": "vedtak" }', 'mapping-twice'],
  ])('%s is refused: %s', (text, code) => {
    expect(parseMapping(text)).toMatchObject({ rejected: code });
  });
});
