import { CsvError, parse, type Options } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { fileProblem, type FileProblem } from './file-problem.js';
import { findHeader, rowsBelow, unknownColumns } from './find-header.js';
import { maxFilledRows, type Table, type TableOptions, type TableRow } from './table.js';

const delimiters = [';', '\t', ','] as const;
const headLength = 200_000;

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Thrown by `records` to stop the parser; never leaves this file. */
class TooManyRows extends Error {}

/** Numbers the records as a spreadsheet does; empty ones count and are left out. */
const records = (text: string, options: Options): readonly TableRow[] => {
  const rows: TableRow[] = [];
  let row = 0;
  parse(text, {
    ...options,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    on_record: (cells: string[]) => {
      row += 1;
      if (row > 2 * maxFilledRows) throw new TooManyRows();
      if (!isEmpty(cells)) rows.push({ row, cells });
      return null;
    },
  });
  return rows;
};

/** The first rows, for finding the delimiter; a quote that is not closed in them counts as a letter. */
const headOf = (text: string, delimiter: string): readonly TableRow[] => {
  try {
    return records(text, { delimiter, to: 20 });
  } catch {
    return records(text, { delimiter, to: 20, quote: false });
  }
};

/** The delimiter with which most is known of the header; `;`, as Excel in Norway writes, when they are equal. */
const findDelimiter = (text: string, { countKnown }: TableOptions): string => {
  const head = text.slice(0, headLength);
  const known = (delimiter: string) =>
    Math.max(0, ...headOf(head, delimiter).map(({ cells }) => countKnown(cells)));
  const width = (delimiter: string) =>
    Math.max(0, ...headOf(head, delimiter).map(({ cells }) => cells.length));
  const [best] = [...delimiters]
    .map((delimiter) => ({ delimiter, known: known(delimiter), width: width(delimiter) }))
    .sort((a, b) => b.known - a.known || b.width - a.width);
  return best?.delimiter ?? ';';
};

/** Spreadsheets end a list with thousands of rows of nothing but delimiters. Takes time by length only. */
const withoutEmptyEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && ' \t\r\n;,'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** `sep=;` on the first line is an order to Excel, no row. */
const splitSeparator = (text: string): { readonly delimiter: string | null; readonly body: string } => {
  const found = /^sep=(.)(?:\r\n|\n|\r)/.exec(text);
  return { delimiter: found?.[1] ?? null, body: withoutEmptyEnd(found ? text.slice(found[0].length) : text) };
};

const toProblem = (error: unknown, fileName: string): FileProblem => {
  if (error instanceof TooManyRows) {
    return fileProblem('too-many-rows', fileName, { max: maxFilledRows.toString() });
  }
  if (!(error instanceof CsvError)) throw error;
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return fileProblem('not-a-table', fileName);
  // The parser counts the rows it has finished; the quote was opened in the next.
  const row = typeof error['records'] === 'number' ? error['records'] + 1 : 1;
  return fileProblem('unclosed-quote', fileName, { row: row.toString() });
};

/** Reads CSV as Excel in Norway writes it, and as others do. */
export const readCsv = (bytes: Uint8Array, fileName: string, options: TableOptions): Table | FileProblem => {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') return fileProblem('file-empty', fileName);
  if (text.includes('\0')) return fileProblem('not-a-table', fileName);
  const { delimiter, body } = splitSeparator(text);
  try {
    const rows = records(body, { delimiter: delimiter ?? findDelimiter(body, options) });
    const header = findHeader(rows, options);
    if (header === undefined) return withoutHeader(rows, fileName, options);
    return {
      format: 'csv',
      encoding,
      sheet: null,
      otherSheets: [],
      headerRow: header.row,
      header: header.cells,
      rows: rowsBelow(rows, header),
    };
  } catch (error) {
    return toProblem(error, fileName);
  }
};

const withoutHeader = (rows: readonly TableRow[], fileName: string, options: TableOptions): FileProblem =>
  rows.some(({ cells }) => cells.length > 1)
    ? unknownColumns(rows, fileName, options)
    : fileProblem('not-a-table', fileName);
