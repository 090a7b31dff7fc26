import type { Pool, PoolClient } from 'pg';

/** What reads: the pool, or one connection in a transaction. */
export type Queries = Pick<Pool, 'query'>;

/** One connection for those who ask at once: each question waits for the answer to the one before it. */
export const oneAtATime = (client: PoolClient): Queries => {
  let before: Promise<unknown> = Promise.resolve();
  const ask = client.query.bind(client) as (...of: readonly unknown[]) => Promise<unknown>;
  const query = (...asked: readonly unknown[]) => {
    const answer = before.then(() => ask(...asked));
    before = answer.catch(() => undefined);
    return answer;
  };
  return { query: query as unknown as Pool['query'] };
};
