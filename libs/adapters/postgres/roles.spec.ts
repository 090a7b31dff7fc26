import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { PostgresEventStore } from '#adapters/event-store';
import { eventNamed, streamNamed } from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import { checkMigrated } from './check-migrated.js';
import { DatabaseNotMigrated, UnsafeDatabase } from './database-faults.js';
import { migrate } from './migrate.js';
import { openPool } from './open-pool.js';

const role = `iverk_app_${randomBytes(6).toString('hex')}`;

let database: TestDatabase;
let owner: Pool;
let app: Pool;

const asRole = (url: string): string => {
  const address = new URL(url);
  address.username = role;
  address.password = 'app';
  return address.href;
};

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool(database.url, { max: 3 });
  await owner.query(`create role ${role} login password 'app'`);
  app = openPool(asRole(database.url), { max: 3 });
});

afterAll(async () => {
  await app.end();
  await owner.query(`drop owned by ${role} cascade; drop role ${role}`);
  await owner.end();
  await database.drop();
});

const append = (name: string) =>
  new PostgresEventStore(app).append({
    streamId: streamNamed(name),
    expectedRevision: 'no-stream',
    events: [eventNamed(name)],
  });

describe('a database that was not migrated', () => {
  it('is refused with what is missing and what to run', async () => {
    const refused = checkMigrated(app);
    await expect(refused).rejects.toThrow(DatabaseNotMigrated);
    await expect(refused).rejects.toThrow(/log-001-event.*iverk migrate/);
  });

  it('is not migrated for a role that is not there, and the line says how to make it', async () => {
    await expect(migrate(owner, 'nobody_here')).rejects.toThrow(/CREATE ROLE nobody_here LOGIN/);
    await expect(checkMigrated(owner)).rejects.toThrow(DatabaseNotMigrated);
  });
});

describe("the app's role", () => {
  beforeAll(async () => {
    await migrate(owner, role);
  });

  it('finds the database ready and appends to the log', async () => {
    await checkMigrated(app);
    await expect(append('one')).resolves.toMatchObject({ revision: 0n });
    expect(await new PostgresEventStore(app).readStream(streamNamed('one'))).toHaveLength(1);
  });

  it.each([
    "update log.event set type = 'Other'",
    'delete from log.event',
    'truncate log.event',
    'alter table log.event disable trigger all',
    'drop table log.event cascade',
    'drop schema log cascade',
    'create table log.other (id int)',
    'create or replace function log.refuse_change() returns trigger language sql as $$ select null $$',
    'set session_replication_role = replica',
    "insert into state.migration (id) values ('log-999')",
  ])('is refused by the server: %s', async (statement) => {
    await append('kept').catch(() => undefined);
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    expect(await new PostgresEventStore(app).readStream(streamNamed('kept'))).toHaveLength(1);
  });

  it('keeps what it may do when the owner migrates again without naming it', async () => {
    await owner.query(`
      create table state.later (id int);
      create function log.later() returns int language sql as 'select 1';
      revoke execute on function log.later() from public`);
    await migrate(owner);
    await expect(app.query('insert into state.later values (1)')).resolves.toBeDefined();
    await expect(app.query('select log.later()')).resolves.toBeDefined();
    await owner.query('drop table state.later; drop function log.later');
  });

  it('takes over from the owner: read models that are not its own are dropped, to be built anew', async () => {
    await owner.query(`
      create table read.things (id int);
      insert into read.checkpoint (projection, version, shape, position) values ('things', 1, 'x', 7)`);
    await migrate(owner, role);
    const { rows } =
      await app.query(`select to_regclass('read.things') as things, count(*)::int as checkpoints
      from read.checkpoint where projection = 'things'`);
    expect(rows).toEqual([{ things: null, checkpoints: 0 }]);
  });
});

describe('a database of a newer build', () => {
  it('is refused, by who starts and by who migrates', async () => {
    await owner.query("insert into state.migration (id) values ('log-999-later')");
    for (const refused of [checkMigrated(app), migrate(owner)])
      await expect(refused).rejects.toThrow(/nyere utgave.*log-999-later/);
    await owner.query("delete from state.migration where id = 'log-999-later'");
  });
});

describe('a server that could lose a commit', () => {
  it.each([
    ['for the role', () => `alter role ${role} set synchronous_commit = off`],
    [
      'for the database',
      () => `alter database ${new URL(database.url).pathname.slice(1)} set synchronous_commit = off`,
    ],
  ])('is refused when it is set up so %s', async (_, statement) => {
    await owner.query(statement());
    const own = openPool(asRole(database.url), { max: 1 });
    await expect(checkMigrated(own)).rejects.toThrow(UnsafeDatabase);
    await own.end();
    await owner.query(statement().replace(/set synchronous_commit = off$/, 'reset synchronous_commit'));
    await checkMigrated(app);
  });
});
