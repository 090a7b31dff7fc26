import type { Instant, LocalDate } from './brands.js';

const oneDay = 24 * 60 * 60 * 1000;
const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const utcMidnight = (day: LocalDate) => Date.parse(day);
const toDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10) as LocalDate;

/** Days may be negative. */
export const addDays = (day: LocalDate, days: number): LocalDate => toDay(utcMidnight(day) + days * oneDay);

/** The same day of the month `months` later; the month's last day where there is no such day. */
export const addMonths = (day: LocalDate, months: number): LocalDate => {
  const [year, month, date] = partsOf(day);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)));
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((utcMidnight(to) - utcMidnight(from)) / oneDay);

/** The day in Europe/Oslo at that instant. */
export const dayOf = (instant: Instant): LocalDate =>
  oslo.format(Date.parse(instant)).slice(0, 10) as LocalDate;

/** The day's month: `2026-02`. */
export const monthOf = (day: LocalDate): string => day.slice(0, 7);

/** The instant of a wall-clock time in Europe/Oslo, daylight saving counted: `at('2026-07-01', '07:00')` is 05:00Z. */
export const at = (day: LocalDate, time: string): Instant => {
  const asIfUtc = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}.000Z`);
  const offsetAt = (moment: number) => Date.parse(`${oslo.format(moment).replace(' ', 'T')}.000Z`) - moment;
  const guess = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(guess)).toISOString() as Instant;
};

/** The last millisecond of the day in Europe/Oslo: what an as-of date includes. */
export const endOfDay = (day: LocalDate): Instant =>
  new Date(Date.parse(at(addDays(day, 1), '00:00')) - 1).toISOString() as Instant;

/** True for a day that exists: `2024-02-31` does not. */
export const isLocalDate = (text: string): text is LocalDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && toDay(Date.parse(text)) === text;

const partsOf = (day: LocalDate): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher). */
const easterOf = (year: number): LocalDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return toDay(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1));
};

const fixedHolidays = ['01-01', '05-01', '05-17', '12-25', '12-26'];
const daysFromEaster = [-3, -2, 0, 1, 39, 49, 50];

/** Norwegian public holidays (lov om høytidsdager and 1 and 17 May); Sundays are not counted as such. */
export const isPublicHoliday = (day: LocalDate): boolean => {
  const easter = easterOf(Number(day.slice(0, 4)));
  return fixedHolidays.includes(day.slice(5)) || daysFromEaster.includes(daysBetween(easter, day));
};

/** Monday to Friday, no public holiday, and not among the municipality's own closed days. */
export const isBusinessDay = (day: LocalDate, closedDays: readonly LocalDate[] = []): boolean => {
  const weekday = new Date(utcMidnight(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day) && !closedDays.includes(day);
};

/** The day itself when it is a business day, else the next one. */
export const nextBusinessDay = (day: LocalDate, closedDays: readonly LocalDate[] = []): LocalDate =>
  isBusinessDay(day, closedDays) ? day : nextBusinessDay(addDays(day, 1), closedDays);
