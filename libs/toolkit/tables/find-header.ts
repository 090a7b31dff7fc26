import { containsNationalId, isBlank, oneLine, shownList } from '#kernel';
import { fileProblem, type FileProblem } from './file-problem.js';
import type { TableOptions, TableRow } from './table.js';

const rowsSearched = 20;

/** The first row, among the file's first twenty, in which at least two columns are known; titles may stand above it. */
export const findHeader = (
  rows: readonly TableRow[],
  { countKnown }: Pick<TableOptions, 'countKnown'>,
): TableRow | undefined => rows.slice(0, rowsSearched).find(({ cells }) => countKnown(cells) >= 2);

/** The fullest of the first rows: what most likely was meant for a header. */
const likelyHeader = (rows: readonly TableRow[]): readonly string[] => {
  const filled = ({ cells }: TableRow) => cells.filter((cell) => !isBlank(cell)).length;
  const fullest = rows
    .slice(0, rowsSearched)
    .reduce<TableRow | null>((best, row) => (best === null || filled(row) > filled(best) ? row : best), null);
  return fullest?.cells ?? [];
};

/** No row names columns that are known. */
export const unknownColumns = (
  rows: readonly TableRow[],
  fileName: string,
  { expected }: Pick<TableOptions, 'expected'>,
): FileProblem => {
  const header = likelyHeader(rows);
  return {
    ...fileProblem('unknown-columns', fileName, { found: shownList(header), expected }),
    header: header.map((cell) => (containsNationalId(cell) ? '•••' : oneLine(cell))),
  };
};

/** The rows below the header; the header repeated on a new page says nothing. */
export const rowsBelow = (rows: readonly TableRow[], header: TableRow): readonly TableRow[] => {
  const repeated = header.cells.map(oneLine).join('\n');
  return rows.filter((row) => row.row > header.row && row.cells.map(oneLine).join('\n') !== repeated);
};
