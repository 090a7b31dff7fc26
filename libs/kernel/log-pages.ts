import type { LogPosition } from './brands.js';
import type { EventStore, LogFilter, LogPage } from './ports/event-store.port.js';

/** From where to where, and how much at a time. */
export interface Stretch extends LogFilter {
  /** Exclusive; the beginning when nothing is said. */
  readonly after?: LogPosition;
  /** At least so far; the last page may reach further. The head of the moment when nothing is said. */
  readonly until?: LogPosition;
  readonly pageSize?: number;
}

/** The log page by page to a position; the next page is on its way while one is worked on. */
export const pagesUpTo = async function* (
  store: Pick<EventStore, 'readAll' | 'head'>,
  { after = 0n, until, pageSize = 1000, ...filter }: Stretch = {},
): AsyncGenerator<LogPage, void, undefined> {
  const end = until ?? (await store.head());
  const pageFrom = (from: LogPosition): Promise<LogPage> | undefined => {
    if (from >= end) return undefined;
    const page = store.readAll({ ...filter, after: from, limit: pageSize });
    // Whoever stops early does not wait for it, and its fault is then nobody's.
    page.catch(() => undefined);
    return page;
  };
  let at = after;
  let next = pageFrom(at);
  while (next !== undefined) {
    const page = await next;
    if (page.upTo <= at) return;
    at = page.upTo;
    next = pageFrom(at);
    yield page;
  }
};
