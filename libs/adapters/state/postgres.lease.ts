import { Client, type Pool } from 'pg';
import { advisoryLocks } from '#adapters/sql';
import { Fault, Lease } from '#kernel';

/** The connection that held the lease broke, so somebody else may hold it. Thrown by a lease; hold it again. */
export class LeaseLost extends Fault {
  readonly retryable = true;

  constructor(
    readonly lease: string,
    cause?: unknown,
  ) {
    super(`The lease ${lease} was lost while it was held`, { cause });
  }
}

const place = `${advisoryLocks.leaseNamespace.toString()}, hashtext($1)`;

/**
 * A session's advisory lock, on a connection of its own: the server frees it the moment the holder dies.
 * Throws `LeaseLost` after `work` when the connection broke meanwhile; `work` is told by its signal at once.
 */
export class PostgresLease extends Lease {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  tryHold<T>(name: string, work: (lost: AbortSignal) => Promise<T>): Promise<T | undefined> {
    return this.#session(name, async (client, lost) => {
      const { rows } = await client.query<{ held: boolean }>(
        `select pg_try_advisory_lock(${place}) as held`,
        [name],
      );
      return rows[0]?.held === true ? holding(client, { name, lost }, work) : undefined;
    });
  }

  hold<T>(name: string, work: (lost: AbortSignal) => Promise<T>): Promise<T> {
    return this.#session(name, async (client, lost) => {
      await client.query(`select pg_advisory_lock(${place})`, [name]);
      return holding(client, { name, lost }, work);
    });
  }

  async #session<T>(name: string, use: (client: Client, lost: AbortController) => Promise<T>): Promise<T> {
    const lost = new AbortController();
    const client = new Client(this.#pool.options);
    client.on('error', (error) => {
      lost.abort(new LeaseLost(name, error));
    });
    try {
      await client.connect();
      // Waiting for one's turn takes as long as it takes.
      await client.query('set statement_timeout = 0');
      return await use(client, lost);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

const holding = async <T>(
  client: Client,
  { name, lost }: { readonly name: string; readonly lost: AbortController },
  work: (lost: AbortSignal) => Promise<T>,
): Promise<T> => {
  const result = await work(lost.signal);
  // An answer from the session that took the lock is the proof that it was held all along.
  await client.query('select 1').catch((cause: unknown) => {
    throw new LeaseLost(name, cause);
  });
  return result;
};
