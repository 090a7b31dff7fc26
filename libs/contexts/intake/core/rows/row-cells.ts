import { cleanText, containsNationalId, isBlank, oneLine } from '#kernel';
import type { ColumnName } from './list-columns.js';
import type { Columns } from './match-columns.js';
import { rowProblem, type Place, type RowProblem } from './row-problem.js';

/** Most characters a cell may hold; a decision's text is the long one. */
export const limits = { title: 2000, text: 200_000, prose: 20_000, other: 500 } as const;

const prose: readonly ColumnName[] = ['status', 'comment'];
const titles: readonly ColumnName[] = ['title', 'numberAndTitle'];
const manyLines: readonly ColumnName[] = ['text', 'status', 'comment'];

/** A row's cleaned cells by what they hold, and where each stands for a message. */
export interface RowCells {
  readonly row: number;
  /** '' where the file has no such column or the cell says nothing. */
  readonly get: (name: ColumnName) => string;
  readonly has: (name: ColumnName) => boolean;
  readonly placeOf: (name: ColumnName) => Place;
}

export const rowCells = (cells: readonly string[], columns: Columns, row: number): RowCells => {
  const positions = (name: ColumnName) => columns.at[name] ?? [];
  const clean = (name: ColumnName) => (manyLines.includes(name) ? cleanText : oneLine);
  return {
    row,
    get: (name) =>
      positions(name)
        .map((at) => clean(name)(cells[at] ?? ''))
        .filter((cell) => !isBlank(cell))
        .join('; '),
    has: (name) => positions(name).length > 0,
    placeOf: (name) => ({ row, column: columns.header[positions(name)[0] ?? -1] ?? null }),
  };
};

const limitOf = (name: ColumnName): { readonly code: RowProblem['code']; readonly max: number } => {
  if (name === 'text') return { code: 'text-too-long', max: limits.text };
  if (titles.includes(name)) return { code: 'title-too-long', max: limits.title };
  return { code: 'cell-too-long', max: prose.includes(name) ? limits.prose : limits.other };
};

/** Cells nothing more may be done with: too long, or with somebody's identity number in them. */
export const unfitCells = (cells: RowCells, names: readonly ColumnName[]): readonly RowProblem[] =>
  names.flatMap((name) => {
    const cell = cells.get(name);
    if (containsNationalId(cell)) return [rowProblem('national-id-in-text', cells.placeOf(name))];
    const { code, max } = limitOf(name);
    if (cell.length <= max) return [];
    const details = { length: cell.length.toString(), max: max.toString() };
    return [rowProblem(code, cells.placeOf(name), details)];
  });
