import type { Pool, PoolClient } from 'pg';

export type Isolation = 'read committed' | 'repeatable read';

/** Commits what `work` did when it answers, undoes it when it throws. The connection goes back to the pool. */
export const inTransaction = async <T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  isolation: Isolation = 'read committed',
): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query(`begin isolation level ${isolation}`);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (fault) {
    // A connection that cannot roll back is broken and must not be lent out again.
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw fault;
  }
};
