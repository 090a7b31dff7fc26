import { realpath } from 'node:fs/promises';
import pg from 'pg';
import { codeOf } from './embedded-postgres.faults.js';
import { appRole, role } from './initialise.js';
import type { Place } from './place.js';

/**
 * Advisory locks in the database `postgres`. Every process that uses the server shares `inUse`; the keeper stops the
 * server only while it holds that lock alone, so that nobody gets a lease of a server about to stop.
 */
export const locks = { inUse: 4_711_001, keeper: 4_711_002 } as const;

const namesTaken = ['42P04', '42710', '23505'];

/**
 * A connection that keeps the server running, to the server on that port if it is the one of this cluster.
 * `undefined` when it is another, is not ready, or is about to stop.
 */
export const takeLease = async (
  { password, cluster }: Place,
  port: number,
): Promise<pg.Client | undefined> => {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: role,
    password,
    database: 'postgres',
    application_name: 'iverk-lease',
    connectionTimeoutMillis: 2000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if ((await realpath(rows[0]?.data_directory ?? '')) === (await realpath(cluster))) {
      await client.query('select pg_advisory_lock_shared($1)', [locks.inUse]);
      return client;
    }
  } catch {
    // Not ours or not ready: the caller tries again, and gives up at its deadline.
  }
  await client.end().catch(() => undefined);
  return undefined;
};

/** Makes the database unless it is there or another process makes it at the same time. */
export const ensureDatabase = async (lease: pg.Client, database: string): Promise<void> => {
  const { rowCount } = await lease.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount !== 0) return;
  await lease.query(`create database ${lease.escapeIdentifier(database)}`).catch((cause: unknown) => {
    if (!namesTaken.includes(codeOf(cause) ?? '')) throw cause;
  });
};

/** Makes the app's role unless it is there, as in a cluster of an earlier build it is not. */
export const ensureAppRole = async (lease: pg.Client, { appPassword }: Place): Promise<void> => {
  const { rowCount } = await lease.query('select 1 from pg_roles where rolname = $1', [appRole]);
  if (rowCount !== 0) return;
  const password = lease.escapeLiteral(appPassword);
  await lease.query(`create role ${appRole} login password ${password}`).catch((cause: unknown) => {
    if (!namesTaken.includes(codeOf(cause) ?? '')) throw cause;
  });
};
