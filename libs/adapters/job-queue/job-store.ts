import {
  createPostgresBackend,
  createRedisBackend,
  withBackend,
  type Job,
  type Queue,
  type Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { checkRedis } from './check-redis.js';
import { checkJobsMigrated } from './migrate-jobs.js';

export type Processor = (job: Job) => Promise<void>;

/** Where BullMQ keeps its jobs: the same queues and workers, in PostgreSQL or in Redis. */
export interface JobStore {
  readonly queue: (name: string) => Queue;
  readonly worker: (name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>) => Worker;
  readonly close: () => Promise<void>;
}

/**
 * Opens the store that the URL's scheme names. Throws a `RangeError` for another scheme,
 * `RedisUnreachable`, `DatabaseNotMigrated`.
 */
export const openJobStore = async (url: string, onFault: (fault: Error) => void): Promise<JobStore> => {
  const { protocol } = new URL(url);
  if (protocol === 'postgres:' || protocol === 'postgresql:') return openPostgres(url);
  if (protocol === 'redis:' || protocol === 'rediss:') return openRedis(url, onFault);
  throw new RangeError(`No job queue for ${protocol}// (postgres, postgresql, redis, rediss)`);
};

const openPostgres = async (url: string): Promise<JobStore> => {
  await checkJobsMigrated(url);
  // A config object and no shared pool: each queue makes a small lazy one and listens outside it. Small, because a server has a
  // hundred connections, a worker has nine queues, and two workers stand beside each other while one is replaced.
  const connection = { connectionString: url, max: 2, idleTimeoutMillis: 10_000 };
  const classes = withBackend(createPostgresBackend);
  return {
    queue: (name) => new classes.Queue(name, { connection }) as unknown as Queue,
    worker: (name, processor, options) =>
      new classes.Worker(name, processor, { ...options, connection }) as unknown as Worker,
    close: () => Promise.resolve(),
  };
};

const openRedis = async (url: string, onFault: (fault: Error) => void): Promise<JobStore> => {
  await checkRedis(url);
  // Workers wait for a Redis that is away; whoever rings is told at once.
  const patient = new Redis(url, { maxRetriesPerRequest: null });
  const prompt = new Redis(url, { maxRetriesPerRequest: 1 });
  for (const connection of [patient, prompt]) connection.on('error', onFault);
  const classes = withBackend(createRedisBackend);
  return {
    queue: (name) => new classes.Queue(name, { connection: prompt }),
    worker: (name, processor, options) =>
      new classes.Worker(name, processor, { ...options, connection: patient }),
    close: async () => {
      patient.disconnect();
      prompt.disconnect();
      await Promise.resolve();
    },
  };
};
