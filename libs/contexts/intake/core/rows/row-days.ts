import type { LocalDate } from '#kernel';
import { readDay, takeDay, type DayInText } from './day-in-text.js';
import type { ColumnName } from './list-columns.js';
import type { RowDoubt } from './list-row.js';
import type { RowCells } from './row-cells.js';
import { rowProblem, type RowProblem } from './row-problem.js';

export interface RowDay {
  readonly day: LocalDate | null;
  readonly asWritten: string | null;
  readonly problems: readonly RowProblem[];
  readonly doubts: readonly RowDoubt[];
}

const none: RowDay = { day: null, asWritten: null, problems: [], doubts: [] };
const months = 'jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des';
/** What Excel makes of `8/15` and `5/12`. */
const monthForNumber = new RegExp(
  `^(?:(?:${months})\\p{L}*[.\\s-]*\\d{2,4}|\\d{1,2}[.\\s-]*(?:${months})\\p{L}*\\.?)$`,
  'iu',
);

const isDay = (found: DayInText): found is LocalDate => found !== 'no-such-date' && found !== 'not-a-date';

const asDay = (found: DayInText, cells: RowCells, name: ColumnName, value: string): RowDay =>
  isDay(found)
    ? { ...none, day: found, asWritten: value }
    : { ...none, problems: [rowProblem(found, cells.placeOf(name), { value })] };

/** The day a vedtak was made, from its own column. */
export const dayOfColumn = (cells: RowCells, asOfYear: number): RowDay => {
  const value = cells.get('date');
  return value === '' ? none : asDay(readDay(value, asOfYear), cells, 'date', value);
};

/** The deadline; words (`snarest`, `høsten 2025`) are no day but no mistake either. */
export const deadlineOf = (cells: RowCells, asOfYear: number): RowDay => {
  const value = cells.get('deadline');
  if (value === '') return none;
  const found = readDay(value, asOfYear);
  return found === 'not-a-date'
    ? { ...none, doubts: [{ code: 'deadline-not-a-date', details: { value } }] }
    : asDay(found, cells, 'deadline', value);
};

/** A case number column with nothing but a day in it: a spreadsheet has taken `8/15` for a date. */
export const numberBecameDate = (cells: RowCells, name: ColumnName): readonly RowProblem[] => {
  const value = cells.get(name);
  const became = readDay(value, 2000) !== 'not-a-date' || monthForNumber.test(value);
  return became && name !== 'numberAndDate'
    ? [rowProblem('number-became-date', cells.placeOf(name), { value })]
    : [];
};

/** A day that stands with the case number, and what the cell says without it. */
export const dayBesideNumber = (
  cells: RowCells,
  name: ColumnName,
  asOfYear: number,
): RowDay & { readonly rest: string } => {
  const value = cells.get(name);
  const found = takeDay(value, asOfYear);
  return found === null
    ? { ...none, rest: value }
    : { ...asDay(found.day, cells, name, found.written), rest: found.rest };
};

/** The column's own day counts; another one beside the number is a doubt. */
export const preferred = (column: RowDay, beside: RowDay): RowDay => {
  const differ = column.day !== null && beside.day !== null && column.day !== beside.day;
  const doubts = differ ? [{ code: 'two-dates', details: { date: column.day, other: beside.day } }] : [];
  const chosen = column.day === null ? beside : column;
  return { ...chosen, problems: [...column.problems, ...beside.problems], doubts };
};
