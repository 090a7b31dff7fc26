import type { Queue } from 'bullmq';
import type { Instant } from '#kernel';
import { openJobStore } from './job-store.js';

/** How a queue stands. */
export interface QueueState {
  readonly name: string;
  /** Waits for its turn. */
  readonly waiting: number;
  readonly active: number;
  /** Waits for a time to come: what rings again and again, and new tries. */
  readonly delayed: number;
  /** Given up; the store keeps the last hundred. */
  readonly failed: number;
  /** When something rings there next; null where nothing is set. */
  readonly next: Instant | null;
}

const stateOf = async (name: string, queue: Queue): Promise<QueueState> => {
  const counts = await queue.getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed');
  const [first] = await queue.getJobSchedulers(0, 0, true);
  const { wait = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return {
    ...{ name, waiting: wait + prioritized, active, delayed, failed },
    next: first?.next === undefined ? null : (new Date(first.next).toISOString() as Instant),
  };
};

/**
 * Looks once at each queue, one after the other, and leaves no connection behind: whoever looks now and then should not hold
 * ten. Throws what the store throws when it cannot be reached.
 */
export const lookAtQueues = async (
  url: string,
  names: readonly string[],
  onFault: (fault: Error) => void,
): Promise<readonly QueueState[]> => {
  const store = await openJobStore(url, onFault);
  const states: QueueState[] = [];
  try {
    for (const name of names) {
      const queue = store.queue(name).on('error', onFault);
      states.push(await stateOf(name, queue).finally(() => queue.close()));
    }
  } finally {
    await store.close();
  }
  return states;
};
