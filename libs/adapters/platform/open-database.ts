import path from 'node:path';
import type { Pool } from 'pg';
import type { Config } from '#adapters/config';
import { startEmbeddedPostgres } from '#adapters/embedded-postgres';
import { checkMigrated, DatabaseNotMigrated, migrate, openPool } from '#adapters/postgres';

/** The database the configuration names, from the outside: two ways in. */
export interface Database {
  /** Logs in as the app's role. */
  readonly url: string;
  /** The app's role where it is another than the owner. */
  readonly appRole: string | undefined;
  /** Throws `DatabaseNotMigrated` unless the database is of this build; the embedded one is brought there. */
  readonly ready: (pool: Pool) => Promise<void>;
  readonly asOwner: <T>(work: (pool: Pool, url: string) => Promise<T>) => Promise<T>;
  readonly release: () => Promise<void>;
}

/** Answers what `iverk migrate` did. */
export interface Migrated {
  /** The ids of what was missing. */
  readonly applied: readonly string[];
  /** `undefined` when the app logs in as the owner, so that nothing but a trigger keeps it from changing the log. */
  readonly appRole: string | undefined;
}

/** Starts the embedded server, or takes the addresses of one's own. Connects to nothing else. */
export const openDatabase = (
  config: Config,
  { log }: { readonly log?: (line: string) => void },
): Promise<Database> =>
  config.databaseUrl === null ? openEmbedded(config, log) : Promise.resolve(ownServer(config));

/** Makes and upgrades the schemas, BullMQ's too unless Redis keeps the jobs, and grants the app's role what it needs. */
export const migrateDatabase = (
  { asOwner, appRole }: Pick<Database, 'asOwner' | 'appRole'>,
  { redisUrl }: Pick<Config, 'redisUrl'>,
): Promise<Migrated> =>
  asOwner(async (pool, url) => {
    const { migrateJobs } = await import('#adapters/job-queue');
    const jobs = redisUrl === null ? await migrateJobs(url) : [];
    const applied = await migrate(pool, appRole);
    return { applied: [...applied, ...jobs], appRole: appRole === userOf(url) ? undefined : appRole };
  });

const openEmbedded = async (config: Config, log?: (line: string) => void): Promise<Database> => {
  const server = await startEmbeddedPostgres({
    dataDir: path.join(config.dataDir, 'postgres'),
    database: 'iverk',
    ...(log === undefined ? {} : { log }),
  });
  const { url, appRole, ownerUrl } = server;
  const asOwner = entering(ownerUrl);
  return {
    url,
    appRole,
    ready: async (pool) => {
      try {
        await checkMigrated(pool);
      } catch (fault) {
        if (!(fault instanceof DatabaseNotMigrated) || fault.problem === 'database-newer') throw fault;
        await migrateDatabase({ asOwner, appRole }, { redisUrl: null });
      }
    },
    asOwner,
    release: () => server.release(),
  };
};

const ownServer = ({ databaseUrl, databaseOwnerUrl }: Config): Database => {
  const url = databaseUrl ?? '';
  const user = userOf(url);
  const ownerUrl = databaseOwnerUrl ?? url;
  return {
    url,
    appRole: user === userOf(ownerUrl) || user === '' ? undefined : user,
    ready: checkMigrated,
    asOwner: entering(ownerUrl),
    release: () => Promise.resolve(),
  };
};

const userOf = (url: string): string => decodeURIComponent(new URL(url).username);

const entering =
  (url: string): Database['asOwner'] =>
  async (work) => {
    const pool = openPool(url, { max: 2 });
    try {
      return await work(pool, url);
    } finally {
      await pool.end();
    }
  };
