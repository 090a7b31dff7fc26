import type { Instant, LocalDate } from './brands.js';

const oneDay = 24 * 60 * 60 * 1000;
const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const utcMidnight = (day: LocalDate) => Date.parse(day);
const toDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10) as LocalDate;

const lastDayOfEveryMonth = 28;

/** Days may be negative. */
export const addDays = (day: LocalDate, days: number): LocalDate => {
  const date = Number(day.slice(8)) + days;
  // Most steps stay within the month, and cost a quarter when no date is made for them.
  return date >= 1 && date <= lastDayOfEveryMonth
    ? (`${day.slice(0, 8)}${date.toString().padStart(2, '0')}` as LocalDate)
    : toDay(utcMidnight(day) + days * oneDay);
};

/** The same day of the month `months` later; the month's last day where there is no such day. */
export const addMonths = (day: LocalDate, months: number): LocalDate => {
  const [year, month, date] = partsOf(day);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)));
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((utcMidnight(to) - utcMidnight(from)) / oneDay);

/**
 * The day in Europe/Oslo at that instant. Its clock has never been more than three hours before UTC (in 1945), so before 21:00 UTC it is
 * the same day there; very many instants are asked about, and only those after that need the time zone's rules.
 */
export const dayOf = (instant: Instant): LocalDate =>
  (instant.slice(11, 13) < '21' ? instant : oslo.format(Date.parse(instant))).slice(0, 10) as LocalDate;

/** From `from` to `to`; negative when `to` is earlier. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / 1000;

/** The day's month: `2026-02`. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/**
 * The instant of a wall-clock time in Europe/Oslo, daylight saving counted: `at('2026-07-01', '07:00')` is 05:00Z.
 * A time that the clock passes over in spring is as many minutes after the change: 02:30 is what the clock shows as
 * 03:30. Of a time that comes twice in autumn the later one is meant, the one in winter time.
 */
export const at = (day: LocalDate, time: string): Instant => {
  const asIfUtc = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}.000Z`);
  const offsetAt = (moment: number) => Date.parse(`${oslo.format(moment).replace(' ', 'T')}.000Z`) - moment;
  const guess = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(guess)).toISOString() as Instant;
};

/** The last millisecond of the day in Europe/Oslo, which may have 23 or 25 hours: what an as-of date includes. */
export const endOfDay = (day: LocalDate): Instant =>
  new Date(Date.parse(at(addDays(day, 1), '00:00')) - 1).toISOString() as Instant;

/** True for a day that exists: `2024-02-31` does not. */
export const isLocalDate = (text: string): text is LocalDate =>
  // Most days are in every month, and cost a tenth when no date is made for them.
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(text) ||
  (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && toDay(Date.parse(text)) === text);

const partsOf = (day: LocalDate): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** Days after 1 March in a year that begins with it, so that no leap day comes in between. */
const daysAfterMarch1 = (month: number, date: number): number =>
  Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;

/** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher), in days after 1 March. */
const easterOf = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  return d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 21;
};

const fixedHolidays = ['01-01', '05-01', '05-17', '12-25', '12-26'];
const daysFromEaster = [-3, -2, 0, 1, 39, 49, 50];

/**
 * Norwegian public holidays (lov om helligdager og helligdagsfred, lov om 1 og 17 mai); ordinary Sundays are not counted
 * as such. Very many days are asked about, so it reckons in whole numbers and makes no dates.
 */
export const isPublicHoliday = (day: LocalDate): boolean => {
  const [year, month, date] = partsOf(day);
  return (
    fixedHolidays.includes(day.slice(5)) ||
    daysFromEaster.includes(daysAfterMarch1(month, date) - easterOf(year))
  );
};

/** The municipality's own closed days. A set is worth making where many days are asked about. */
export type ClosedDays = ReadonlySet<LocalDate> | readonly LocalDate[];

const holds = (days: ClosedDays, day: LocalDate): boolean =>
  'has' in days ? days.has(day) : days.includes(day);

const sundayOrSaturday: readonly number[] = [0, 6];

/** Sunday is 0. Years that begin with March have their leap day last, and a year moves the weekday by one, a leap year by two. */
const weekdayOf = (day: LocalDate): number => {
  const [year, month, date] = partsOf(day);
  const from = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return (from + leapDays + daysAfterMarch1(month, date) + 3) % 7;
};

/** What is known of days: the same few hundred are asked about again and again, and a year of timers asks millions of times. */
const known = new Map<LocalDate, boolean>();
const mostKnown = 20_000;

/** Monday to Friday, and no public holiday: the same in every municipality. */
const isWorkDay = (day: LocalDate): boolean => {
  const before = known.get(day);
  if (before !== undefined) return before;
  const found = !sundayOrSaturday.includes(weekdayOf(day)) && !isPublicHoliday(day);
  if (known.size >= mostKnown) known.clear();
  known.set(day, found);
  return found;
};

/** Monday to Friday, no public holiday, and not among the municipality's own closed days. */
export const isBusinessDay = (day: LocalDate, closedDays: ClosedDays = []): boolean =>
  isWorkDay(day) && !holds(closedDays, day);

/** The first business day from `day` on, forwards or backwards. */
const businessDayFrom = (day: LocalDate, direction: 1 | -1, closedDays: ClosedDays): LocalDate => {
  let found = day;
  while (!isBusinessDay(found, closedDays)) found = addDays(found, direction);
  return found;
};

/** The day itself when it is a business day, else the next one. */
export const nextBusinessDay = (day: LocalDate, closedDays: ClosedDays = []): LocalDate =>
  businessDayFrom(day, 1, closedDays);

/**
 * The business day `days` business days later; earlier when negative. A day that is none stands for the next that is, as
 * what comes in on a Saturday is taken to have come in on Monday. So from a Saturday 0 is Monday, 1 is Tuesday, and -1 is
 * the Friday before.
 */
export const addBusinessDays = (day: LocalDate, days: number, closedDays: ClosedDays = []): LocalDate => {
  const direction = days < 0 ? -1 : 1;
  let reached = nextBusinessDay(day, closedDays);
  for (let left = Math.abs(days); left > 0; left -= 1)
    reached = businessDayFrom(addDays(reached, direction), direction, closedDays);
  return reached;
};

/**
 * How many business days there are from `from`, which counts, to `to`, which does not; negative the other way round.
 * What `addBusinessDays` has added, it counts: `businessDaysBetween(day, addBusinessDays(day, n))` is `n`.
 */
export const businessDaysBetween = (from: LocalDate, to: LocalDate, closedDays: ClosedDays = []): number => {
  if (to < from) return 0 - businessDaysBetween(to, from, closedDays);
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) if (isBusinessDay(day, closedDays)) count += 1;
  return count;
};
