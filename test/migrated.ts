import { migrateDatabase } from '#adapters/platform';
import { openPool } from '#adapters/postgres';
import type { TestDatabase } from './test-database.js';

/** The database as `iverk migrate` leaves it, for processes that then start on it. */
export const migrated = async (made: Promise<TestDatabase>): Promise<TestDatabase> => {
  const database = await made;
  const pool = openPool(database.url, { max: 2 });
  try {
    await migrateDatabase(
      { asOwner: (work) => work(pool, database.url), appRole: undefined },
      { redisUrl: null },
    );
    return database;
  } finally {
    await pool.end();
  }
};
