export { BullmqJobQueue, type BullmqOptions } from './bullmq.job-queue.js';
