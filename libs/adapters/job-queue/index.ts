export { BullmqJobQueue, type BullmqOptions } from './bullmq.job-queue.js';
export { SilentJobQueue } from './silent.job-queue.js';
