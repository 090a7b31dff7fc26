import { at, dayOf, type Instant } from '#kernel';

/** In Oslo. The day's mail goes out from then on: nobody is told anything at night. */
export const mailingHour = '07:00';

/** Whether the day's mail may go out. What was missed in the morning goes later the same day. */
export const isMailingTime = (moment: Instant): boolean => moment >= at(dayOf(moment), mailingHour);
