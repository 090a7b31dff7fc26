import { at, dayOf, isBusinessDay, type ClosedDays, type Instant, type LocalDate } from '#kernel';

/** In Oslo. The day's mail goes out from then on: nobody is told anything at night. */
export const mailingHour = '07:00';

/** Whether the day's mail may go out. What was missed in the morning goes later the same day. */
export const isMailingTime = (moment: Instant): boolean => moment >= at(dayOf(moment), mailingHour);

/** Whether mail goes out that day: not on weekends, holidays and days the municipality is closed. */
export const isMailingDay = (day: LocalDate, closedDays: ClosedDays): boolean =>
  isBusinessDay(day, closedDays);
