import { queueNames } from '#contexts';
import { BullmqJobQueue } from '#adapters/job-queue';
import type { JobRequest } from '#kernel';
import { openJobStore } from '../../../libs/adapters/job-queue/job-store.js';
import { until } from '../kind.js';

/** The jobs of the workers' queues, as one sees them who stands beside. */
export interface JobWatch {
  /** Rings, as a policy would. */
  readonly ring: (jobs: readonly JobRequest[]) => Promise<void>;
  /**
   * How many jobs of a queue, or of all, were taken by a worker since then (milliseconds since 1970) and are not given back.
   * Of a worker that was killed it tells what it had in hand: nobody else takes a job for dead for fifteen seconds.
   */
  readonly inHand: (since: number, queue?: string) => Promise<number>;
  /** Until a job of the queue is in somebody's hand. Throws when none is for half a minute. */
  readonly untilInHand: (since: number, queue: string) => Promise<void>;
  /** How many the store holds, whether they run, wait or are to ring later. */
  readonly held: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Watches the queues in the store that the URL names. */
export const watchJobs = async (url: string): Promise<JobWatch> => {
  const ringer = await BullmqJobQueue.open(url);
  const store = await openJobStore(url, () => undefined);
  const queues = queueNames.map((name) => store.queue(name));
  for (const queue of queues) queue.on('error', () => undefined);
  const inHand = async (since: number, wanted?: string): Promise<number> => {
    const asked = queues.filter(({ name }) => wanted === undefined || name === wanted);
    const active = await Promise.all(asked.map((queue) => queue.getActive()));
    return active.flat().filter(({ processedOn = 0 }) => processedOn >= since).length;
  };
  return {
    ring: async (jobs) => {
      for (const job of jobs) await ringer.wake(job);
    },
    inHand,
    untilInHand: (since, queue) =>
      until(async () => (await inHand(since, queue)) > 0, `a job of ${queue} is in hand`),
    held: async () => {
      const counts = await Promise.all(
        queues.map((queue) => queue.getJobCountByTypes('active', 'waiting', 'delayed')),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
    close: async () => {
      await ringer.close();
      await Promise.all(queues.map((queue) => queue.close()));
      await store.close();
    },
  };
};
