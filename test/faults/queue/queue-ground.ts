import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { SettableClock } from '#adapters/clock';
import { readConfig } from '#adapters/config';
import { openPlatform } from '#adapters/platform';
import { categories, followerOf, subscriptions } from '#contexts';
import { catchUp, prepareSubscriptions, type Instant } from '#kernel';
import { temporaryDirectory } from '#testing';
import { givenMunicipality } from '../../given-municipality.js';
import { redisServerMissing } from '../../../libs/adapters/job-queue/testing/redis-for-tests.js';
import { migrated } from '../../migrated.js';
import { Cluster } from '../cluster.js';
import { RedisServer } from './redis-server.js';

/** A PostgreSQL of its own with all of Iverk's schemas, a municipality in it, and a Redis where there is a redis-server. */
const openGround = async () => {
  const directory = await temporaryDirectory();
  const cluster = await Cluster.make(directory.path);
  const url = cluster.urlOf('iverk');
  const admin = new pg.Client({ connectionString: cluster.urlOf('postgres') });
  await admin.connect();
  await admin.query('create database iverk template template0');
  await admin.end();
  await migrated(Promise.resolve({ url, drop: () => Promise.resolve() }));

  const data = path.join(directory.path, 'data');
  await mkdir(data);
  const redis = redisServerMissing() === undefined ? await RedisServer.make(directory.path) : undefined;
  const settings: Readonly<Record<string, string>> = { DATABASE_URL: url, IVERK_DATA_DIR: data };
  const clock = new SettableClock('2026-03-02T08:00:00.000Z' as Instant);
  const platform = await openPlatform(readConfig(settings), { queue: 'silent', categories, clock });
  platform.pool.on('error', () => undefined);
  const follower = followerOf(platform, () => undefined);
  await prepareSubscriptions(follower, subscriptions);
  const world = { platform, clock, catchUp: () => catchUp(follower, subscriptions) };
  await givenMunicipality(world);
  return {
    cluster,
    redis,
    world,
    /** The settings of processes whose jobs are there, and where that is. */
    with: (onRedis: boolean) =>
      onRedis && redis !== undefined
        ? { settings: { ...settings, REDIS_URL: redis.url }, jobsUrl: redis.url }
        : { settings, jobsUrl: url },
    close: async () => {
      await platform.close().catch(() => undefined);
      await redis?.kill();
      await cluster.remove();
      await directory.remove();
    },
  };
};

export type QueueGround = Awaited<ReturnType<typeof openGround>>;

let opened: Promise<QueueGround> | undefined;

/** The ground that all kinds stand on, one after the other: to lay it takes longer than what happens on it. */
export const openQueueGround = (): Promise<QueueGround> => (opened ??= openGround());

/** When no more happens on it. */
export const closeQueueGround = async (): Promise<void> => {
  const ground = await opened;
  opened = undefined;
  await ground?.close();
};
