import type { JobQueue } from '#kernel';
import { orderDueReports, type OrderingWorkPorts } from './order-due-report.js';

/** The queue that reports to the council are ordered on. */
export const councilReportsQueue = 'council-reports';

const orderDue = { queue: councilReportsQueue, name: 'order-due', data: {} };
// Before the day's mail goes, which tells of it.
const everyMorning = '0 15 6 * * *';

/** Orders the reports of periods that are over, each morning and at once when it starts, until the returned function is called. */
export const startCouncilReportWork = async (
  ports: OrderingWorkPorts,
  queue: JobQueue,
): Promise<() => Promise<void>> => {
  await queue.repeat({ ...orderDue, schedulerId: 'order-due-reports', cron: everyMorning });
  const stop = await queue.work(councilReportsQueue, () => orderDueReports(ports));
  await queue.wake({ ...orderDue, id: 'order-due-reports.at-start' });
  return stop;
};
