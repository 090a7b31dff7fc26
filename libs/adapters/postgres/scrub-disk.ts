import { DatabaseError, type Pool } from 'pg';

/** What could be done so that nothing deleted is left in the server's files. */
export interface DiskScrubbed {
  /** Tables of keys and people, and the statistics of all tables, were written anew without what was deleted. */
  readonly tables: boolean;
  /** The write-ahead log from before was let go. Needs a role that may; the server must not recycle its files. */
  readonly log: boolean;
}

const tables = ['vacuum full state.text_key', 'vacuum full state.person', 'vacuum full state.kept_file'];
/** Samples of columns live on in the statistics of tables that are gone or emptied. */
const statistics = ['analyze', 'vacuum full pg_catalog.pg_statistic'];
const log = ['select pg_switch_wal()', 'checkpoint'];

const insufficientPrivilege = '42501';

/**
 * Has PostgreSQL write anew what held deleted keys and names, and let go of the write-ahead log that did. Deleting alone
 * leaves both in its files until they happen to be written over.
 */
export const scrubDisk = async (pool: Pool): Promise<DiskScrubbed> => ({
  tables: (await allowed(pool, tables)) && (await allowed(pool, statistics)),
  log: (await recyclesNothing(pool)) && (await allowed(pool, log)),
});

const recyclesNothing = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ setting: string }>(
    `select setting from pg_settings where name = 'wal_recycle'`,
  );
  return rows[0]?.setting === 'off';
};

const allowed = async (pool: Pool, statements: readonly string[]): Promise<boolean> => {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    for (const statement of statements) await client.query(statement);
    return true;
  } catch (fault) {
    if (fault instanceof DatabaseError && fault.code === insufficientPrivilege) return false;
    throw fault;
  } finally {
    await client.query('reset statement_timeout');
    client.release();
  }
};
