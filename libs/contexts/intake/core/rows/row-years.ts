import type { LocalDate } from '#kernel';
import type { RowDoubt, RowNumber } from './list-row.js';

/** When a list is read, and which day it tells of. */
export interface ListDay {
  /** Two-digit years are read from it. */
  readonly asOf: LocalDate;
  /** The day the list tells of, when not given. */
  readonly today?: LocalDate;
}

export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/** The last year a number can be of: a list of a year's end may hold cases of the next, but of no year to come. */
export const latestYearIn = ({ asOf, today = asOf }: ListDay): number =>
  Math.min(yearOf(asOf) + 1, yearOf(today));

/** `KS-sak 133/29` of 2020. A second number in the row may be of a later year, but not of one to come. */
const isImpossible = (year: number, dateYear: number | null, latest: number): boolean =>
  year > latest || (dateYear !== null && year > dateYear + 1);

const yearDoubt = (
  { year, asWritten }: RowNumber,
  { date, first, latest }: { date: LocalDate | null; first: boolean; latest: number },
): readonly RowDoubt[] => {
  if (year === null) return [];
  const dateYear = date === null || !first ? null : yearOf(date);
  const details = { number: asWritten, year: year.toString(), date: date ?? '' };
  if (isImpossible(year, dateYear, latest)) return [{ code: 'impossible-year', details }];
  const differs = dateYear !== null && year !== dateYear;
  return differs ? [{ code: 'year-differs-from-date', details }] : [];
};

/** A list that tells of a day holds what had been decided by then; one later row is taken in, but asked about. */
const laterThanList = (
  numbers: readonly RowNumber[],
  date: LocalDate | null,
  { asOf }: ListDay,
): readonly RowDoubt[] => {
  const later = numbers.find(({ year }) => year !== null && year > yearOf(asOf));
  const value = date !== null && date > asOf ? date : later?.asWritten;
  return value === undefined ? [] : [{ code: 'later-than-list', details: { value, day: asOf } }];
};

/** Years and days of a row that do not fit each other, the list or the calendar. */
export const yearDoubts = (
  numbers: readonly RowNumber[],
  date: LocalDate | null,
  list: ListDay,
): readonly RowDoubt[] => {
  const latest = latestYearIn(list);
  const doubts = numbers.flatMap((number, at) => yearDoubt(number, { date, first: at === 0, latest }));
  const isSettled = doubts.some(({ code }) => code === 'impossible-year');
  return isSettled ? doubts : [...doubts, ...laterThanList(numbers, date, list)];
};
