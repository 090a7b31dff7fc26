import { Client, type Pool, type QueryResult } from 'pg';
import { isConnectionLost } from '#adapters/sql';

/**
 * For all appends of the session. The plans inside the functions are kept, perhaps from when the log was empty, so only
 * the indexes are left to choose from; and they are made once, not for each set of values.
 */
const settings = `
  set default_transaction_isolation = 'read committed';
  set plan_cache_mode = force_generic_plan;
  set enable_seqscan = off;
  set enable_bitmapscan = off;
  set jit = off`;

const nothing = () => undefined;

/** A statement whose rows come as plain lists. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** A connection that is opened when first used, and again when used after it was lost. */
export class LaneConnection {
  readonly #options: Pool['options'];
  #client: Promise<Client> | undefined;

  constructor(options: Pool['options']) {
    this.#options = options;
  }

  /** The answer's rows. Throws what the driver throws; after a lost connection the next call opens another. */
  async ask<Row extends unknown[]>(statement: Statement): Promise<readonly Row[]> {
    const opening = (this.#client ??= this.#open());
    try {
      const client = await opening;
      const { rows }: QueryResult<Row> = await client.query<Row>({ ...statement, rowMode: 'array' });
      return rows;
    } catch (fault) {
      if (isConnectionLost(fault)) this.#forget(opening);
      throw fault;
    }
  }

  async close(): Promise<void> {
    const client = await this.#client?.catch(nothing);
    this.#client = undefined;
    await client?.end();
  }

  #open(): Promise<Client> {
    const client = new Client(this.#options);
    client.on('error', nothing);
    const opened = client
      .connect()
      .then(() => client.query(settings))
      .then(() => client);
    client.once('end', () => {
      this.#forget(opened);
    });
    opened.catch(() => {
      this.#forget(opened);
      client.end().catch(nothing);
    });
    return opened;
  }

  #forget(client: Promise<Client>): void {
    if (this.#client === client) this.#client = undefined;
  }
}
