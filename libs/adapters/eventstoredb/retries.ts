import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '#kernel';

/** How long the adapter bears with a server that does not answer, in milliseconds. */
export interface Patience {
  /** Until a request counts as unanswered. */
  readonly deadline: number;
  /** How often a request is made before its fault is thrown. */
  readonly tries: number;
  /** The first wait between two tries; it doubles each time, up to `longestWait`. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** How long a subscription may say nothing before somebody looks whether there was something to say. */
  readonly silence: number;
}

export const patience: Patience = {
  deadline: 10_000,
  tries: 7,
  firstWait: 50,
  longestWait: 5000,
  silence: 15_000,
};

/** Waits before the next try: twice as long as before, and not the same for everybody. Ends at once with the signal. */
export const backOff = async (
  failures: number,
  { firstWait, longestWait }: Patience,
  signal?: AbortSignal,
): Promise<void> => {
  const wait = Math.min(firstWait * 2 ** (failures - 1), longestWait) * (0.5 + Math.random() / 2);
  await sleep(wait, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
};

/** Does again, a bounded number of times, what a retry can mend. Only for what may be done twice. */
export const persist = async <T>(patience: Patience, work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof Fault && fault.retryable) || tries >= patience.tries) throw fault;
      await backOff(tries, patience);
    }
  }
};
