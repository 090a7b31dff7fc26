import { addDays, addMonths, isBusinessDay, type LocalDate } from '#kernel';
import { council } from './closing-organ.js';
import type { MunicipalityDocument } from './organisation.document.js';

type Settings = Pick<MunicipalityDocument, 'quietMonths' | 'meetingOrgan'>;

/** What of a municipality says which days are quiet. */
export type QuietCalendar = Pick<MunicipalityDocument, 'closedDays' | 'quietMonths'>;

const july = 7;

/** Months, 1 to 12, in which nobody is asked or reminded: July until the municipality says otherwise. */
export const quietMonthsOf = ({ quietMonths }: Pick<Settings, 'quietMonths'>): readonly number[] =>
  quietMonths ?? [july];

/** The code of the organ whose meetings rounds go by: kommunestyret until the municipality says otherwise. */
export const meetingOrganOf = ({ meetingOrgan }: Pick<Settings, 'meetingOrgan'>): string =>
  meetingOrgan ?? council;

const isInQuietMonth = (calendar: QuietCalendar, day: LocalDate): boolean =>
  quietMonthsOf(calendar).includes(Number(day.slice(5, 7)));

/** Nobody is mailed that day: a weekend, a public holiday, a day the municipality is closed, or in a quiet month. */
export const isQuiet = (calendar: QuietCalendar, day: LocalDate): boolean =>
  isInQuietMonth(calendar, day) || !isBusinessDay(day, calendar.closedDays);

const daysOf = (from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

const firstOf = (year: number) => `${year.toString()}-01-01` as LocalDate;
const lastOf = (year: number) => `${year.toString()}-12-31` as LocalDate;

/** Every quiet day of those years, the last year counted. */
export const quietDays = (
  calendar: QuietCalendar,
  { from, to }: { readonly from: number; readonly to: number },
): readonly LocalDate[] => daysOf(firstOf(from), lastOf(to)).filter((day) => isQuiet(calendar, day));

const daysOfMonth = (year: number, month: number): readonly LocalDate[] => {
  const first = `${year.toString()}-${month.toString().padStart(2, '0')}-01` as LocalDate;
  return daysOf(first, addDays(addMonths(first, 1), -1));
};

const yearsBack = 2;
const yearsAhead = 1;

/**
 * The municipality's closed days with those of its quiet months, from two years before the day's year to the year after: the
 * closed days that timers are reckoned with. What was due earlier than that is due now, whatever was closed then.
 */
export const closedDaysAround = (calendar: QuietCalendar, day: LocalDate): readonly LocalDate[] => {
  const year = Number(day.slice(0, 4));
  const years = Array.from({ length: yearsBack + 1 + yearsAhead }, (_, index) => year - yearsBack + index);
  const inQuietMonths = years.flatMap((each) =>
    quietMonthsOf(calendar).flatMap((month) => daysOfMonth(each, month)),
  );
  return [...new Set([...calendar.closedDays, ...inQuietMonths])].sort();
};
