import path from 'node:path';
import { readConfig } from '#adapters/config';
import { openPlatform, type Platform } from '#adapters/platform';
import { categories, followerOf, subscriptions } from '#contexts';
import { catchUp, prepareSubscriptions, type FollowerPorts } from '#kernel';
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

export const openWorld = async (server: Server, name: string): Promise<World> => {
  const config = readConfig({
    DATABASE_URL: await server.database(name),
    IVERK_DATA_DIR: path.join(server.directory, name),
  });
  const platform = await openPlatform(config, { queue: 'silent', categories });
  const follower = followerOf(platform, refused);
  await prepareSubscriptions(follower, subscriptions);
  return { platform, follower, catchUp: () => catchUp(follower, subscriptions) };
};
