import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '#adapters/config';
import { startEmbeddedPostgres } from '#adapters/embedded-postgres';
import { migrate, openPool } from '#adapters/postgres';
import { eventNamed, streamNamed } from '#kernel/testing';
import { temporaryDirectory, type TemporaryDirectory } from '#testing';
import { openPlatform } from './open-platform.js';

const start = (name: string) => ({
  streamId: streamNamed(name),
  expectedRevision: 'no-stream' as const,
  events: [eventNamed(name)],
});

let directory: TemporaryDirectory;
beforeAll(async () => {
  directory = await temporaryDirectory();
});
afterAll(() => directory.remove());

describe('a data directory of a build that knew one role', () => {
  it('comes up with all it holds, and the app cannot change the log any more', async () => {
    const dataDir = path.join(directory.path, 'postgres');
    const before = await startEmbeddedPostgres({ dataDir, database: 'iverk' });
    const owner = openPool(before.ownerUrl, { max: 2 });
    await migrate(owner);
    await owner.query(`drop role ${before.appRole}`);
    await owner.query(`
      create table read.things (id int);
      insert into read.checkpoint (projection, version, shape, position) values ('things', 1, 'x', 7);
      insert into state.effect (key) values ('kept')`);
    await owner.end();
    await before.release();

    const platform = await openPlatform(readConfig({ IVERK_DATA_DIR: directory.path }), {
      queue: 'silent',
      categories: [],
    });
    await expect(platform.store.append(start('new'))).resolves.toMatchObject({ revision: 0n });
    expect(await platform.ledger.claim('kept')).toMatchObject({ state: 'unresolved' });
    await expect(platform.pool.query('delete from log.event')).rejects.toThrow('permission denied');
    await expect(platform.pool.query('select 1 from read.things')).rejects.toThrow('does not exist');
    expect(await platform.asOwner((pool) => pool.query('select 1 from log.event'))).toMatchObject({
      rowCount: 1,
    });
    await platform.close();
  }, 60_000);
});
