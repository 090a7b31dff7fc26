import { createHash } from 'node:crypto';
import { isRejection, oneLine, type LocalDate } from '#kernel';
import {
  isFileProblem,
  readTable,
  type FileProblem,
  type FileProblemCode,
  type Table,
} from '#toolkit/tables';
import type { RejectedItem } from '../core/judge/judgement.js';
import type { ColumnMapping } from '../core/rows/column-mapping.js';
import type { ListRow } from '../core/rows/list-row.js';
import { answersTo, type Answer, type Asked } from '../core/rows/answers.js';
import type { ColumnName } from '../core/rows/list-columns.js';
import { matchColumns, type Columns } from '../core/rows/match-columns.js';
import { mendCells, type Mend } from '../core/rows/mend-cells.js';
import type { RowProblem } from '../core/rows/row-problem.js';
import { toFiksRow, type FiksRow } from '../core/rows/to-fiks-row.js';
import { isListRow, toListRow } from '../core/rows/to-list-row.js';
import { listOptions } from '../files/list-options.js';
import { looksLikeJson, readFiks, type FiksProblemCode } from '../files/read-fiks.js';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFileOptions {
  /** The day the list tells of: two-digit years are read from it. */
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly mapping: ColumnMapping;
  /** Of all files of the import. */
  readonly mends: readonly Mend[];
}

/** A heading, and what was read from under it. */
export interface ReadColumn {
  readonly header: string;
  readonly column: ColumnName | null;
}

interface Read<Source extends string, Row> {
  readonly source: Source;
  readonly name: string;
  /** SHA-256, hex. */
  readonly hash: string;
  readonly rows: readonly Row[];
  /** A file that cannot be read at all is one rejected item without a row. */
  readonly rejected: readonly RejectedItem[];
  /** Headings that stand for nothing we read. */
  readonly ignoredColumns: readonly string[];
  /** What most likely are its headings where none is known; none in a message. */
  readonly columns: readonly ReadColumn[];
  /** Where a person can answer what is asked about a row. */
  readonly answersTo: (item: Asked & { readonly row: number | null }) => readonly Answer[];
}

export type ReadFile = Read<'list', ListRow> | Read<'fiks', FiksRow>;

type ReadRows<Row> = Omit<Read<never, Row>, 'source' | 'name' | 'hash'>;

const noRows = (
  code: string,
  details: Readonly<Record<string, string>>,
  header: readonly string[] = [],
): ReadRows<never> => ({
  rows: [],
  rejected: [{ row: null, column: null, code, details }],
  ignoredColumns: [],
  columns: header.filter((cell) => cell !== '').map((cell) => ({ header: cell, column: null })),
  answersTo: () => [],
});

const unreadable = ({ problem, details, header }: FileProblem<FiksProblemCode | FileProblemCode>) =>
  noRows(problem, details, header);

const sorted = <Row extends object>(
  outcomes: readonly (Row | readonly RowProblem[] | null)[],
  isRow: (outcome: Row | readonly RowProblem[]) => outcome is Row,
) => {
  const rows: Row[] = [];
  const rejected: RejectedItem[] = [];
  for (const outcome of outcomes) {
    if (outcome === null) continue;
    if (isRow(outcome)) rows.push(outcome);
    else rejected.push(...outcome);
  }
  return { rows, rejected };
};

const readColumns = ({ at, header }: Columns): readonly ReadColumn[] =>
  header
    .map((cell, position) => {
      const found = Object.entries(at).find(([, positions]) => positions.includes(position));
      return { header: cell, column: (found?.[0] as ColumnName | undefined) ?? null };
    })
    .filter(({ header: cell }) => cell !== '');

const listRows = (
  table: Table,
  fileName: string,
  { day, today, mapping, mends }: ReadFileOptions,
): ReadRows<ListRow> => {
  const found = matchColumns(table.header, mapping);
  if (isRejection(found))
    return noRows(found.rejected, { file: fileName, ...found.details }, table.header.map(oneLine));
  const ofFile = mends.filter(({ file }) => file === fileName);
  const { columns, rows } = mendCells({ columns: found, rows: table.rows }, ofFile);
  const outcomes = rows.map(({ row, cells }) => toListRow(cells, columns, row, { asOf: day, today }));
  const cellsOf = new Map(rows.map(({ row, cells }) => [row, cells]));
  return {
    ...sorted(outcomes, isListRow),
    ignoredColumns: found.ignored,
    columns: readColumns(found),
    answersTo: (item) => (item.row === null ? [] : answersTo(item, columns, cellsOf.get(item.row) ?? [])),
  };
};

const isFiksRow = (outcome: FiksRow | readonly RowProblem[]): outcome is FiksRow => 'title' in outcome;

const readMessages = ({ name, bytes }: ImportFile): ReadRows<FiksRow> => {
  const messages = readFiks(bytes, name);
  return isFileProblem(messages)
    ? unreadable(messages)
    : {
        ...sorted(messages.map(toFiksRow), isFiksRow),
        ignoredColumns: [],
        columns: [],
        answersTo: () => [],
      };
};

const readList = async ({ name, bytes }: ImportFile, options: ReadFileOptions) => {
  const table = await readTable(bytes, name, listOptions(options.mapping));
  return isFileProblem(table) ? unreadable(table) : listRows(table, name, options);
};

/** A file's rows, whatever it is: a list as CSV or XLSX, or Fiks messages as JSON. */
export const readImportFile = async (file: ImportFile, options: ReadFileOptions): Promise<ReadFile> => {
  const { name, bytes } = file;
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (looksLikeJson(bytes)) return { source: 'fiks', name, hash, ...readMessages(file) };
  return { source: 'list', name, hash, ...(await readList(file, options)) };
};
