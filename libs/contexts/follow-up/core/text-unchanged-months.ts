import { addMonths, dayOf, endOfDay, type LocalDate } from '#kernel';
import { textUnchangedSince } from './text-unchanged-since.js';

type Lines = Parameters<typeof textUnchangedSince>[0];

/** Whole months from one day to another; 0 when the other is earlier. */
export const monthsBetween = (from: LocalDate, to: LocalDate): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const most = Math.max(0, years * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)));
  return addMonths(from, most) <= to ? most : Math.max(0, most - 1);
};

/**
 * For how many whole months a follow-up's text had been the same by the end of a day; null where nothing had been said of it. What
 * was said later is as if it had not been.
 */
export const textUnchangedMonths = (history: Lines, day: LocalDate): number | null => {
  const end = endOfDay(day);
  const since = textUnchangedSince(history.filter(({ at }) => at <= end));
  return since === null ? null : monthsBetween(dayOf(since), day);
};
