import { randomUUID } from 'node:crypto';
import { Client, type Pool } from 'pg';
import { Lease, LeaseLost, type Held } from '#kernel';
import { LeaseSession } from './lease-session.js';

const renewEveryMilliseconds = 3000;

/**
 * Two things at once, on a connection of its own. A session's advisory lock, which the server frees the moment the holder
 * dies; and a row with an epoch and a time of expiry that the holder keeps moving, so that one who hangs with his
 * connection open is passed over after ten seconds. Whoever takes the lease raises the epoch, and a write that carries the
 * old one is refused (`Fence`).
 */
export class PostgresLease extends Lease {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  tryHold<T>(name: string, work: (held: Held) => Promise<T>): Promise<T | undefined> {
    return this.#session(name, async (session, lost) => {
      const epoch = await session.take();
      return epoch === undefined ? undefined : this.#holding(session, { epoch, lost }, work);
    });
  }

  hold<T>(name: string, work: (held: Held) => Promise<T>): Promise<T> {
    return this.#session(name, async (session, lost) => {
      let epoch = await session.take();
      while (epoch === undefined) {
        await session.wait();
        epoch = await session.take();
      }
      return this.#holding(session, { epoch, lost }, work);
    });
  }

  async isHeld(name: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      'select 1 from state.lease where name = $1 and expires_at > clock_timestamp()',
      [name],
    );
    return rowCount === 1;
  }

  async #session<T>(
    name: string,
    use: (session: LeaseSession, lost: AbortController) => Promise<T>,
  ): Promise<T> {
    const lost = new AbortController();
    const client = new Client(this.#pool.options);
    client.on('error', (error) => {
      lost.abort(new LeaseLost(name, error));
    });
    try {
      await client.connect();
      return await use(new LeaseSession(client, name, randomUUID()), lost);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async #holding<T>(
    session: LeaseSession,
    { epoch, lost }: { readonly epoch: bigint; readonly lost: AbortController },
    work: (held: Held) => Promise<T>,
  ): Promise<T> {
    const { name } = session;
    const lose = (cause?: unknown) => {
      lost.abort(new LeaseLost(name, cause));
    };
    const renewing = setInterval(() => {
      session.renew(epoch).then((mine) => {
        if (!mine) lose();
      }, lose);
    }, renewEveryMilliseconds);
    try {
      const result = await work({ fence: { lease: name, epoch }, lost: lost.signal });
      // The row says so: nobody has taken the lease meanwhile, so what was done was done under it.
      if (!(await session.release(epoch).catch(() => false))) throw new LeaseLost(name);
      return result;
    } catch (fault) {
      await session.release(epoch).catch(() => false);
      throw fault;
    } finally {
      clearInterval(renewing);
    }
  }
}
