import { councilReportsQueue } from './council-report/jobs/council-report.jobs.js';
import { erasuresQueue } from './custody/jobs/erasure.jobs.js';
import { reportFilesQueue } from './council-report/policies/draw-when-ordered.policy.js';
import { custodyQueue } from './custody/jobs/seal.jobs.js';
import { operationsQueue } from './operations/policies/retry-when-asked.policy.js';
import { timersQueue } from './procedures/jobs/timer.jobs.js';
import { webhooksQueue } from './webhooks/policies/deliver-when-asked.policy.js';
import { remindersQueue } from './reminders/policies/deliver-when-planned.policy.js';
import { reportsQueue } from './reporting/policies/report-when-round-closes.policy.js';

/** The worker's own: sessions and codes that are over are removed. */
export const signInQueue = 'sign-in';

/** Every queue that a worker works on. */
export const queueNames: readonly string[] = [
  remindersQueue,
  reportsQueue,
  reportFilesQueue,
  timersQueue,
  operationsQueue,
  custodyQueue,
  erasuresQueue,
  councilReportsQueue,
  webhooksQueue,
  signInQueue,
];
