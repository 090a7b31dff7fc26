import { isBlank } from '#kernel';
import { isCaseType, numberBeforeTitle, readNumbers, type NumbersInText } from './case-number.js';
import { fold } from './fold.js';
import type { ColumnName } from './list-columns.js';
import type { RowDoubt, RowNumber } from './list-row.js';
import { organCode } from './organ-code.js';
import type { RowCells } from './row-cells.js';
import { dayBesideNumber, dayOfColumn, numberBecameDate, preferred, type RowDay } from './row-days.js';

/** Which vedtak a row is about. */
export interface RowIdentity {
  readonly organ: string | null;
  readonly numbers: readonly RowNumber[];
  readonly caseType: string | null;
  readonly date: RowDay;
  readonly point: number | null;
  /** The title, where it stood in one cell with the number. */
  readonly title: string | null;
  readonly doubts: readonly RowDoubt[];
}

const numberColumns: readonly ColumnName[] = ['number', 'numberAndDate', 'decisionPoint'];

/** `Vedtakspunkt` holding `3` is a point, holding `KS 038/14` a case number. */
const isPointOnly = (name: ColumnName | undefined, cell: string): boolean =>
  name === 'decisionPoint' && /^\d{1,3}\.?$/.test(cell);

/** An organ's name without a number is believed where a day stands beside it, or the name is a common one. */
const organWithoutNumber = ({ organ }: NumbersInText, hasDay: boolean): string | null =>
  organ !== null && (hasDay || organCode(organ, null, []).known) ? organ : null;

const notUnderstood = (value: string): RowDoubt => ({ code: 'number-not-understood', details: { value } });

/** The year must fit the day, or at least be past. */
const isLikelyYear = (year: number, day: string | null, asOfYear: number): boolean => {
  const latest = day === null ? asOfYear : Number(day.slice(0, 4));
  return year <= latest && year >= latest - (day === null ? 30 : 1);
};

/** `31/13 Ny skole`, but not `50/50-deling av kostnadene`. */
const splitTitle = (cells: RowCells, { day }: RowDay, asOfYear: number) => {
  const split = numberBeforeTitle(cells.get(cells.has('numberAndTitle') ? 'numberAndTitle' : 'title'));
  const year = split && readNumbers(split.number, asOfYear).numbers[0]?.year;
  return year != null && isLikelyYear(year, day, asOfYear) ? split : null;
};

const numberCell = (cells: RowCells): { readonly name: ColumnName | undefined; readonly cell: string } => {
  const name = numberColumns.find((column) => cells.get(column) !== '');
  return { name, cell: name === undefined ? '' : cells.get(name) };
};

const yearOf = (cells: RowCells, date: RowDay): number | null => {
  const stated = /^(?:19|20|21)\d\d$/.exec(cells.get('year'))?.[0] ?? date.day?.slice(0, 4);
  return stated === undefined ? null : Number(stated);
};

const complete = (
  numbers: readonly RowNumber[],
  organ: string | null,
  year: number | null,
): readonly RowNumber[] =>
  numbers.map((number) => ({
    ...number,
    organAsWritten: number.organAsWritten ?? organ,
    year: number.year ?? year,
  }));

const doubtsOf = (
  reading: NumbersInText,
  numbers: readonly RowNumber[],
  cell: string,
  organ: string | null,
) => {
  const nothing = numbers.length === 0 && organ === null && reading.caseType === null && !isBlank(cell);
  const withoutYear = numbers.filter(({ year }) => year === null);
  return [
    ...(reading.unread !== '' || nothing ? [notUnderstood(cell)] : []),
    ...withoutYear.map(({ asWritten }) => ({ code: 'year-missing', details: { value: asWritten } })),
  ];
};

const readOrgan = (cells: RowCells, reading: NumbersInText, hasDay: boolean) => {
  const cell = cells.get('organ');
  const own = reading.numbers.length ? reading.organ : organWithoutNumber(reading, hasDay);
  return {
    own,
    organ: cell === '' || isCaseType(cell) ? own : cell,
    caseType: reading.caseType ?? (isCaseType(cell) ? fold(cell).toUpperCase() : null),
  };
};

const readDayOf = (column: RowDay, beside: RowDay | null, becameDate: RowDay['problems']): RowDay => {
  const day = beside !== null && becameDate.length === 0 ? preferred(column, beside) : column;
  return { ...day, problems: [...day.problems, ...becameDate] };
};

interface NumberCell {
  /** What may hold case numbers, the day taken out. */
  readonly text: string;
  readonly title: string | null;
  readonly point: number | null;
  readonly hasDay: boolean;
  readonly date: RowDay;
}

const fromTitle = (cells: RowCells, date: RowDay, asOfYear: number): NumberCell => {
  const split = splitTitle(cells, date, asOfYear);
  return { text: split?.number ?? '', title: split?.title ?? null, point: null, hasDay: false, date };
};

const readNumberCell = (cells: RowCells, asOfYear: number): NumberCell => {
  const column = dayOfColumn(cells, asOfYear);
  const { name, cell } = numberCell(cells);
  if (name === undefined) return fromTitle(cells, column, asOfYear);
  if (isPointOnly(name, cell)) {
    return { ...fromTitle(cells, column, asOfYear), point: Number.parseInt(cell, 10) };
  }
  const beside = dayBesideNumber(cells, name, asOfYear);
  const date = readDayOf(column, beside, numberBecameDate(cells, name));
  return { text: beside.rest, title: null, point: null, hasDay: beside.day !== null, date };
};

/** Reads organ, case numbers and day together: lists put them in one column, two or three. */
export const identityOf = (cells: RowCells, asOfYear: number): RowIdentity => {
  const { text, title, point, hasDay, date } = readNumberCell(cells, asOfYear);
  const reading = readNumbers(text, asOfYear);
  const { own, organ, caseType } = readOrgan(cells, reading, hasDay);
  const numbers = complete(reading.numbers, organ, yearOf(cells, date));
  return {
    organ,
    numbers,
    caseType,
    date,
    point: point ?? reading.point,
    title,
    doubts: [...date.doubts, ...doubtsOf(reading, numbers, text, own)],
  };
};
