import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { fillText, type LocalDate } from '#kernel';
import { isFileProblem, readTable, type Table } from '#toolkit/tables';
import { parseMapping, type ColumnMapping } from '../core/rows/column-mapping.js';
import { mapStatusWords } from '../core/rows/map-status-words.js';
import { matchColumns, type Columns } from '../core/rows/match-columns.js';
import { isListRow, toListRow } from '../core/rows/to-list-row.js';
import { fileProblemTexts } from './files.texts.js';
import { listOptions } from './list-options.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const tableOf = async (bytes: Uint8Array, mapping?: ColumnMapping): Promise<Table> => {
  const table = await readTable(bytes, 'liste.csv', listOptions(mapping));
  if (isFileProblem(table)) throw new Error(JSON.stringify(table));
  return table;
};
const problemOf = async (bytes: Uint8Array, name = 'liste.csv') => {
  const table = await readTable(bytes, name, listOptions());
  if (!isFileProblem(table)) throw new Error('read without a problem');
  return table;
};
const cellsOf = async (text: string) => (await tableOf(bytesOf(text))).rows.map(({ cells }) => cells);

describe('reading CSV', () => {
  const list = 'Saksnr;Tittel\r\nKS 1/19;Blåbærøya – «ny»…\r\n';
  const expected = [{ row: 2, cells: ['KS 1/19', 'Blåbærøya – «ny»…'] }];

  it.each([
    ['utf-8', Buffer.from(list)],
    ['utf-8', Buffer.from(`\uFEFF${list}`)],
    ['utf-16le', Buffer.from(`\uFEFF${list}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${list}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(list.replace('–', '\x96').replace('…', '\x85'), 'latin1')],
  ])('understands %s (%#)', async (encoding, bytes) => {
    const table = await tableOf(new Uint8Array(bytes));
    expect(table).toMatchObject({ format: 'csv', encoding, headerRow: 1, sheet: null, rows: expected });
  });

  it.each([';', ',', '\t'])('finds the delimiter %j', async (delimiter) => {
    const text = `Saksnr${delimiter}Tittel${delimiter}Status\nKS 1/19${delimiter}Skole${delimiter}pågår\n`;
    expect(await cellsOf(text)).toEqual([['KS 1/19', 'Skole', 'pågår']]);
  });

  it('obeys the order that names the delimiter', async () => {
    expect(await cellsOf('sep=|\r\nSaksnr|Tittel\r\nKS 1/19|Skole; ny\r\n')).toEqual([
      ['KS 1/19', 'Skole; ny'],
    ]);
  });

  it('reads quoted cells with line breaks, quotes and delimiters in them', async () => {
    expect(await cellsOf('Saksnr;Tittel\r\n"KS 162/18; 077/19";"Ny ""skole""\r\nandre linje"\r\n')).toEqual([
      ['KS 162/18; 077/19', 'Ny "skole"\r\nandre linje'],
    ]);
  });

  it('keeps a quote in the middle of a cell', async () => {
    expect(await cellsOf('Saksnr;Tittel\nKS 1/19;Salg av "Nysted" gård\n')).toEqual([
      ['KS 1/19', 'Salg av "Nysted" gård'],
    ]);
  });

  it('numbers rows as a spreadsheet does, whatever stands above, between and inside them', async () => {
    const table = await tableOf(
      bytesOf(
        'Vedtak i Demo kommune;;\n\nPer 31.12.2019;;\nSaksnr;Tittel;Status\nKS 1/19;"To\nlinjer";\n;;\nKS 2/19;Ny;\n',
      ),
    );
    expect([table.headerRow, table.rows.map(({ row }) => row)]).toEqual([4, [5, 7]]);
  });

  it('passes over the header repeated on a new page', async () => {
    expect(await cellsOf('Saksnr;Tittel\nKS 1/19;A\nSaksnr ; Tittel\nKS 2/19;B\n')).toHaveLength(2);
  });

  it('reads a formula as the text it is', async () => {
    expect(await cellsOf('Saksnr;Tittel\nKS 1/19;"=HYPERLINK(""http://x"")"\n')).toEqual([
      ['KS 1/19', '=HYPERLINK("http://x")'],
    ]);
  });

  it('finds a header in the words of a mapping', async () => {
    const mapping = parseMapping('{ "Hva": "tittel", "Ref": "saksnr" }') as ColumnMapping;
    expect((await tableOf(bytesOf('Ref;Hva\nKS 1/19;Skole\n'), mapping)).rows).toHaveLength(1);
  });
});

describe('a file that is no list', () => {
  it.each([
    ['file-empty', ''],
    ['file-empty', ' \r\n\r\n'],
    ['not-a-table', 'Kjære kommune\n\nher er listen vår.\n'],
    ['not-a-table', '%PDF-1.7\n1 0 obj;2;3'],
    ['not-a-table', 'PK\u0003\u0004ikke en zip'],
    ['not-a-table', 'Saksnr;Tittel\n\0\0\0;\0'],
    ['unknown-columns', 'Farge;Form\nrød;rund\n'],
  ])('is refused as %s (%#)', async (problem, text) => {
    expect(await problemOf(bytesOf(text))).toMatchObject({ problem, details: { file: 'liste.csv' } });
  });

  it('is refused when a quote is never closed, and the row is named', async () => {
    const problem = await problemOf(bytesOf('Saksnr;Tittel\nKS 1/19;A\nKS 2/19;"B\nKS 3/19;C\n'));
    expect(problem).toMatchObject({ problem: 'unclosed-quote', details: { row: '3' } });
  });

  it('is told what was found, what is expected and how to map it', async () => {
    const { details } = await problemOf(bytesOf('Farge;Form\nrød;rund\n'), '/tmp/C:\\lister\\mi liste.csv');
    const message = fillText(fileProblemTexts['unknown-columns'], 'nb', details);
    expect(message).toContain('mi liste.csv: Kjenner ikke igjen kolonnene. Fant: Farge, Form.');
    expect(message).toContain('Saksnr, Punkt, Tittel');
    expect(message).toContain('--map');
  });

  it('is refused when it has more rows than can be', async () => {
    const text = `Saksnr;Tittel\n${'KS 1/19;A\n'.repeat(100_001)}`;
    expect((await problemOf(bytesOf(text))).problem).toBe('too-many-rows');
  });

  it('is read although it ends in a million empty rows', async () => {
    expect(await cellsOf(`Saksnr;Tittel\r\nKS 1/19;A\r\n${';\r\n'.repeat(1_000_000)}`)).toEqual([
      ['KS 1/19', 'A'],
    ]);
  });

  it('is refused before it is read when it is too large', async () => {
    const { problem, details } = await problemOf(new Uint8Array(20 * 1024 * 1024 + 1));
    expect([problem, details]).toEqual(['file-too-large', { file: 'liste.csv', megabytes: '21', max: '20' }]);
  });

  it('has a text in every language for each problem', () => {
    for (const text of Object.values(fileProblemTexts)) expect(Object.keys(text)).toEqual(['nb', 'nn', 'en']);
  });
});

describe('the four published lists', () => {
  const rowsOf = async (year: number) => {
    const bytes = new Uint8Array(await readFile(`test/fixtures/elverum-${year.toString()}.csv`));
    const table = await tableOf(bytes);
    const columns = matchColumns(table.header) as Columns;
    const asOf = `${year.toString()}-12-31` as LocalDate;
    const rows = table.rows.map(({ row, cells }) => toListRow(cells, columns, row, { asOf }));
    return { table, rows: rows.map((row) => (row !== null && isListRow(row) ? row : null)) };
  };

  it.each([
    [2015, 3, 'utf-8'],
    [2017, 7, 'windows-1252'],
    [2018, 6, 'utf-8'],
    [2019, 5, 'utf-8'],
  ])('%s has %s rows in %s, none of them refused or in doubt', async (year, count, encoding) => {
    const { table, rows } = await rowsOf(year);
    expect([table.encoding, table.rows.length]).toEqual([encoding, count]);
    expect(rows.filter((row) => row?.organAsWritten && row.date && row.doubts.length === 0)).toHaveLength(
      count,
    );
  });

  it('keep their letters, dashes and ellipses', async () => {
    const [, , , , , plan, cut] = (await rowsOf(2017)).rows;
    expect(plan?.title).toBe('Kommunedelplan for kulturminner og kulturmiljøer i Elverum');
    expect(cut?.title).toMatch(/enkelttomter i L… \(stored text cut here\)$/);
    expect((await rowsOf(2015)).rows[0]).toMatchObject({
      organAsWritten: 'FSK',
      numbers: [],
      date: '2006-02-08',
      title: 'Kommunedelplan for Vestad sentrum – nord',
      statusWords: 'Inngår i byplanarbeidet – 2015',
    });
  });

  it('have one row that is two vedtak', async () => {
    const row = (await rowsOf(2019)).rows.at(-1);
    expect(
      row?.numbers.map(({ organAsWritten, sequence, year }) => [organAsWritten, sequence, year]),
    ).toEqual([
      ['KS', 162, 2018],
      ['KS', 77, 2019],
    ]);
  });

  it('tell of KS 038/14 that it stood still and was taken up again', async () => {
    const statuses = await Promise.all(
      [2017, 2018, 2019].map(async (year) => {
        const { rows } = await rowsOf(year);
        const row = rows.find((candidate) => candidate?.numbers[0]?.sequence === 38);
        return mapStatusWords(row?.statusWords ?? '').status;
      }),
    );
    expect(statuses).toEqual(['PAA_VENT', 'UNDER_ARBEID', 'UNDER_ARBEID']);
  });
});
