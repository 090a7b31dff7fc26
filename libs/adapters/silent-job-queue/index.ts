export { SilentJobQueue } from './silent.job-queue.js';
