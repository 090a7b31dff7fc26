import type { ClientConfig } from 'pg';
import { placeOf } from './database-place.js';

const seconds = 1000;

/** What every connection is opened with. Throws `DatabaseUnreachable` when `url` is no PostgreSQL address. */
export const connectionSettings = (url: string): ClientConfig => {
  placeOf(url);
  return {
    connectionString: url,
    application_name: 'iverk',
    statement_timeout: 60 * seconds,
    idle_in_transaction_session_timeout: 60 * seconds,
    connectionTimeoutMillis: 10 * seconds,
    keepAlive: true,
    // Every question is answered within milliseconds: to start workers takes longer than they save.
    options: '-c max_parallel_workers_per_gather=0',
  };
};
