import { advisoryLocks } from '#adapters/sql';
import { LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import pg from 'pg';
import { notMigrated } from '#adapters/postgres';

/**
 * Brings BullMQ's own schema up to this build and answers which versions were missing. BullMQ does it under a lock and all
 * or nothing. Run as the role that owns the schemas.
 */
export const migrateJobs = (url: string): Promise<readonly string[]> =>
  onConnection(url, async (client) => {
    // One at a time, so that each answers what it did itself; the connection's end lets go.
    await client.query('select pg_advisory_lock($1, $2)', [
      advisoryLocks.namespace,
      advisoryLocks.migrateJobs,
    ]);
    const before = await versionIn(client);
    const after = await runMigrations(client);
    return idsBetween(before, after);
  });

/** Throws `DatabaseNotMigrated` when the database lacks what BullMQ needs. */
export const checkJobsMigrated = async (url: string): Promise<void> => {
  const version = await onConnection(url, versionIn);
  if (version >= LATEST_SCHEMA_VERSION) return;
  throw notMigrated(url, idsBetween(version, LATEST_SCHEMA_VERSION));
};

const idsBetween = (before: number, after: number): readonly string[] =>
  Array.from({ length: Math.max(0, after - before) }, (_, n) => `bullmq-${(before + n + 1).toString()}`);

const versionIn = async (client: pg.Client): Promise<number> => {
  const { rowCount } = await client.query(
    `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'bullmq' and c.relname = 'migration' and has_schema_privilege(n.oid, 'usage')`,
  );
  if (rowCount === 0) return 0;
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0)::int as version from bullmq.migration',
  );
  return rows[0]?.version ?? 0;
};

const onConnection = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
