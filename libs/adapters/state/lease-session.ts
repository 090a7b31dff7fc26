import type { Client } from 'pg';
import { advisoryLocks, errorCode } from '#adapters/sql';

const expiresAfter = `interval '10 seconds'`;
const canceled = '57014';

/** The lock of one holding of a lease: its name and epoch, hashed. */
const lockOf = (name: string, epoch: string) => [advisoryLocks.leaseNamespace, `${name}:${epoch}`];
const place = '$1, hashtext($2)';

interface Row {
  readonly epoch: string;
  readonly expired: boolean;
  readonly seconds: number;
}

/** One connection's dealings with one lease. Times are the server's. */
export class LeaseSession {
  readonly #client: Client;
  readonly #holder: string;

  constructor(
    client: Client,
    readonly name: string,
    holder: string,
  ) {
    this.#client = client;
    this.#holder = holder;
  }

  /** The epoch, when the lease could be taken: it was free, its holder is dead, or has let it expire. */
  async take(): Promise<bigint | undefined> {
    const { epoch, expired } = await this.#row();
    const free = await this.#tryLock(epoch);
    try {
      if (!free && !expired) return undefined;
      const next = (BigInt(epoch) + 1n).toString();
      if (!(await this.#tryLock(next))) return undefined;
      const { rowCount } = await this.#client.query(
        `update state.lease set epoch = $3, holder = $4, expires_at = clock_timestamp() + ${expiresAfter}
          where name = $1 and epoch = $2`,
        [this.name, epoch, next, this.#holder],
      );
      if (rowCount === 1) return BigInt(next);
      await this.#unlock(next);
      return undefined;
    } finally {
      if (free) await this.#unlock(epoch);
    }
  }

  /** Until the holder has let go, died or let the lease expire. */
  async wait(): Promise<void> {
    const { epoch, expired, seconds } = await this.#row();
    if (expired) return;
    const patience = Math.ceil(Math.max(seconds, 0.05) * 1000);
    await this.#client.query(`set statement_timeout = ${patience.toString()}`);
    try {
      await this.#client.query(`select pg_advisory_lock(${place})`, lockOf(this.name, epoch));
      await this.#unlock(epoch);
    } catch (fault) {
      if (errorCode(fault) !== canceled) throw fault;
    } finally {
      await this.#client.query('set statement_timeout = 0');
    }
  }

  /** False when somebody else has taken the lease. */
  async renew(epoch: bigint): Promise<boolean> {
    const { rowCount } = await this.#client.query(
      `update state.lease set expires_at = clock_timestamp() + ${expiresAfter} where name = $1 and epoch = $2`,
      [this.name, epoch.toString()],
    );
    return rowCount === 1;
  }

  /** False when somebody else had taken the lease. */
  async release(epoch: bigint): Promise<boolean> {
    const { rowCount } = await this.#client.query(
      `update state.lease set expires_at = '-infinity' where name = $1 and epoch = $2`,
      [this.name, epoch.toString()],
    );
    return rowCount === 1;
  }

  async #row(): Promise<Row> {
    const asking = {
      text: `select epoch, expires_at <= clock_timestamp() as expired,
                    extract(epoch from least(expires_at - clock_timestamp(), ${expiresAfter}))::float8 as seconds
               from state.lease where name = $1`,
      values: [this.name],
    };
    const { rows } = await this.#client.query<Row>(asking);
    if (rows[0] !== undefined) return rows[0];
    await this.#client.query(
      `insert into state.lease (name, epoch, holder, expires_at) values ($1, 0, $2, '-infinity')
       on conflict do nothing`,
      [this.name, this.#holder],
    );
    return this.#row();
  }

  async #tryLock(epoch: string): Promise<boolean> {
    const { rows } = await this.#client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(${place}) as held`,
      lockOf(this.name, epoch),
    );
    return rows[0]?.held === true;
  }

  async #unlock(epoch: string): Promise<void> {
    await this.#client.query(`select pg_advisory_unlock(${place})`, lockOf(this.name, epoch));
  }
}
