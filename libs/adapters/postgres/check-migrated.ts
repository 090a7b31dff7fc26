import type { Pool } from 'pg';
import { errorCode } from '#adapters/sql';
import { checkDatabase } from './check-database.js';
import { DatabaseNotMigrated } from './database-faults.js';
import { placeOf } from './database-place.js';
import { refuseNewer } from './migrate.js';
import { allMigrations, lostWithReadModels } from './migrations.js';

/** No such schema, no such table, or none that this role may see. */
const notThere = ['3F000', '42P01', '42501'];

/**
 * Throws `DatabaseNotMigrated` unless the pool's database is exactly of this build, and what `checkDatabase` throws.
 * Changes nothing, takes no lock.
 */
export const checkMigrated = async (pool: Pool): Promise<void> => {
  await checkDatabase(pool);
  const applied = await appliedIn(pool);
  refuseNewer(pool, applied);
  const missing = allMigrations.map(({ id }) => id).filter((id) => !applied.has(id));
  if (missing.length > 0) throw notMigrated(pool.options.connectionString ?? '', missing);
};

const appliedIn = async (pool: Pool): Promise<ReadonlySet<string>> => {
  try {
    const { rows } = await pool.query<{ id: string }>(
      `select id from state.migration where not (id = any($1) and to_regnamespace('read') is null)`,
      [lostWithReadModels],
    );
    return new Set(rows.map(({ id }) => id));
  } catch (fault) {
    if (notThere.includes(errorCode(fault))) return new Set();
    throw fault;
  }
};

/** What is thrown when these migrations are missing in the database at `url`. */
export const notMigrated = (url: string, missing: readonly string[]): DatabaseNotMigrated =>
  new DatabaseNotMigrated('database-not-migrated', { ...placeOf(url), missing: missing.join(', ') });
