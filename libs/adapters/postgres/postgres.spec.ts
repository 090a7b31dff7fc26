import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { createTestDatabase, freePort, type TestDatabase } from '#testing';
import { checkDatabase } from './check-database.js';
import { DatabaseUnreachable, UnsafeDatabase } from './database-faults.js';
import { migrate } from './migrate.js';
import { openPool } from './open-pool.js';
import { postgresTexts } from './postgres.texts.js';

const faultOf = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (fault) {
    return fault;
  }
};

const refusal = async (url: string): Promise<DatabaseUnreachable> => {
  const fault = await faultOf(async () => {
    const pool = openPool(url);
    await checkDatabase(pool).finally(() => pool.end());
  });
  if (!(fault instanceof DatabaseUnreachable)) throw new Error('it should have been unreachable');
  return fault;
};

describe('a DATABASE_URL that does not work', () => {
  it.each([
    'not an address',
    'mysql://iverk:hemmelig@localhost/iverk',
    'postgres://iverk:hemmelig@localhost:99999/iverk',
    'postgres://iverk:hem%melig@localhost/iverk',
    '',
  ])('is told in clear words, without the password: %s', async (url) => {
    const fault = await refusal(url);
    expect(fault.problem).toBe('database-url-malformed');
    expect(fault.retryable).toBe(false);
    expect(fault.message).toContain('DATABASE_URL er ikke en PostgreSQL-adresse');
    expect(JSON.stringify([fault, fault.message, fault.stack])).not.toContain('hemmelig');
  });

  it('names host, port and database when nobody answers there', async () => {
    const port = (await freePort()).toString();
    const fault = await refusal(`postgres://iverk:hemmelig@127.0.0.1:${port}/kommunen`);
    expect(fault.problem).toBe('database-not-answering');
    expect(fault.retryable).toBe(true);
    for (const text of Object.values(fault.text)) {
      expect(text).toContain('kommunen');
      expect(text).toContain('127.0.0.1');
      expect(text).toContain(port);
      expect(text).not.toContain('hemmelig');
    }
  });

  it('says so when what answers hangs up', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = server.address();
    const port = typeof place === 'object' && place !== null ? place.port.toString() : '';
    expect((await refusal(`postgres://127.0.0.1:${port}/kommunen`)).problem).toBe('database-not-answering');
    server.close();
  });

  it('tells an unknown machine from a silent one', async () => {
    expect((await refusal('postgres://no-such-host.invalid/iverk')).problem).toBe('database-host-unknown');
  });

  it('tells a database that is not there', async () => {
    const { url, drop } = await createTestDatabase();
    await drop();
    expect((await refusal(url)).problem).toBe('database-does-not-exist');
  });
});

describe('a database that works', () => {
  let database: TestDatabase;
  let pool: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url, { max: 3 });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('sees connections that say who they are', async () => {
    const { rows } = await pool.query<{ name: string }>(`select current_setting('application_name') as name`);
    expect(rows).toEqual([{ name: 'iverk' }]);
  });

  it('is migrated once, also by several processes at once', async () => {
    const applied = await Promise.all([migrate(pool), migrate(pool), migrate(pool)]);
    expect(applied.map(({ length }) => length).filter((count) => count > 0)).toHaveLength(1);
    expect(await migrate(pool)).toEqual([]);
    const { rows } = await pool.query<{ id: string }>('select id from state.migration');
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(applied.flat()));
  });

  it('makes the schema of the read models again when it was restored without', async () => {
    await migrate(pool);
    await pool.query('drop schema read cascade');
    expect(await migrate(pool)).toEqual(['read-001-checkpoint', 'read-002-parked-and-beside']);
    await expect(pool.query('select * from read.checkpoint')).resolves.toMatchObject({ rowCount: 0 });
  });

  it('survives that the server cuts its connections', async () => {
    const lost: Error[] = [];
    const own = openPool(database.url, { max: 1, onLost: (error) => lost.push(error) });
    const client = await own.connect();
    const ended = new Promise((resolve) => client.once('end', resolve));
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    client.release(true);
    expect(lost.length).toBeGreaterThan(0);
    await expect(own.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
    await own.end();
  });

  it('is refused when a commit need not reach the disk', async () => {
    const own = openPool(`${database.url}?options=-c%20synchronous_commit%3Doff`);
    const fault = await faultOf(() => migrate(own));
    await own.end();
    if (!(fault instanceof UnsafeDatabase)) throw new Error('it should have been unsafe');
    expect(fault.problem).toBe('database-setting-unsafe');
    expect(fault.text.nb).toContain('synchronous_commit er off');
    expect(fault.text.en).toContain('Set synchronous_commit to on');
  });

  it('has its refusals in three languages, each with what to do', () => {
    for (const text of Object.values(postgresTexts)) {
      expect(new Set(Object.keys(text))).toEqual(new Set(['nb', 'nn', 'en']));
      expect(text.nb).toMatch(/Sjekk|Skriv|Lag|Oppgrader|Sett|Kjør/);
      expect(text.en).toMatch(/Check|Write|Create|Upgrade|Set|Run/);
    }
  });
});
