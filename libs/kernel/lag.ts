import type { Instant, LogPosition } from './brands.js';
import type { EventStore } from './ports/event-store.port.js';

/**
 * For how many seconds the first event after a position has waited; 0 when there is none. Seconds rather than events,
 * because positions count differently in different stores.
 */
export const lagSeconds = async (
  store: EventStore,
  { after, head, now }: { readonly after: LogPosition; readonly head: LogPosition; readonly now: Instant },
): Promise<number> => {
  for (let at = after; at < head;) {
    const { events, upTo } = await store.readAll({ after: at, limit: 1 });
    const [first] = events;
    if (first !== undefined)
      return Math.max(0, Math.round((Date.parse(now) - Date.parse(first.metadata.recordedAt)) / 1000));
    if (upTo <= at) return 0;
    at = upTo;
  }
  return 0;
};
