import { roundEvents, type RoundEvent } from '#contexts/reminders';
import { policy } from '#kernel';

/** The queue that the month's report rings on, and the name of its ring. */
export const reportsQueue = 'reports';
export const reportJobs = { planMonthly: 'plan-monthly' } as const;

/** Whenever a round closes, somebody is woken to plan the report of it; on a quiet day that waits for the next morning. */
export const reportWhenRoundCloses = policy<RoundEvent>({
  name: 'report-when-round-closes',
  catalogs: [roundEvents],
  on: {
    RoundClosed: ({ tenant }) => [
      {
        do: 'wake',
        job: {
          ...{ queue: reportsQueue, name: reportJobs.planMonthly },
          ...{ id: `monthly-report.${tenant}`, data: { tenant } },
        },
      },
    ],
  },
});
