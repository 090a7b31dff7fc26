import type { LocalDate, TenantId } from '#kernel';
import { meetingDayOf, type AskingCalendar } from './period.js';
import { roundsDue } from './rounds-due.js';

/**
 * Whether the next period has come, so that who has not answered by then did not: from the day on which the next round is due to
 * be opened; of a meeting's round, when the meeting has been. A municipality that never asks by itself, and has asked by hand, has
 * until the next month.
 */
export const isRoundOver = (
  round: { readonly period: string; readonly on: LocalDate },
  day: LocalDate,
  calendar: AskingCalendar,
): boolean => {
  const meeting = meetingDayOf(round.period);
  if (meeting !== undefined) return day > meeting;
  const rhythm =
    calendar.rhythm === 'NEVER' || calendar.rhythm === 'PER_MEETING' ? 'MONTHLY' : calendar.rhythm;
  const due = roundsDue(day, [{ ...calendar, rhythm, tenant: '' as TenantId }], new Set());
  return round.on <= day && due.some(({ period }) => period > round.period);
};
