import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { DatabaseError } from 'pg';
import { SettableClock } from '#adapters/clock';
import { readConfig } from '#adapters/config';
import { BullmqJobQueue } from '#adapters/job-queue';
import { openPlatform, type Platform } from '#adapters/platform';
import { openPool } from '#adapters/postgres';
import { categories, followerOf, followUpEvents, subscriptions } from '#contexts';
import { attemptWith, startTimerWork } from '#work/upkeep';
import { catchUp, follow, prepareSubscriptions, readEvent, type Instant } from '#kernel';
import { createTestDatabase, temporaryDirectory } from '#testing';
import { redisForTests, redisIsHere } from '../../../libs/adapters/job-queue/testing/redis-for-tests.js';
import { givenMunicipality, type World } from '../../../test/given-municipality.js';
import { givenVedtak } from '../../../test/given-vedtak.js';
import { migrated } from '../../../test/migrated.js';

/** Where the alarm clock keeps its jobs, and how all of it is lost. */
interface QueueStore {
  readonly url: string;
  readonly wipe: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

const everySecond = '* * * * * *';

/** A queue at work locks its tables in another order; PostgreSQL then ends one of the two. */
const untilNotDeadlocked = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (fault) {
    if ((fault as DatabaseError).code !== '40P01') throw fault;
    await untilNotDeadlocked(work);
  }
};

const wipeTables = async (url: string): Promise<void> => {
  const pool = openPool(url, { max: 1 });
  try {
    const { rows } = await pool.query<{ name: string }>(
      `select string_agg(format('bullmq.%I', tablename), ', ') as name from pg_tables
        where schemaname = 'bullmq' and tablename <> 'migration'`,
    );
    await untilNotDeadlocked(() => pool.query(`truncate ${rows[0]?.name ?? ''}`));
  } finally {
    await pool.end();
  }
};

const onPostgres = (url: string): Promise<QueueStore> =>
  Promise.resolve({ url, wipe: () => wipeTables(url), close: () => Promise.resolve() });

const onRedis = async (): Promise<QueueStore> => {
  const { url, stop } = await redisForTests();
  const client = new Redis(url);
  return { url, wipe: () => client.flushall(), close: () => client.quit().then(stop) };
};

const timersRing = (name: string, openStore: (database: string) => Promise<QueueStore>) => {
  describe(`Timers that ring on ${name}`, () => {
    const closing: (() => Promise<unknown>)[] = [];
    const clock = new SettableClock('2026-03-02T08:00:00.000Z' as Instant);
    let platform: Platform;
    let world: World;
    let store: QueueStore;
    let queue: BullmqJobQueue;

    beforeAll(async () => {
      const database = await migrated(createTestDatabase());
      closing.push(() => database.drop());
      const directory = await temporaryDirectory();
      closing.push(() => directory.remove());
      store = await openStore(database.url);
      closing.push(() => store.close());
      const env = { DATABASE_URL: database.url, IVERK_DATA_DIR: directory.path };
      platform = await openPlatform(readConfig(env), { queue: 'silent', categories, clock });
      closing.push(() => platform.close());
      queue = await BullmqJobQueue.open(store.url, { backoff: 20, lookAgainEvery: 100 });
      closing.push(() => queue.close());
      const follower = followerOf(platform, () => undefined);
      await prepareSubscriptions(follower, subscriptions);
      world = { platform, clock, catchUp: () => catchUp(follower, subscriptions) };
      await givenMunicipality(world);
      const point = { deadline: '2026-03-20' };
      await givenVedtak(world, [{ sequence: 1, title: 'Skolevei på Øya', points: [point, point] }]);
      const stopping = new AbortController();
      const following = follow(follower, subscriptions, stopping.signal);
      closing.push(() => {
        stopping.abort();
        return following;
      });
    }, 60_000);
    afterAll(async () => {
      for (const close of closing.reverse()) await close();
    });

    const start = () =>
      startTimerWork({ ...platform, catchUp: world.catchUp, attempt: attemptWith(platform) }, queue, {
        cron: everySecond,
      });

    /** Each timer that has fired, with how often, once so many have. */
    const firedAtLeast = async (count: number): Promise<Readonly<Record<string, number>>> => {
      const fired: string[] = [];
      const signal = AbortSignal.timeout(25_000);
      const wanted = { after: 0n, categories: [followUpEvents.category], signal };
      for await (const { events } of platform.store.subscribe(wanted)) {
        for (const stored of events) {
          const event = readEvent(followUpEvents, stored);
          if (event.type === 'TimerFired') fired.push(`${event.data.key} ${event.data.due}`);
        }
        if (fired.length >= count) break;
      }
      const times = new Map<string, number>();
      for (const each of fired) times.set(each, (times.get(each) ?? 0) + 1);
      return Object.fromEntries(times);
    };

    const dayCame = (day: string) => {
      clock.set(`${day}T08:00:00.000Z` as Instant);
    };

    it('fire once for each point, whoever wipes the whole of the queue, and whenever', async () => {
      dayCame('2026-03-06');
      const stop = await start();
      expect(await firedAtLeast(2)).toEqual({ 'before-deadline/officer 2026-03-06': 2 });

      // While the worker lives: the clock sets itself anew.
      await store.wipe();
      dayCame('2026-03-23');
      expect(await firedAtLeast(4)).toMatchObject({ 'overdue/officer 2026-03-23': 2 });
      await stop();

      // While nobody is awake, and then two workers at once.
      await store.wipe();
      dayCame('2026-03-30');
      const both = [await start(), await start()];
      expect(await firedAtLeast(6)).toEqual({
        'before-deadline/officer 2026-03-06': 2,
        'overdue/officer 2026-03-23': 2,
        'overdue/leader 2026-03-30': 2,
      });
      await Promise.all(both.map((each) => each()));
    }, 90_000);

    it('say what was missed while nobody was awake, and fire only the latest of it', async () => {
      dayCame('2026-05-04');
      const stop = await start();
      expect(await firedAtLeast(8)).toMatchObject({ 'overdue/director 2026-04-23': 2 });
      await stop();
      await world.catchUp();
      const { events } = await platform.store.readAll({ after: 0n, limit: 1000 });
      const skipped = events.filter(({ type }) => type === 'TimerSkipped');
      expect(skipped.map(({ data }) => (data as { key: string }).key)).toEqual([
        'overdue/sector-leader',
        'overdue/sector-leader',
      ]);
    }, 60_000);
  });
};

timersRing('PostgreSQL', onPostgres);

if (redisIsHere()) timersRing('Redis', onRedis);
else
  describe('Timers that ring on Redis', () => {
    process.stderr.write('NOT RUN: timers on Redis. Set REDIS_URL or install redis-server.\n');
    it('are not tested here: there is neither REDIS_URL nor redis-server', () => {
      expect(process.env['IVERK_TEST_REQUIRE_REDIS']).not.toBe('1');
    });
  });
