import { addDays, at, dayOf, type Instant, type LocalDate } from '#kernel';

/** In Oslo. What is due that day is due from then on, not at midnight. */
export const workDayBegins = '06:00';

/** The day that people at work would say it is: before six in the morning it is still yesterday. */
export const workDayAt = (moment: Instant): LocalDate => {
  const day = dayOf(moment);
  return moment < at(day, workDayBegins) ? addDays(day, -1) : day;
};
