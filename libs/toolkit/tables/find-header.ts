import { isBlank, oneLine, shownList } from '#kernel';
import type { TableOptions, TableRow } from './table.js';

const rowsSearched = 20;

/** The first row, among the file's first twenty, in which at least two columns are known; titles may stand above it. */
export const findHeader = (
  rows: readonly TableRow[],
  { countKnown }: Pick<TableOptions, 'countKnown'>,
): TableRow | undefined => rows.slice(0, rowsSearched).find(({ cells }) => countKnown(cells) >= 2);

/** What most likely was meant for a header, for the message: the fullest of the first rows. */
export const likelyHeader = (rows: readonly TableRow[]): string => {
  const filled = ({ cells }: TableRow) => cells.filter((cell) => !isBlank(cell)).length;
  const fullest = rows
    .slice(0, rowsSearched)
    .reduce<TableRow | null>((best, row) => (best === null || filled(row) > filled(best) ? row : best), null);
  return shownList(fullest?.cells ?? []);
};

/** The rows below the header; the header repeated on a new page says nothing. */
export const rowsBelow = (rows: readonly TableRow[], header: TableRow): readonly TableRow[] => {
  const repeated = header.cells.map(oneLine).join('\n');
  return rows.filter((row) => row.row > header.row && row.cells.map(oneLine).join('\n') !== repeated);
};
