import { addDays, addMonths, dayOf, monthOf, nextBusinessDay, type Instant, type LocalDate } from '#kernel';
import type { Rhythm } from '#contexts/organisation';

const monthsInTertial = 4;

const tertialOf = (day: LocalDate) => Math.ceil(Number(day.slice(5, 7)) / monthsInTertial);

/**
 * The period that day is in: `2026-11`, or `2026-T3` (September to December). A municipality that never asks may still
 * ask by hand, then for a month.
 */
export const periodOf = (day: LocalDate, rhythm: Rhythm): string =>
  rhythm === 'TERTIAL' ? `${day.slice(0, 4)}-T${tertialOf(day).toString()}` : monthOf(day);

/** The first day of the period that day is in. */
export const startOfPeriod = (day: LocalDate, rhythm: Rhythm): LocalDate => {
  const month = rhythm === 'TERTIAL' ? (tertialOf(day) - 1) * monthsInTertial + 1 : Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${month.toString().padStart(2, '0')}-01` as LocalDate;
};

/** The day the round of the period is opened: its first business day. */
export const openingDayOf = (
  day: LocalDate,
  rhythm: Rhythm,
  closedDays: readonly LocalDate[] = [],
): LocalDate => nextBusinessDay(startOfPeriod(day, rhythm), closedDays);

/** The last day of the month: by then officers are asked to answer. */
export const lastDayOfMonth = (day: LocalDate): LocalDate =>
  addDays(addMonths(startOfPeriod(day, 'MONTHLY'), 1), -1);

/** Whether the moment is in the period, by the day in Oslo. */
export const isIn = (period: string, moment: Instant): boolean =>
  periodOf(dayOf(moment), period.includes('T') ? 'TERTIAL' : 'MONTHLY') === period;
