import { PostgresEventStore } from '#adapters/event-store';
import { openPool } from '#adapters/postgres';
import type { Cycle } from './kind.js';
import { send, type Writing } from './writing.js';

/** A log for the test's own use, whose connections are let go of afterwards. */
export const withStore = async <T>(
  url: string,
  use: (store: PostgresEventStore) => Promise<T>,
): Promise<T> => {
  const pool = openPool(url, { max: 2 });
  const store = new PostgresEventStore(pool);
  try {
    return await use(store);
  } finally {
    await store.close();
    await pool.end();
  }
};

/** As a client does who got no answer: the same bytes again. What was written already is answered as the first time. */
export const sendUnknownAgain = ({ cluster, history }: Cycle): Promise<void> =>
  withStore(cluster.url, async (store) => {
    const writing: Omit<Writing, 'random' | 'tenant'> = {
      store,
      tell: history.note.bind(history),
      stopped: () => false,
    };
    for (const { attempt, answer } of history.outcomes)
      if (answer === undefined) await send(attempt, writing);
  });
