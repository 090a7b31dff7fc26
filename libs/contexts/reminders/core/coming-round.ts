import { addDays, type LocalDate } from '#kernel';
import { isQuiet } from '#contexts/organisation';
import { roundsOpenOn, type AskingCalendar } from './period.js';
import type { NoRoundBecause } from './untold.js';

/** A round that is to be opened. */
export interface ComingRound {
  readonly period: string;
  readonly opens: LocalDate;
}

/** The rounds that have been opened, by their periods. */
type Opened = ReadonlySet<string>;

const openOn = (day: LocalDate, calendar: AskingCalendar, opened: Opened) =>
  isQuiet(calendar, day) ? [] : roundsOpenOn(day, calendar).filter(({ period }) => !opened.has(period));

/** Why no round asks that day those who have not been asked in the period; null when one is to be opened. */
export const whyNoRound = (
  day: LocalDate,
  calendar: AskingCalendar,
  { period, opened }: { readonly period: string; readonly opened: Opened },
): NoRoundBecause | null => {
  if (opened.has(period)) return 'ROUND_OPENED_BEFORE';
  if (calendar.rhythm === 'NEVER') return 'ROUND_NEVER';
  return roundsOpenOn(day, calendar).some((round) => round.period === period) ? null : 'ROUND_NOT_DUE';
};

/** Longer than any rhythm. */
const farthest = 400;

/** The next round that asks, from that day on, and the day it is opened; null where none is known to come. */
export const nextRoundFrom = (
  day: LocalDate,
  calendar: AskingCalendar,
  opened: Opened,
): ComingRound | null => {
  for (let opens = day, n = 0; n < farthest; opens = addDays(opens, 1), n += 1) {
    const [round] = openOn(opens, calendar, opened);
    if (round !== undefined) return { period: round.period, opens };
  }
  return null;
};
