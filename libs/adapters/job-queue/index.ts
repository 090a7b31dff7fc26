export { RedisUnreachable } from './check-redis.js';
export { BullmqJobQueue, type BullmqOptions } from './bullmq.job-queue.js';
export { migrateJobs } from './migrate-jobs.js';
export { openJobStore, type JobStore } from './job-store.js';
export { lookAtQueues, type QueueState } from './look-at-queues.js';
