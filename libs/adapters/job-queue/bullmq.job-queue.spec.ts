import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { openPool } from '#adapters/postgres';
import { PostgresLease } from '#adapters/state';
import { Fault, type JobQueue, type JobRequest } from '#kernel';
import { createTestDatabase, freePort } from '#testing';
import { jobQueueContract } from '../../kernel/testing/contracts/job-queue.contract.js';
import { migrated } from '../../../test/migrated.js';
import { openUnreliableProxy } from '../event-store/testing/unreliable-proxy.js';
import { BullmqJobQueue } from './bullmq.job-queue.js';
import { openJobStore } from './job-store.js';
import { scheduleOf } from './schedules.js';
import { SilentJobQueue } from '#adapters/silent-job-queue';
import { redisForTests, redisIsHere } from './testing/redis-for-tests.js';
import { wipeJobs } from './testing/wipe-jobs.js';

const quickly = { backoff: 20 };

class Hopeless extends Fault {
  readonly retryable = false;
}

/** Where the jobs are, and who leads: the lease is in PostgreSQL, wherever the jobs are. */
const ground = async (onRedis: boolean) => {
  const database = await migrated(createTestDatabase());
  const pool = openPool(database.url);
  const redis = onRedis ? await redisForTests() : undefined;
  return {
    url: redis?.url ?? database.url,
    lease: new PostgresLease(pool),
    close: async () => {
      await pool.end();
      await redis?.stop();
      await database.drop();
    },
  };
};

const onStore = (store: string, onRedis: boolean) => {
  describe(`on ${store}`, () => {
    let under: Awaited<ReturnType<typeof ground>>;
    beforeAll(async () => {
      under = await ground(onRedis);
    });
    afterAll(() => under.close());

    jobQueueContract(`BullMQ on ${store}`, () =>
      Promise.resolve({
        open: () => BullmqJobQueue.open(under.url, quickly),
        openAmongOthers: () =>
          BullmqJobQueue.open(under.url, { ...quickly, lease: under.lease, lookAgainEvery: 50 }),
        wipe: () => wipeJobs(under.url),
        close: () => Promise.resolve(),
      }),
    );

    it('gives up at once a job whose fault no retry can help, says so, and keeps only of which sort it was', async () => {
      const faults = new EventEmitter();
      const onFault = (fault: Error) => faults.emit('told', fault.message);
      const queue = await BullmqJobQueue.open(under.url, { ...quickly, onFault });
      const name = `hopeless-${randomUUID()}`;
      const told = once(faults, 'told');
      const tried: string[] = [];
      await queue.work(name, ({ id }) => {
        tried.push(id);
        return Promise.reject(new Hopeless('cannot be read: Ola Nordmann'));
      });
      await queue.wake({ queue: name, name: 'ring', id: 'a', data: {} });
      expect(await told).toEqual(['cannot be read: Ola Nordmann']);
      await queue.close();
      expect(tried).toEqual(['a']);

      const jobs = await openJobStore(under.url, () => undefined);
      const failed = await jobs.queue(name).getFailed();
      expect(failed.map(({ failedReason, stacktrace }) => [failedReason, stacktrace])).toEqual([
        ['Hopeless', []],
      ]);
      await jobs.close();
    });

    it('rings once in each of the nights when the clock is changed, and at half past two in all others', async () => {
      const jobs = await openJobStore(under.url, () => undefined);
      const queue = jobs.queue(`nights-${randomUUID()}`);
      const ringAfter = async (startDate: string): Promise<string> => {
        const schedule = { ...scheduleOf('0 30 2 * * *'), startDate };
        await queue.upsertJobScheduler('night', schedule, { name: 'ring', data: {} });
        return new Date((await queue.getJobScheduler('night'))?.next ?? 0).toISOString();
      };
      const ringsFrom = async (evening: string, count: number) => {
        const rings: string[] = [];
        for (let at = evening; rings.length < count;) {
          const ring = await ringAfter(at);
          rings.push(ring);
          at = ring;
        }
        return rings;
      };
      // 28 March 2027: there is no half past two, it is three at once.
      expect(await ringsFrom('2027-03-26T20:00:00.000Z', 3)).toEqual([
        '2027-03-27T01:30:00.000Z',
        '2027-03-28T01:30:00.000Z',
        '2027-03-29T00:30:00.000Z',
      ]);
      // 31 October 2027: half past two comes twice.
      expect(await ringsFrom('2027-10-29T20:00:00.000Z', 3)).toEqual([
        '2027-10-30T00:30:00.000Z',
        '2027-10-31T00:30:00.000Z',
        '2027-11-01T01:30:00.000Z',
      ]);
      await queue.close();
      await jobs.close();
    });

    it('tells at once whoever rings while the store is away; whoever works waits for it, and goes on', async () => {
      const way = await openUnreliableProxy(under.url);
      const queue = await BullmqJobQueue.open(way.url, quickly);
      const job: JobRequest = { queue: `away-${randomUUID()}`, name: 'ring', id: 'before', data: {} };
      const done = new EventEmitter();
      await queue.work(job.queue, ({ id }) => Promise.resolve(void done.emit(id)));
      const before = once(done, 'before');
      await queue.wake(job);
      await before;

      await way.close();
      const asked = Date.now();
      await expect(queue.wake({ ...job, id: 'during' })).rejects.toThrow();
      expect(Date.now() - asked).toBeLessThan(5_000);

      const back = await openUnreliableProxy(under.url, Number(new URL(way.url).port));
      const after = once(done, 'after');
      const elsewhere = await BullmqJobQueue.open(under.url, quickly);
      await elsewhere.wake({ ...job, id: 'after' });
      await after;
      await Promise.all([queue.close(), elsewhere.close()]);
      await back.close();
    });
  });
};

onStore('PostgreSQL', false);
if (redisIsHere()) onStore('Redis', true);
else
  describe('on Redis', () => {
    const required = process.env['IVERK_TEST_REQUIRE_REDIS'] === '1';
    process.stderr.write('NOT RUN: BullMQ on Redis. Set REDIS_URL or install redis-server.\n');
    it('is not tested here: there is neither REDIS_URL nor redis-server', () => {
      expect(required).toBe(false);
    });
  });

describe('the job queue', () => {
  it('knows no other store', async () => {
    await expect(BullmqJobQueue.open('mysql://localhost/jobs')).rejects.toBeInstanceOf(RangeError);
  });

  it('says at once when Redis does not answer, without the password', async () => {
    const port = await freePort();
    const opening = BullmqJobQueue.open(`redis://:hemmelig@127.0.0.1:${port.toString()}`);
    await expect(opening).rejects.toThrow(`Redis på 127.0.0.1, port ${port.toString()}, svarer ikke.`);
    await expect(opening).rejects.not.toThrow('hemmelig');
  });

  it('does nothing when it is silent', async () => {
    const queue: JobQueue = new SilentJobQueue();
    await queue.wake({ queue: 'any', name: 'ring', id: 'a', data: {} });
    await queue.repeat({ queue: 'any', name: 'ring', schedulerId: 's', cron: '* * * * * *', data: {} });
    const stop = await queue.work('any', () => Promise.reject(new Error('never called')));
    await stop();
    await expect(queue.close()).resolves.toBeUndefined();
  });
});
