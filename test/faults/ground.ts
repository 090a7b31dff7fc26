import { openPool } from '#adapters/postgres';
import { Cluster } from './cluster.js';
import type { Ground } from './kind.js';

/** A server in that directory, and connections to it. `remove` takes both away, and then does `last`. */
export const groundIn = async (
  directory: string,
  settings: readonly string[],
  last: () => void | Promise<void>,
): Promise<Ground> => {
  const cluster = await Cluster.make(directory, settings);
  const pool = openPool(cluster.url);
  const remove = async () => {
    await pool.end();
    await cluster.remove();
    await last();
  };
  return { cluster, pool, remove };
};
