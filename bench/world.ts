import path from 'node:path';
import { readConfig } from '../libs/adapters/config/index.js';
import { migrateDatabase, openPlatform, type Platform } from '../libs/adapters/platform/index.js';
import { openPool } from '../libs/adapters/postgres/index.js';
import { categories, followerOf, subscriptions } from '../libs/contexts/index.js';
import { catchUp, prepareSubscriptions, type FollowerPorts } from '../libs/kernel/index.js';
import { benchEvents } from './events.js';
import type { Server } from './server.js';

/** Iverk with a database of its own: what a command of the command line works with. */
export interface World {
  readonly platform: Platform;
  readonly follower: FollowerPorts;
  readonly catchUp: () => Promise<bigint>;
}

/** Whatever is refused here was not meant to be. */
const refused: FollowerPorts['onRefused'] = (policy, { type }, { rejected }) => {
  throw new Error(`${policy} was refused at ${type}: ${rejected}`);
};

/** Opens the database, migrated and without any read model. */
export const openWorldAt = async (url: string, dataDir: string): Promise<World> => {
  const config = readConfig({ DATABASE_URL: url, IVERK_DATA_DIR: dataDir });
  const pool = openPool(url, { max: 2 });
  await migrateDatabase({ asOwner: (work) => work(pool, url), appRole: undefined }, { redisUrl: null });
  await pool.end();
  const platform = await openPlatform(config, {
    queue: 'silent',
    categories: [...categories, benchEvents.category],
  });
  const follower = followerOf(platform, refused);
  return { platform, follower, catchUp: () => catchUp(follower, subscriptions) };
};

/** A new database for the bench's own events. */
export const openBenchWorld = async (server: Server, name: string): Promise<World> =>
  openWorldAt(await server.database(name), path.join(server.directory, name));

/** A new database with all that a municipality needs. */
export const openWorld = async (server: Server, name: string): Promise<World> => {
  const world = await openBenchWorld(server, name);
  await prepareSubscriptions(world.follower, subscriptions);
  return world;
};
