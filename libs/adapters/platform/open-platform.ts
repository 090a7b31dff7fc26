import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type {
  Authenticator,
  Clock,
  Drawer,
  EffectLedger,
  EventStore,
  Ids,
  JobQueue,
  KeptFiles,
  Lease,
  Mailer,
  PeopleDirectory,
  PolicyCheckpoints,
  ProjectionStore,
  ReturnedMails,
  Sessions,
  SignInCodes,
  TextKeys,
  WebPoster,
} from '#kernel';
import { StateCache } from '#kernel';
import { DemoClock, SystemIds } from '#adapters/clock';
import { buildVersion, type Config } from '#adapters/config';
import { ProcessDrawer } from '#adapters/drawer';
import { makeDataDirectory } from '#adapters/embedded-postgres';
import { PostgresEventStore } from '#adapters/event-store';
import type { EventStoreDbEventStore } from '#adapters/eventstoredb';
import { SignedTokenAuthenticator, tokenKey } from '#adapters/identity';
import { openMailer, ReturnedMailFolder } from '#adapters/mail';
import { SealingEventStore } from '#adapters/sealing';
import { SilentJobQueue } from '#adapters/silent-job-queue';
import { openPool, Pipelines, scrubDisk, type DiskScrubbed } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import {
  PostgresEffectLedger,
  PostgresKeptFiles,
  PostgresLease,
  PostgresPeopleDirectory,
  PostgresPolicyCheckpoints,
  PostgresSessions,
  PostgresSignInCodes,
  PostgresTextKeys,
} from '#adapters/state';
import { HttpWebPoster } from '#adapters/web-poster';
import { openDatabase } from './open-database.js';

/** Every port with its adapter, chosen by the configuration. */
export interface Platform {
  readonly config: Config;
  /** The version of this build. */
  readonly build: string;
  /** Logged in as the app's role. */
  readonly pool: Pool;
  readonly databaseUrl: string;
  /** What keeps the log. */
  readonly engine: 'postgres' | 'eventstoredb';
  /** Runs what only the owner of the schemas may, on a connection of its own. */
  readonly asOwner: <T>(work: (pool: Pool) => Promise<T>) => Promise<T>;
  /** Has PostgreSQL write anew what held deleted keys and names, as far as its roles may. */
  readonly scrubDisk: () => Promise<DiskScrubbed>;
  /** The log, with the texts that people wrote as they wrote them. */
  readonly store: EventStore;
  /** The log as it is stored: texts sealed. For who guards or copies it. */
  readonly storedLog: EventStore;
  readonly keys: TextKeys;
  readonly documents: ProjectionStore;
  readonly checkpoints: PolicyCheckpoints;
  readonly lease: Lease;
  readonly ledger: EffectLedger;
  readonly people: PeopleDirectory;
  readonly files: KeptFiles;
  readonly drawer: Drawer;
  readonly clock: Clock;
  /** What streams come to, for all commands of the process. */
  readonly states: StateCache;
  readonly ids: Ids;
  readonly mailer: Mailer;
  readonly poster: WebPoster;
  readonly returned: ReturnedMails;
  readonly queue: JobQueue;
  readonly authenticator: Authenticator;
  readonly signInCodes: SignInCodes;
  readonly sessions: Sessions;
  /** Signs this installation's tokens. */
  readonly tokenKey: Uint8Array;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Chance for who waits before a new try: from 0 up to and not including 1. */
  readonly jitter: () => number;
  readonly close: () => Promise<void>;
}

export interface PlatformOptions {
  /** `silent` for commands that do their work themselves and need no alarm clock. */
  readonly queue: 'bullmq' | 'silent';
  /** The categories of all streams there are; the second engine asks its server for these and no others. */
  readonly categories: readonly string[];
  readonly clock?: Clock;
  readonly log?: (line: string) => void;
}

/**
 * Opens the database (the embedded one, migrated, unless `DATABASE_URL` is set) and makes all adapters. Throws the
 * adapters' faults, each with one clear line; `DatabaseNotMigrated` when `iverk migrate` is to be run first.
 */
