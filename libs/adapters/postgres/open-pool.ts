import { Pool } from 'pg';
import { connectionSettings } from './connection-settings.js';

export interface PoolSettings {
  /** How many connections at most; 10 unless told. */
  readonly max?: number;
  /** Told when a connection is lost. The pool opens another by itself. */
  readonly onLost?: (error: Error) => void;
}

const nobodyToTell = () => undefined;

/** Connects when first used, not now. Throws `DatabaseUnreachable` when `url` is no PostgreSQL address. */
export const openPool = (url: string, { max = 10, onLost = nobodyToTell }: PoolSettings = {}): Pool => {
  const pool = new Pool({ ...connectionSettings(url), max });
  // An error event nobody hears ends the process, also one from a connection that is lent out.
  pool.on('error', nobodyToTell);
  pool.on('connect', (client) => client.on('error', onLost));
  return pool;
};
