import { oneLine } from '#kernel';
import type { PointKind } from '#contexts/vedtak';
import { fold } from './fold.js';
import { columnNames } from './list-columns.js';
import type { ListRow, RowDoubt } from './list-row.js';
import type { Columns } from './match-columns.js';
import { rowCells, unfitCells, type RowCells } from './row-cells.js';
import { deadlineOf } from './row-days.js';
import { identityOf, type RowIdentity } from './row-numbers.js';
import { rowProblem, type RowProblem } from './row-problem.js';
import { yearDoubts, yearOf, type ListDay } from './row-years.js';
import { shieldingOf, type Shielding } from './shielding.js';

/** The title of a row that is kept from the public and has none. */
export const shieldedTitle = 'Unntatt offentlighet';

const kinds: readonly (readonly [RegExp, PointKind])[] = [
  [/verbal/, 'VERBAL'],
  [/oversend/, 'OVERSENDELSE'],
  [/merknad/, 'MERKNAD'],
  [/interpellasjon/, 'INTERPELLASJON'],
  [/utredning|utgreiing/, 'UTREDNING'],
  [/^vedtak|^tekstvedtak/, 'VEDTAK'],
];

const kindOf = (cell: string): PointKind | null =>
  kinds.find(([pattern]) => pattern.test(fold(cell)))?.[1] ?? null;

interface Point {
  readonly point: number | null;
  /** A cell that holds the point's wording instead of its number. */
  readonly text: string | null;
  readonly doubts: readonly RowDoubt[];
}

const pointOf = (cell: string, besideNumber: number | null): Point => {
  const digits = /^(?:pkt|punkt|p|nr)?\.?\s?(\d{1,4})[.)]?$/i.exec(cell)?.[1];
  if (cell === '') return { point: besideNumber, text: null, doubts: [] };
  if (digits !== undefined && Number(digits) > 0) return { point: Number(digits), text: null, doubts: [] };
  if (cell.length > 12) return { point: besideNumber, text: cell, doubts: [] };
  return {
    point: besideNumber,
    text: null,
    doubts: [{ code: 'point-not-a-number', details: { value: cell } }],
  };
};

const shieldingIn = (cells: RowCells): Shielding | null =>
  shieldingOf({
    shielding: cells.get('shielding'),
    openness: cells.has('openness') ? cells.get('openness') : null,
    labels: [
      cells.get('title'),
      cells.get('numberAndTitle'),
      cells.get('status'),
      cells.get('kind'),
      cells.get('number'),
      cells.get('organ'),
    ],
    prose: [cells.get('text'), cells.get('comment')],
  });

const titleOf = (cells: RowCells, { title }: RowIdentity, shielding: Shielding | null): string | null => {
  const firstLine = cells.get('text').split('\n')[0] ?? '';
  const fromText = firstLine.length > 200 ? `${firstLine.slice(0, 200)}…` : firstLine;
  const found = [title, cells.get('title'), cells.get('numberAndTitle'), fromText].find((text) => !!text);
  return found ?? (shielding === null ? null : shieldedTitle);
};

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

/**
 * Reads one row of a list. Gives the row, or why it cannot be taken in; null for a row that says nothing. Doubts do
 * not stop a row.
 */
export const toListRow = (
  cells: readonly string[],
  columns: Columns,
  rowNumber: number,
  list: ListDay,
): ListRow | readonly RowProblem[] | null => {
  const row = rowCells(cells, columns, rowNumber);
  if (columnNames.every((name) => row.get(name) === '')) return null;
  const unfit = unfitCells(row, columnNames);
  return unfit.length > 0 ? unfit : readRow(row, list);
};

const titleMissing = (cells: RowCells): RowProblem =>
  rowProblem('title-missing', cells.placeOf(cells.has('title') ? 'title' : 'text'));

const kindIn = (cells: RowCells, caseType: string | null) => {
  const cell = cells.get('kind');
  const kind = kindOf(cell);
  return { kind, caseType: caseType ?? (kind === null ? orNull(cell) : null) };
};

const readRow = (cells: RowCells, list: ListDay): ListRow | readonly RowProblem[] => {
  const asOfYear = yearOf(list.asOf);
  const identity = identityOf(cells, asOfYear);
  const deadline = deadlineOf(cells, asOfYear);
  const shielding = shieldingIn(cells);
  const title = titleOf(cells, identity, shielding);
  const problems = [...identity.date.problems, ...deadline.problems];
  if (title === null) return [titleMissing(cells), ...problems];
  if (problems.length > 0) return problems;
  const point = pointOf(cells.get('point'), identity.point);
  const { organ, numbers, date } = identity;
  return {
    row: cells.row,
    ...written(cells),
    ...kindIn(cells, identity.caseType),
    organAsWritten: organ,
    numbers,
    date: date.day,
    dateAsWritten: date.asWritten,
    point: point.point,
    title: oneLine(title),
    text: orNull(cells.get('text')) ?? point.text,
    deadline: deadline.day,
    shielding,
    doubts: [...identity.doubts, ...deadline.doubts, ...point.doubts, ...yearDoubts(numbers, date.day, list)],
  };
};

/** What is taken over as it is written. */
const written = (cells: RowCells) => ({
  responsible: orNull(cells.get('responsible')),
  unit: orNull(cells.get('unit')),
  statusWords: orNull(cells.get('status')),
  comment: orNull(cells.get('comment')),
  archiveCase: orNull(cells.get('archiveCase')),
});

/** Tells a row from what is wrong with it. */
export const isListRow = (outcome: ListRow | readonly RowProblem[]): outcome is ListRow => 'title' in outcome;
