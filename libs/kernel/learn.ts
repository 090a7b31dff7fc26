import type { TenantId } from './brands.js';
import { NotLearned } from './fault.js';
import type { EventStore } from './ports/event-store.port.js';

/** Fetches what pure code must know of a municipality from the log, for good. Throws what the store throws. */
export type Learn = (store: EventStore, tenant: TenantId) => Promise<void>;

/**
 * Does pure work; where it throws `NotLearned`, learns and does it once more. Throws what the work throws, `NotLearned` also
 * when nothing could be learned.
 */
export const onceLearned = async <T>(work: () => T, learn: (() => Promise<void>) | undefined): Promise<T> => {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof NotLearned) || learn === undefined) throw fault;
  }
  await learn();
  return work();
};
