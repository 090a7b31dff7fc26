import { addMonths, type LocalDate } from '#kernel';
import type { Rhythm } from '#contexts/organisation';
import { openingDayOf, periodOf, startOfPeriod } from './period.js';
import type { NoRoundBecause } from './untold.js';

interface Calendar {
  readonly rhythm: Rhythm;
  readonly closedDays: readonly LocalDate[];
}

/** A round that is to be opened. */
export interface ComingRound {
  readonly period: string;
  readonly opens: LocalDate;
}

const monthsIn = (rhythm: Rhythm): number => (rhythm === 'TERTIAL' ? 4 : 1);

/** Why the round of the day's period asks nobody that day whom it has not asked; null when it is to be opened. */
export const whyNoRound = (
  day: LocalDate,
  { rhythm, closedDays }: Calendar,
  isOpened: boolean,
): NoRoundBecause | null => {
  if (isOpened) return 'ROUND_OPENED_BEFORE';
  if (rhythm === 'NEVER') return 'ROUND_NEVER';
  return openingDayOf(day, rhythm, closedDays) > day ? 'ROUND_NOT_DUE' : null;
};

/** The next round that asks, that of the day's own period counted when it is not opened; null where there is none. */
export const nextRoundAfter = (
  day: LocalDate,
  { rhythm, closedDays }: Calendar,
  isOpened: boolean,
): ComingRound | null => {
  if (rhythm === 'NEVER') return null;
  const inPeriod = isOpened ? addMonths(startOfPeriod(day, rhythm), monthsIn(rhythm)) : day;
  const opens = openingDayOf(inPeriod, rhythm, closedDays);
  return { period: periodOf(inPeriod, rhythm), opens: opens < day ? day : opens };
};
