import type { LogPosition } from './brands.js';
import type { EventStore, LogFilter, LogPage } from './ports/event-store.port.js';

/** From where to where, and how much at a time. */
export interface Stretch extends LogFilter {
  /** Exclusive. */
  readonly after: LogPosition;
  /** At least so far; the last page may reach further. */
  readonly until: LogPosition;
  readonly pageSize: number;
}

/** The log page by page to a position; the next page is on its way while one is worked on. */
export const pagesUpTo = async function* (
  store: Pick<EventStore, 'readAll'>,
  { after, until, pageSize, ...filter }: Stretch,
): AsyncGenerator<LogPage, void, undefined> {
  const read = (from: LogPosition) => {
    const page = store.readAll({ ...filter, after: from, limit: pageSize });
    // Whoever stops early does not wait for it, and its fault is then nobody's.
    page.catch(() => undefined);
    return page;
  };
  let at = after;
  let next = at < until ? read(at) : undefined;
  while (next !== undefined) {
    const page = await next;
    if (page.upTo <= at) return;
    next = page.upTo < until ? read(page.upTo) : undefined;
    at = page.upTo;
    yield page;
  }
};
