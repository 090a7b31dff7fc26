import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, temporaryDirectory, type TemporaryDirectory, type TestDatabase } from '#testing';
import { testEngine, type TestEngine } from '../../../test/test-engine.js';
import { finished, startIverk } from './run-iverk.js';

const role = `iverk_app_${randomBytes(6).toString('hex')}`;

let database: TestDatabase;
let directory: TemporaryDirectory;
let env: Readonly<Record<string, string>>;
let client: pg.Client;
let engine: TestEngine;

beforeAll(async () => {
  database = await createTestDatabase();
  directory = await temporaryDirectory();
  engine = await testEngine();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`create role ${role} login password 'app'`);
  const app = new URL(database.url);
  [app.username, app.password] = [role, 'app'];
  env = {
    DATABASE_URL: app.href,
    DATABASE_OWNER_URL: database.url,
    IVERK_DATA_DIR: directory.path,
    IVERK_KOMMUNE: '9901',
    ...engine.settings,
  };
});
afterAll(async () => {
  await client.query(`drop owned by ${role} cascade; drop role ${role}`);
  await client.end();
  engine.stop();
  await database.drop();
  await directory.remove();
});

const run = (...args: readonly string[]) => finished(startIverk(args, env));

describe('A server of one’s own with two roles', () => {
  it('is refused in one line until it is migrated', async () => {
    const { code, stderr } = await run('kommune');
    expect([code, stderr.trim().split('\n')]).toEqual([3, [expect.stringContaining('Kjør iverk migrate')]]);
  }, 60_000);

  it('is migrated once, also by two processes at once', async () => {
    const both = await Promise.all([run('migrate', '--json'), run('migrate', '--json')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const applied = both.map(({ stdout }) => (JSON.parse(stdout) as { applied: string[] }).applied);
    expect(new Set(applied.flat()).size).toBe(applied.flat().length);
    expect(applied.flat()).toEqual(expect.arrayContaining(['log-001-event', 'state-001-tables', 'bullmq-1']));
    const again = await run('migrate');
    expect(again.stdout).toContain('Ingenting manglet');
    expect(again.stdout).toContain(`Rollen ${role} kan lese loggen og legge til i den, aldri endre den.`);
  }, 60_000);

  it('does all of its work as the role that cannot change the log', async () => {
    for (const args of [
      ['kommune', 'add', '9901', '--name', 'Prøve'],
      ['organisation', 'import', 'docs/samples/organisasjon.csv'],
      ['import', 'docs/samples/vedtaksliste.csv', '--as-of', '2026-01-31'],
      ['remind', '--on', '2026-02-02'],
      ['rebuild'],
      ['verify'],
      ['backup', '--out', `${directory.path}/kopi.tar`],
    ]) {
      const { code, stderr } = await run(...args);
      expect([args[0], code, stderr]).toEqual([args[0], 0, stderr]);
    }
    const { rows } = await client.query<{ owner: string }>(
      `select distinct tableowner::text as owner from pg_tables where schemaname = 'log'`,
    );
    expect(rows).not.toContainEqual({ owner: role });
  }, 120_000);

  it('says when one role does both', async () => {
    const { stdout } = await finished(startIverk(['migrate'], { ...env, DATABASE_URL: database.url }));
    expect(stdout).toContain('bare en utløser hindrer at loggen endres');
  }, 60_000);
});
