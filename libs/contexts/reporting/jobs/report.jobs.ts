import type { JobQueue, TenantId } from '#kernel';
import { reportJobs, reportsQueue } from '../policies/report-when-round-closes.policy.js';
import { planReportsWhenWoken, type MonthlyReportWorkPorts } from './plan-monthly-report.js';

// After the round of the new month is opened, so that the old one is closed.
const everyMorning = '0 5 7 * * *';

/** Sets the alarm clock for the month's report and works on its rings until the returned function is called. */
export const startReportWork = async (
  ports: MonthlyReportWorkPorts,
  queue: JobQueue,
): Promise<() => Promise<void>> => {
  const ring = { queue: reportsQueue, name: reportJobs.planMonthly, data: {} };
  await queue.repeat({ ...ring, schedulerId: 'plan-monthly-reports', cron: everyMorning });
  const stop = await queue.work(reportsQueue, ({ data: { tenant } }) =>
    planReportsWhenWoken(ports, tenant as TenantId | undefined),
  );
  await queue.wake({ ...ring, id: 'plan-monthly-reports.at-start' });
  return stop;
};
