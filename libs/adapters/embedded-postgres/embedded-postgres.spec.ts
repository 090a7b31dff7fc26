import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { DataDirectoryFault, freePort, startEmbeddedPostgres } from '#adapters/embedded-postgres';
import { temporaryDirectory, type TemporaryDirectory } from '#testing';

jest.setTimeout(60_000);

let directory: TemporaryDirectory;

beforeAll(async () => {
  directory = await temporaryDirectory();
});

afterAll(() => directory.remove());

const start = (place: string, idleStopSeconds = 8) =>
  startEmbeddedPostgres({
    dataDir: join(directory.path, place),
    database: 'iverk',
    throwaway: true,
    idleStopSeconds,
  });

const ask = async (connectionString: string, statement: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const isGone = (url: string): Promise<boolean> =>
  ask(url, 'select 1').then(
    () => false,
    () => true,
  );

describe('the embedded PostgreSQL', () => {
  it('is started by one of those who come at once and used by all', async () => {
    const servers = await Promise.all([start('shared'), start('shared'), start('shared')]);
    expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
    expect(servers.filter(({ adopted }) => !adopted)).toHaveLength(1);
    const [first, ...others] = servers;
    for (const server of others) await server.release();
    expect(await ask(first.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    await first.stop();
    expect(await isGone(first.url)).toBe(true);
  });

  it('comes back with its data after a crash, even when its process id has gone to a stranger', async () => {
    const before = await start('crashed');
    await ask(before.ownerUrl, 'create table kept as select 42 as answer');
    await ask(before.ownerUrl, 'checkpoint');
    const pidFile = join(directory.path, 'crashed', 'cluster', 'postmaster.pid');
    const text = await readFile(pidFile, 'utf8');
    process.kill(Number(text.split('\n')[0]), 'SIGKILL');
    while (!(await isGone(before.url))) await pause(20);
    await writeFile(pidFile, text.replace(/^\d+/, process.pid.toString()));

    const after = await start('crashed');
    expect(after.adopted).toBe(false);
    expect(await ask(after.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await after.stop();
  });

  it('stops by itself when the last user has let go', async () => {
    const server = await start('idle', 0);
    expect(await isGone(server.url)).toBe(false);
    await server.release();
    while (!(await isGone(server.url))) await pause(50);
  });

  it('lets the app in as a role that may make nothing until it is granted', async () => {
    const server = await start('two-roles');
    expect(await ask(server.url, 'select current_user as role')).toEqual([{ role: server.appRole }]);
    await expect(ask(server.url, 'create schema mine')).rejects.toThrow('permission denied');
    await expect(ask(server.url, 'set session_replication_role = replica')).rejects.toThrow(
      'permission denied',
    );
    await server.stop();
  });

  it('takes the preferred port when it is free', async () => {
    const port = await freePort();
    expect(await freePort(port)).toBe(port);
  });
});

describe('a data directory that cannot be used', () => {
  const fault = (dataDir: string) =>
    startEmbeddedPostgres({ dataDir, database: 'iverk' }).catch((cause: unknown) => cause);

  it('is refused by name, with what to do, when a part of the path is a file', async () => {
    const file = join(directory.path, 'file');
    await writeFile(file, '');
    const refused = await fault(join(file, 'data'));
    expect(refused).toBeInstanceOf(DataDirectoryFault);
    expect(refused).toMatchObject({
      retryable: false,
      problem: 'not-a-directory',
      message: `Datamappen ${file}/data kan ikke brukes: en del av stien er en fil eller finnes ikke. Sett IVERK_DATA_DIR til en mappe Iverk kan skrive i.`,
    });
  });

  it('is refused when it is a file itself', async () => {
    const file = join(directory.path, 'file-itself');
    await writeFile(file, '');
    expect(await fault(file)).toMatchObject({ problem: 'not-a-directory', directory: file });
  });

  it('is refused when nothing can be made there', async () => {
    expect(await fault('/proc/iverk')).toBeInstanceOf(DataDirectoryFault);
  });
});
