import type { Pool, PoolClient } from 'pg';
import { advisoryLocks, inTransaction, type Migration } from '#adapters/sql';
import { checkDatabase } from './check-database.js';
import { DatabaseNotMigrated } from './database-faults.js';
import { placeOf } from './database-place.js';
import { grantToAppRoles } from './grants.js';
import { allMigrations, lostWithReadModels } from './migrations.js';

/**
 * Brings the schemas `log`, `read` and `state` up to this build and answers the ids of what was missing. All or
 * nothing; a second time, or in two processes at once, changes nothing more. Run as the role that owns the schemas; what
 * the app's role may do (`appRole`, and whoever was let in before) is granted anew each time, on all there is by then.
 * Throws what `checkDatabase` throws, and `DatabaseNotMigrated` for an app role that is not there or a database of a newer
 * build.
 */
export const migrate = async (pool: Pool, appRole?: string): Promise<readonly string[]> => {
  await checkDatabase(pool);
  return inTransaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1, $2)', [
      advisoryLocks.namespace,
      advisoryLocks.migrate,
    ]);
    const missing = await missingIn(client, pool);
    for (const { id, sql } of missing) {
      await client.query(sql);
      await client.query('insert into state.migration (id) values ($1)', [id]);
    }
    await grantToAppRoles(client, { appRole, place: placeOf(pool.options.connectionString ?? '') });
    return missing.map(({ id }) => id);
  });
};

const missingIn = async (client: PoolClient, pool: Pool): Promise<readonly Migration[]> => {
  await client.query(`
    create schema if not exists state;
    create table if not exists state.migration (
      id text primary key,
      applied_at timestamptz not null default now()
    )`);
  await client.query("delete from state.migration where id = any($1) and to_regnamespace('read') is null", [
    lostWithReadModels,
  ]);
  const { rows } = await client.query<{ id: string }>('select id from state.migration');
  const applied = new Set(rows.map(({ id }) => id));
  refuseNewer(pool, applied);
  return allMigrations.filter(({ id }) => !applied.has(id));
};

/** Throws `DatabaseNotMigrated` when something was applied that this build does not know. */
export const refuseNewer = (pool: Pool, applied: ReadonlySet<string>): void => {
  const known = new Set(allMigrations.map(({ id }) => id));
  const unknown = [...applied].filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const place = placeOf(pool.options.connectionString ?? '');
  throw new DatabaseNotMigrated('database-newer', { ...place, unknown: unknown.join(', ') });
};
