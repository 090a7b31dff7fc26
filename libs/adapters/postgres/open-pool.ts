import { Pool } from 'pg';
import { placeOf } from './database-place.js';

export interface PoolSettings {
  /** How many connections at most; 10 unless told. */
  readonly max?: number;
  /** Told when a connection is lost. The pool opens another by itself. */
  readonly onLost?: (error: Error) => void;
}

const seconds = 1000;
const nobodyToTell = () => undefined;

/** Connects when first used, not now. Throws `DatabaseUnreachable` when `url` is no PostgreSQL address. */
export const openPool = (url: string, { max = 10, onLost = nobodyToTell }: PoolSettings = {}): Pool => {
  placeOf(url);
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: 'iverk',
    statement_timeout: 60 * seconds,
    idle_in_transaction_session_timeout: 60 * seconds,
    connectionTimeoutMillis: 10 * seconds,
    keepAlive: true,
    // Every question is answered within milliseconds: to start workers takes longer than they save.
    options: '-c max_parallel_workers_per_gather=0',
  });
  // An error event nobody hears ends the process, also one from a connection that is lent out.
  pool.on('error', nobodyToTell);
  pool.on('connect', (client) => client.on('error', onLost));
  return pool;
};
