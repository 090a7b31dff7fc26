import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { Fault, type JobQueue } from '#kernel';
import { createTestDatabase, freePort } from '#testing';
import { jobQueueContract } from '../../kernel/testing/contracts/job-queue.contract.js';
import { BullmqJobQueue } from './bullmq.job-queue.js';
import { migrateJobs } from './migrate-jobs.js';
import { SilentJobQueue } from '#adapters/silent-job-queue';
import { redisForTests, redisIsHere, type TestRedis } from './testing/redis-for-tests.js';

const quickly = { backoff: 20 };

describe('on PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    database = await createTestDatabase();
    await migrateJobs(database.url);
  });
  afterAll(() => database.drop());

  jobQueueContract('BullMQ on PostgreSQL', () =>
    Promise.resolve({
      open: () => BullmqJobQueue.open(database.url, quickly),
      close: () => Promise.resolve(),
    }),
  );

  class Hopeless extends Fault {
    readonly retryable = false;
  }

  it('gives up at once a job whose fault no retry can help, and says so', async () => {
    const faults = new EventEmitter();
    const onFault = (fault: Error) => faults.emit('told', fault.message);
    const queue = await BullmqJobQueue.open(database.url, { ...quickly, onFault });
    const name = `hopeless-${randomUUID()}`;
    const told = once(faults, 'told');
    const tried: string[] = [];
    await queue.work(name, ({ id }) => {
      tried.push(id);
      return Promise.reject(new Hopeless('cannot be read'));
    });
    await queue.wake({ queue: name, name: 'ring', id: 'a', data: {} });
    expect(await told).toEqual(['cannot be read']);
    await queue.close();
    expect(tried).toEqual(['a']);
  });
});

describe('on Redis', () => {
  if (!redisIsHere()) {
    const required = process.env['IVERK_TEST_REQUIRE_REDIS'] === '1';
    process.stderr.write('NOT RUN: BullMQ on Redis. Set REDIS_URL or install redis-server.\n');
    it('is not tested here: there is neither REDIS_URL nor redis-server', () => {
      expect(required).toBe(false);
    });
    return;
  }
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await redisForTests();
  });
  afterAll(() => redis.stop());

  jobQueueContract('BullMQ on Redis', () =>
    Promise.resolve({
      open: () => BullmqJobQueue.open(redis.url, quickly),
      close: () => Promise.resolve(),
    }),
  );
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
