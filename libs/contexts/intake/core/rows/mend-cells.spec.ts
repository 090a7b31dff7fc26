import { describe, expect, it } from '@jest/globals';
import { isRejection } from '#kernel';
import { answersTo } from './answers.js';
import { matchColumns } from './match-columns.js';
import { mendCells, parseMends, type Mend } from './mend-cells.js';

const columnsOf = (...header: readonly string[]) => {
  const columns = matchColumns(header);
  if (isRejection(columns)) throw new Error(columns.rejected);
  return columns;
};
const columns = columnsOf('Utvalg', 'Saksnr', 'Tittel', 'Status');
const rows = [
  { row: 2, cells: ['KS', '1/26', 'Skole', 'blomstrer'] },
  { row: 3, cells: ['KS', '2/26', 'Vei'] },
];
const mend = (row: number, column: Mend['column'], value: string): Mend => ({
  file: 'liste.csv',
  row,
  column,
  value,
});

describe('Mending the cells of a list', () => {
  it('leaves what nobody has mended', () => {
    expect(mendCells({ columns, rows }, [])).toEqual({ columns, rows });
  });

  it('puts the answer in its row and column, also past the end of a short row', () => {
    const mended = mendCells({ columns, rows }, [
      mend(2, 'status', 'Under arbeid'),
      mend(3, 'status', 'På vent'),
    ]);
    expect(mended.rows.map(({ cells }) => cells[3])).toEqual(['Under arbeid', 'På vent']);
    expect(mended.columns.at).toEqual(columns.at);
  });

  it('adds a column that the file lacks after its own', () => {
    const mended = mendCells({ columns, rows }, [mend(2, 'deadline', '01.06.2026')]);
    expect(mended.columns.at.deadline).toEqual([4]);
    expect(mended.columns.header[4]).toBe('Frist');
    expect(mended.rows.map(({ cells }) => cells[4])).toEqual(['01.06.2026', undefined]);
  });

  it('answers for all columns of one thing in the first of them', () => {
    const two = columnsOf('Tittel', 'Saksnr', 'Kommentar', 'Merknad');
    const mended = mendCells({ columns: two, rows: [{ row: 2, cells: ['a', '1/26', 'x', 'y'] }] }, [
      mend(2, 'comment', 'z'),
    ]);
    expect(mended.rows[0]?.cells).toEqual(['a', '1/26', 'z', '']);
  });
});

describe('Mends as they are sent', () => {
  it('are read from JSON, with columns by our own names for them', () => {
    expect(parseMends(JSON.stringify([mend(2, 'status', 'x')]))).toEqual([mend(2, 'status', 'x')]);
  });

  it.each([
    '',
    '{}',
    '[{}]',
    '[{"file":"a","row":0,"column":"status","value":""}]',
    '[{"file":"a","row":2,"column":"x","value":""}]',
  ])('are refused when they are %s', (text) => {
    expect(parseMends(text)).toMatchObject({ rejected: 'mends-unreadable' });
  });
});

describe('Where a question is answered', () => {
  const cells = rows[0]?.cells ?? [];

  it('is the column that the file has for it, with what stands there', () => {
    expect(answersTo({ code: 'unknown-status' }, columns, cells)).toEqual([
      { column: 'status', header: 'Status', value: 'blomstrer' },
    ]);
  });

  it('is a column of its own when the file lacks one', () => {
    expect(answersTo({ code: 'responsible-unknown' }, columns, cells)).toEqual([
      { column: 'responsible', header: 'Ansvarlig', value: '' },
    ]);
  });

  it('is the refused cell itself, whose identity number is not repeated', () => {
    const withId = ['KS', '1/26', 'Klage fra 01818010083', ''];
    expect(answersTo({ code: 'national-id-in-text', column: 'Tittel' }, columns, withId)).toEqual([
      { column: 'title', header: 'Tittel', value: '' },
    ]);
  });

  it('is not the list, for what must be seen to in the log', () => {
    expect(answersTo({ code: 'deadline-differs' }, columns, cells)).toEqual([]);
  });
});
