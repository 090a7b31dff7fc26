import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type {
  Authenticator,
  Clock,
  EffectLedger,
  EventStore,
  Ids,
  JobQueue,
  Lease,
  Mailer,
  PeopleDirectory,
  PolicyCheckpoints,
  ReadStore,
} from '#kernel';
import { StateCache } from '#kernel';
import { SystemClock, SystemIds } from '#adapters/clock';
import type { Config } from '#adapters/config';
import { makeDataDirectory, startEmbeddedPostgres } from '#adapters/embedded-postgres';
import { PostgresEventStore } from '#adapters/event-store';
import { SignedTokenAuthenticator, tokenKey } from '#adapters/identity';
import { openMailer } from '#adapters/mail';
import { SilentJobQueue } from '#adapters/silent-job-queue';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import {
  PostgresEffectLedger,
  PostgresLease,
  PostgresPeopleDirectory,
  PostgresPolicyCheckpoints,
} from '#adapters/state';

/** Every port with its adapter, chosen by the configuration. */
export interface Platform {
  readonly config: Config;
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly store: EventStore;
  readonly documents: ReadStore;
  readonly checkpoints: PolicyCheckpoints;
  readonly lease: Lease;
  readonly ledger: EffectLedger;
  readonly people: PeopleDirectory;
  readonly clock: Clock;
  /** What streams come to, for all commands of the process. */
  readonly states: StateCache;
  readonly ids: Ids;
  readonly mailer: Mailer;
  readonly queue: JobQueue;
  readonly authenticator: Authenticator;
  /** Signs this installation's tokens. */
  readonly tokenKey: Uint8Array;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PlatformOptions {
  /** `silent` for commands that do their work themselves and need no alarm clock. */
  readonly queue: 'bullmq' | 'silent';
  readonly clock?: Clock;
  readonly log?: (line: string) => void;
}

/**
 * Opens the database (the embedded one unless `DATABASE_URL` is set), migrates it, and makes all adapters.
 * Throws the adapters' faults, each with one clear line.
 */
export const openPlatform = async (config: Config, options: PlatformOptions): Promise<Platform> => {
  await makeDataDirectory(config.dataDir);
  const database = await openDatabase(config, options);
  const pool = openPool(database.url);
  try {
    await migrate(pool);
    const key = await tokenKey(config.dataDir);
    const queue = await openQueue(config, options, database.url);
    const store = new PostgresEventStore(pool);
    return {
      ...onPostgres(pool),
      store,
      config,
      pool,
      databaseUrl: database.url,
      clock: options.clock ?? new SystemClock(),
      states: new StateCache(),
      ids: new SystemIds(),
      mailer: openMailer({
        smtpUrl: config.smtpUrl,
        outboxDirectory: path.join(config.dataDir, 'outbox'),
        from: `${config.mailFrom.name} <${config.mailFrom.address}>`,
      }),
      queue,
      authenticator: new SignedTokenAuthenticator(key),
      tokenKey: key,
      pause: (milliseconds) => sleep(milliseconds, undefined),
      close: async () => {
        await queue.close();
        await store.close();
        await pool.end();
        await database.release();
      },
    };
  } catch (fault) {
    await pool.end();
    await database.release();
    throw fault;
  }
};

const onPostgres = (pool: Pool) => ({
  documents: new PostgresReadStore(pool),
  checkpoints: new PostgresPolicyCheckpoints(pool),
  lease: new PostgresLease(pool),
  ledger: new PostgresEffectLedger(pool),
  people: new PostgresPeopleDirectory(pool),
});

interface Database {
  readonly url: string;
  readonly release: () => Promise<void>;
}

const openDatabase = async (config: Config, { log }: PlatformOptions): Promise<Database> => {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, release: () => Promise.resolve() };
  const embedded = await startEmbeddedPostgres({
    dataDir: path.join(config.dataDir, 'postgres'),
    database: 'iverk',
    ...(log === undefined ? {} : { log }),
  });
  return { url: embedded.url, release: () => embedded.release() };
};

/** BullMQ is loaded only by processes that listen to it. */
const openQueue = async (
  config: Config,
  { queue, log }: PlatformOptions,
  databaseUrl: string,
): Promise<JobQueue> => {
  if (queue === 'silent') return new SilentJobQueue();
  const { BullmqJobQueue } = await import('#adapters/job-queue');
  const onFault = ({ message }: Error) => log?.(message);
  return BullmqJobQueue.open(config.redisUrl ?? databaseUrl, { onFault });
};
