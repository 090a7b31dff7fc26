import type { Pool, PoolClient } from 'pg';
import { logMigrations } from '#adapters/event-store';
import { readMigrations } from '#adapters/read-store';
import { advisoryLocks, inTransaction, type Migration } from '#adapters/sql';
import { stateMigrations } from '#adapters/state';
import { checkDatabase } from './check-database.js';

const all: readonly Migration[] = [...logMigrations, ...readMigrations, ...stateMigrations];

/**
 * Brings the schemas `log`, `read` and `state` up to this build and answers the ids of what was missing. All or
 * nothing; a second time, or in two processes at once, changes nothing more. Throws what `checkDatabase` throws.
 */
export const migrate = async (pool: Pool): Promise<readonly string[]> => {
  await checkDatabase(pool);
  return inTransaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1, $2)', [
      advisoryLocks.namespace,
      advisoryLocks.migrate,
    ]);
    const missing = await missingIn(client);
    for (const { id, sql } of missing) {
      await client.query(sql);
      await client.query('insert into state.migration (id) values ($1)', [id]);
    }
    return missing.map(({ id }) => id);
  });
};

const missingIn = async (client: PoolClient): Promise<readonly Migration[]> => {
  await client.query(`
    create schema if not exists state;
    create table if not exists state.migration (
      id text primary key,
      applied_at timestamptz not null default now()
    )`);
  await forgetLostReadModels(client);
  const { rows } = await client.query<{ id: string }>('select id from state.migration');
  const applied = new Set(rows.map(({ id }) => id));
  return all.filter(({ id }) => !applied.has(id));
};

/** Read models need no backup: where a restored database lacks their schema, it is made again and filled from the log. */
const forgetLostReadModels = (client: PoolClient) =>
  client.query("delete from state.migration where id = any($1) and to_regnamespace('read') is null", [
    readMigrations.map(({ id }) => id),
  ]);
