import { createHash } from 'node:crypto';
import { isRejection, type LocalDate } from '#kernel';
import { isFileProblem, readTable, type Table } from '#toolkit/tables';
import type { RejectedItem } from '../core/judge/judgement.js';
import type { ColumnMapping } from '../core/rows/column-mapping.js';
import type { ListRow } from '../core/rows/list-row.js';
import { matchColumns } from '../core/rows/match-columns.js';
import type { RowProblem } from '../core/rows/row-problem.js';
import { toFiksRow, type FiksRow } from '../core/rows/to-fiks-row.js';
import { isListRow, toListRow } from '../core/rows/to-list-row.js';
import { listOptions } from '../files/list-options.js';
import { looksLikeJson, readFiks, type FiksProblem } from '../files/read-fiks.js';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFileOptions {
  /** The day the list tells of: two-digit years are read from it. */
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly mapping: ColumnMapping;
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
}

export type ReadFile = Read<'list', ListRow> | Read<'fiks', FiksRow>;

const noRows = (
  code: string,
  details: Readonly<Record<string, string>>,
): Pick<Read<never, never>, 'rows' | 'rejected' | 'ignoredColumns'> => ({
  rows: [],
  rejected: [{ row: null, column: null, code, details }],
  ignoredColumns: [],
});

const unreadable = ({ problem, details }: FiksProblem) => noRows(problem, details);

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

const listRows = (table: Table, fileName: string, { day, today, mapping }: ReadFileOptions) => {
  const columns = matchColumns(table.header, mapping);
  if (isRejection(columns)) return noRows(columns.rejected, { file: fileName, ...columns.details });
  const rows = table.rows.map(({ row, cells }) => toListRow(cells, columns, row, { asOf: day, today }));
  return { ...sorted(rows, isListRow), ignoredColumns: columns.ignored };
};

const isFiksRow = (outcome: FiksRow | readonly RowProblem[]): outcome is FiksRow => 'title' in outcome;

const readMessages = ({ name, bytes }: ImportFile) => {
  const messages = readFiks(bytes, name);
  return isFileProblem(messages)
    ? unreadable(messages)
    : { ...sorted(messages.map(toFiksRow), isFiksRow), ignoredColumns: [] };
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
