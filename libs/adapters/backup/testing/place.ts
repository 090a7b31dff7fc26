import type { Pool } from 'pg';
import { PostgresEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { createTestDatabase, type TestDatabase } from '#testing';

/** A migrated database of its own, to back up from or to restore into. */
export interface Place {
  readonly database: TestDatabase;
  readonly pool: Pool;
  readonly storedLog: PostgresEventStore;
}

export const openPlace = async (): Promise<Place> => {
  const database = await createTestDatabase();
  const pool = openPool(database.url, { max: 4 });
  await migrate(pool);
  return { database, pool, storedLog: new PostgresEventStore(pool) };
};

export const closePlace = async ({ database, pool }: Place): Promise<void> => {
  await pool.end();
  await database.drop();
};
