import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../libs/adapters/embedded-postgres/index.js';

export interface Server {
  /** A new, empty database; its address. */
  readonly database: (name: string) => Promise<string>;
  /** A directory that is gone afterwards. */
  readonly directory: string;
  /** Leaves nothing behind. */
  readonly close: () => Promise<void>;
}

const ask = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const open = async (directory: string) => {
  const own = process.env['DATABASE_URL'];
  if (own !== undefined) return { url: own, stop: () => Promise.resolve() };
  // As it stores for real: what is not flushed to disk would flatter us.
  const dataDir = path.join(directory, 'postgres');
  const { ownerUrl: url, stop } = await startEmbeddedPostgres({ dataDir, database: 'iverk_bench' });
  return { url, stop };
};

/** The server of `DATABASE_URL`, whose role must be allowed to make databases, else an embedded one of our own. */
export const openServer = async (): Promise<Server> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'iverk-bench-'));
  await chmod(directory, 0o755);
  const { url, stop } = await open(directory);
  const made: string[] = [];
  return {
    directory,
    database: async (what) => {
      const name = `iverk_bench_${what}_${randomBytes(4).toString('hex')}`;
      await ask(url, `create database ${name} template template0 encoding 'UTF8'`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    close: async () => {
      for (const name of made) await ask(url, `drop database ${name} with (force)`);
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
