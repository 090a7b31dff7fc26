import { at, dayOf, isLocalDate, type Instant, type LocalDate } from '#kernel';

/** The day of a wall-clock time: `2026-12-01`. */
export const dayOfTime = (startsAt: string): LocalDate => startsAt.slice(0, 10) as LocalDate;

/** The hour and minute of a wall-clock time: `12:00`. */
export const clockOf = (startsAt: string): string => startsAt.slice(11, 16);

/** The moment a meeting begins, daylight saving counted. */
export const instantOf = (startsAt: string): Instant => at(dayOfTime(startsAt), clockOf(startsAt));

/** Whether that is a time of a day that exists. */
export const isLocalTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isLocalDate(text.slice(0, 10));

/** Whether a meeting is, or was, that day or earlier. */
export const isPast = (startsAt: string, now: Instant): boolean =>
  dayOfTime(startsAt) < dayOf(now) || instantOf(startsAt) <= now;
