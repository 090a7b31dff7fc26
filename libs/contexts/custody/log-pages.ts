import type { EventStore, LogPosition, StoredEvent } from '#kernel';

const pageSize = 1000;

/** The events of some categories after a position, as they are stored, with their digests. */
export const logPages = async function* (
  store: EventStore,
  categories: readonly string[],
  from: LogPosition = 0n,
): AsyncGenerator<readonly StoredEvent[], void, undefined> {
  for (let after = from; ;) {
    const page = await store.readAll({ after, limit: pageSize, categories, digests: true });
    if (page.upTo <= after) return;
    yield page.events;
    after = page.upTo;
  }
};
