import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from 'bullmq';
import type { JobRequest } from '#kernel';
import type { JobStore } from './job-store.js';

/** One who works on a queue's jobs, one at a time. */
export interface QueueWorker {
  readonly ready: () => Promise<void>;
  /** Takes no new jobs; ends when the one that runs has. */
  readonly close: () => Promise<void>;
}

/**
 * How long BullMQ may take to let go once no job runs. It would wait for ever for a connection to Redis that is lost, and
 * between two tries to come back; what it has not told Redis by then, the sweep does again.
 */
const patience = 5_000;

/**
 * A job whose worker says nothing of it for so long is another's; looked for so often, both in milliseconds. BullMQ's own half
 * minutes together would be the minute within which all that is due shall be back.
 */
const lockDuration = 15_000;
const stalledInterval = 5_000;

export const openWorker = (
  store: JobStore,
  { queue, onFault }: { readonly queue: string; readonly onFault: (fault: Error) => void },
  handle: (job: JobRequest) => Promise<void>,
): QueueWorker => {
  let running: Promise<unknown> = Promise.resolve();
  const processor = (job: Job) => {
    const handled = handle(requestFrom(queue, job));
    running = handled.catch(() => undefined);
    return handled;
  };
  const worker = store.worker(queue, processor, {
    concurrency: 1,
    // A worker killed again and again must not make BullMQ give the job up.
    maxStalledCount: 100,
    lockDuration,
    stalledInterval,
    // BullMQ itself would sleep for fifteen seconds after a store that was away for one.
    runRetryDelay: 1_000,
  });
  worker.on('error', onFault);
  return {
    ready: async () => {
      await worker.waitUntilReady();
    },
    close: async () => {
      const closed = worker.close();
      await running;
      const over = new AbortController();
      const patiently = sleep(patience, undefined, { signal: over.signal }).catch(() => undefined);
      await Promise.race([closed, patiently]);
      over.abort();
    },
  };
};

const requestFrom = (queue: string, job: Job): JobRequest => ({
  queue,
  name: job.name,
  id: job.deduplicationId ?? job.id ?? job.name,
  data: job.data as JobRequest['data'],
});