export const openPlatform = async (config: Config, options: PlatformOptions): Promise<Platform> => {
  await makeDataDirectory(config.dataDir);
  const database = await openDatabase(config, options);
  const [pool, pages] = [openPool(database.url), new Pipelines(database.url)];
  try {
    await database.ready(pool);
    const key = await tokenKey(config.dataDir);
    const state = onPostgres(pool, pages);
    const queue = await openQueue(config.redisUrl ?? database.url, options, state.lease);
    const [log, mail] = [await openLog(config, options, pool), outgoing(config)];
    const drawer = new ProcessDrawer();
    return {
      ...state,
      ...sealing(log, new PostgresTextKeys(pool)),
      ...mail,
      ...{ config, build: buildVersion(), drawer },
      pool,
      databaseUrl: database.url,
      engine: config.eventStore === null ? 'postgres' : 'eventstoredb',
      ...withOwner(database),
      clock: options.clock ?? new DemoClock(config.dataDir),
      states: new StateCache(),
      ids: new SystemIds(),
      queue,
      ...tellingWho(pool, key),
      pause: (milliseconds) => sleep(milliseconds),
      jitter: () => Math.random(),
      close: async () => {
        for (const part of [queue, drawer, mail.mailer, log]) await part.close();
        for (const connections of [pages, pool]) await connections.end();
        await database.release();
      },
    };
  } catch (fault) {
    await pool.end();
    await database.release();
    throw fault;
  }
};

/** What leaves the house: mails, and messages to other systems. */
const outgoing = ({ smtpUrl, dataDir, mailFrom, mailReplyTo, bouncesDir, webhookHosts }: Config) => ({
  poster: new HttpWebPoster({ allowedHosts: webhookHosts }),
  mailer: openMailer({
    smtpUrl,
    outboxDirectory: path.join(dataDir, 'outbox'),
    from: `${mailFrom.name} <${mailFrom.address}>`,
    replyTo: `${mailReplyTo.name} <${mailReplyTo.address}>`,
  }),
  returned: new ReturnedMailFolder(bouncesDir),
});

/** The client of the second engine is big, and loaded only where it is used: a short command should not wait for it. */
const openLog = async (
  { eventStore }: Config,
  { categories }: PlatformOptions,
  pool: Pool,
): Promise<PostgresEventStore | EventStoreDbEventStore> => {
  if (eventStore === null) return new PostgresEventStore(pool);
  const { openEventStore } = await import('#adapters/eventstoredb');
  return openEventStore(eventStore, categories);
};

const onPostgres = (pool: Pool, pages: Pipelines) => ({
  documents: new PostgresReadStore(pool, 'read', { pages }),
  checkpoints: new PostgresPolicyCheckpoints(pool),
  lease: new PostgresLease(pool),
  ledger: new PostgresEffectLedger(pool),
  people: new PostgresPeopleDirectory(pool),
  files: new PostgresKeptFiles(pool),
});

const sealing = (storedLog: EventStore, keys: TextKeys) => ({
  storedLog,
  keys,
  store: new SealingEventStore(storedLog, keys),
});

const withOwner = ({ asOwner }: Pick<Platform, 'asOwner'>) => ({
  asOwner,
  scrubDisk: () => asOwner(scrubDisk),
});

/** Who is asking: by a token, or by a session that a mailed code has opened. */
const tellingWho = (pool: Pool, key: Uint8Array) => ({
  authenticator: new SignedTokenAuthenticator(key),
  signInCodes: new PostgresSignInCodes(pool, key),
  sessions: new PostgresSessions(pool),
  tokenKey: key,
});

/** BullMQ is loaded only by processes that listen to it. */
const openQueue = async (url: string, { queue, log }: PlatformOptions, lease: Lease): Promise<JobQueue> => {
  if (queue === 'silent') return new SilentJobQueue();
  const { BullmqJobQueue } = await import('#adapters/job-queue');
  const onFault = ({ message }: Error) => log?.(message);
  return BullmqJobQueue.open(url, { onFault, lease });
};
