import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openPool } from '#adapters/postgres';
import { PostgresSessions, PostgresSignInCodes } from '#adapters/state';
import type { ActorId, Instant, TenantId } from '#kernel';
import { readTar } from '../../../libs/adapters/backup/tar.js';
import { logOf } from './log-of.js';
import { finished, installIverk, type Iverk } from './run-iverk.js';

const samples = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'samples');
const month = '2026-02-02';

const ask = async (iverk: Iverk, statement: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: iverk.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

/** Who is signed in, or about to be: it belongs to the installation, and in no archive. */
const signInTables = ['session', 'sign_in_code', 'sign_in_pace'];

const now = '2026-02-02T08:00:00.000Z' as Instant;
const later = '2026-02-02T20:00:00.000Z' as Instant;
const asked = { address: 'ola@demo.example', browser: 'nettleser', code: '123456' };

/** The sessions and codes of an installation, as its processes reach them. */
const withSignIn = async <T>(
  { databaseUrl }: Iverk,
  use: (of: { readonly sessions: PostgresSessions; readonly codes: PostgresSignInCodes }) => Promise<T>,
): Promise<T> => {
  const pool = openPool(databaseUrl, { max: 1 });
  try {
    const codes = new PostgresSignInCodes(pool, Buffer.from('nøkkel'));
    return await use({ sessions: new PostgresSessions(pool), codes });
  } finally {
    await pool.end();
  }
};

const signIn = (iverk: Iverk) =>
  withSignIn(iverk, async ({ sessions, codes }) => {
    await sessions.open('hemmelig', { tenant: '9901' as TenantId, person: 'ola' as ActorId }, later);
    await codes.keep(asked, later);
    await codes.admit({ by: asked.address, most: 1, minutes: 15 }, now);
  });

const tables = (iverk: Iverk, schema: string) =>
  ask(
    iverk,
    `select tablename::text as name from pg_tables where schemaname = '${schema}'
        and tablename not in ('migration', 'lease', 'checkpoint', 'parked')
        and tablename <> all ('{${signInTables.join(',')}}') order by 1`,
  ) as Promise<{ name: string }[]>;

/** Every row as text, table by table. */
const contents = async (iverk: Iverk, schema: string): Promise<Record<string, unknown>> => {
  const found = await tables(iverk, schema);
  const rows = found.map(async ({ name }) => [
    name,
    await ask(iverk, `select t::text as row from ${schema}."${name}" t order by 1`),
  ]);
  return Object.fromEntries(await Promise.all(rows)) as Record<string, unknown>;
};

const outbox = (iverk: Iverk) =>
  readdir(path.join(iverk.directory, 'outbox')).then(
    (files) => files.length,
    () => 0,
  );

let source: Iverk;
let archive: string;
beforeAll(async () => {
  source = await installIverk({ IVERK_KOMMUNE: '9901' });
  await source.json('kommune', 'add', '9901', '--name', 'Prøve');
  await source.json('organisation', 'import', path.join(samples, 'organisasjon.csv'));
  await source.json('import', path.join(samples, 'vedtaksliste.csv'), '--as-of', '2026-01-31');
  await source.json('remind', '--on', month);
  // The policies come to the log's head, as they do by themselves where Iverk runs.
  await source.json('vedtakslogg');
  await signIn(source);
  archive = path.join(source.directory, 'kopi.tar');
  await source.json('backup', '--out', archive);
}, 120_000);
afterAll(() => source.remove());

describe('A backup', () => {
  it('is one file, whole, and nothing else is left behind', async () => {
    const { sound, events } = await source.json<{ sound: boolean; events: number }>(
      'restore',
      archive,
      '--dry-run',
    );
    expect([sound, events]).toEqual([true, (await logOf(source)).length]);
    expect((await readdir(source.directory)).filter((name) => name.includes('.part'))).toEqual([]);
  }, 60_000);

  it('never takes the place of a file that is there, and is never restored over a log', async () => {
    expect(await source.run('backup', '--out', archive)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('finnes fra før') as unknown,
    });
    expect(await source.run('restore', archive)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('tom database') as unknown,
    });
  }, 60_000);
});

describe('A restore drill', () => {
  let target: Iverk;
  beforeAll(async () => {
    target = await installIverk({ IVERK_KOMMUNE: '9901' });
  }, 60_000);
  afterAll(() => target.remove());

  it('starts again after it was killed in the middle, and nothing of it was there', async () => {
    const holder = new pg.Client({ connectionString: target.databaseUrl });
    await holder.connect();
    await holder.query('begin; lock table state.effect in access exclusive mode');
    const child = target.begin('restore', archive);
    const gone = finished(child);
    for (let waiting = 0; waiting === 0;)
      waiting = (
        await ask(
          target,
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
      ).length;
    child.kill('SIGKILL');
    await gone;
    await holder.query('rollback');
    await holder.end();
    // Another engine has the beginning of the log already, and the restore that is run again goes on from there.
    if (target.engine === 'postgres') expect(await logOf(target)).toEqual([]);
    expect(await ask(target, 'select 1 from state.person limit 1')).toEqual([]);
  }, 60_000);

  it('brings back log, state, key and read models, byte for byte, at the same positions', async () => {
    await target.json('restore', archive);
    expect(await logOf(target)).toEqual(await logOf(source));
    for (const schema of ['log', 'state', 'read'])
      expect([schema, await contents(target, schema)]).toEqual([schema, await contents(source, schema)]);
    expect(await readFile(path.join(target.directory, 'token.key'), 'utf8')).toBe(
      await readFile(path.join(source.directory, 'token.key'), 'utf8'),
    );
    expect(await target.json('verify')).toMatchObject({ sound: true });
  }, 120_000);

  it('signs nobody in: whoever was signed in, or had a code, begins anew', async () => {
    const members: string[] = [];
    for await (const { name } of readTar(archive)) members.push(name);
    expect(members).toContainEqual(expect.stringContaining('/person/'));
    for (const table of signInTables) {
      expect(members.filter((name) => name.includes(`/${table}/`))).toEqual([]);
      expect(await ask(target, `select 1 from state.${table}`)).toEqual([]);
      expect(await ask(source, `select 1 from state.${table}`)).toHaveLength(1);
    }
    const holderIn = (iverk: Iverk) =>
      withSignIn(iverk, ({ sessions }) => sessions.holderOf('hemmelig', now));
    expect([await holderIn(source), await holderIn(target)]).toEqual([
      { tenant: '9901', person: 'ola' },
      undefined,
    ]);
    expect(await withSignIn(target, ({ codes }) => codes.answer(asked, now))).toBe('gone');
    expect(await withSignIn(source, ({ codes }) => codes.answer(asked, now))).toBe('right');
  }, 60_000);

  it('asks nobody a second time', async () => {
    expect(await outbox(source)).toBeGreaterThan(0);
    await target.json('remind', '--on', month);
    expect(await outbox(target)).toBe(0);
  }, 60_000);
});

describe('A backup that was killed', () => {
  it('leaves no file of that name', async () => {
    const file = path.join(source.directory, 'drept.tar');
    const holder = new pg.Client({ connectionString: source.databaseUrl });
    await holder.connect();
    await holder.query('begin; lock table state.effect in access exclusive mode');
    const child = source.begin('backup', '--out', file);
    const gone = finished(child);
    for (let waiting = 0; waiting === 0;)
      waiting = (
        await ask(
          source,
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
      ).length;
    child.kill('SIGKILL');
    await gone;
    await holder.query('rollback');
    await holder.end();
    expect(await readdir(source.directory)).not.toContain('drept.tar');
  }, 60_000);
});

describe('A damaged archive', () => {
  const block = 512;
  const refused = async (damage: (bytes: Buffer) => Buffer): Promise<string> => {
    const file = path.join(source.directory, 'skadet.tar');
    await copyFile(archive, file);
    await writeFile(file, damage(await readFile(archive)));
    const { code, stderr } = await source.run('restore', file, '--dry-run');
    expect(code).toBe(1);
    return stderr;
  };
  const at = (bytes: Buffer, name: string) => bytes.indexOf(name);
  const sizeAt = (bytes: Buffer, header: number) =>
    block + Math.ceil(Number.parseInt(bytes.toString('utf8', header + 124, header + 135), 8) / block) * block;

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, at(bytes, 'log/000001') + 600), 'log/000001.jsonl.gz'],
    [
      'with one byte changed in the log',
      (bytes: Buffer) => flip(bytes, at(bytes, 'log/000001') + block + 40),
      'log/000001.jsonl.gz',
    ],
    [
      'with one byte changed in the people',
      (bytes: Buffer) => flip(bytes, at(bytes, 'state/person/') + block + 40),
      'state/person/000001.jsonl.gz',
    ],
    [
      'with one byte changed in a name',
      (bytes: Buffer) => flip(bytes, at(bytes, 'state/person/') + 3),
      'etter state',
    ],
    [
      'with the manifest changed',
      (bytes: Buffer) => flip(bytes, at(bytes, '"logDigest"') + 16),
      'manifest.json',
    ],
    [
      'without a member',
      (bytes: Buffer) => {
        const header = at(bytes, 'state/person/');
        return Buffer.concat([bytes.subarray(0, header), bytes.subarray(header + sizeAt(bytes, header))]);
      },
      'state/person/000001.jsonl.gz',
    ],
    ['that is another file', () => Buffer.from('Saksnr;Dato\n'.repeat(100)), 'ingen sikkerhetskopi'],
  ] as const)(
    'is refused by the name of the part: %s',
    async (_, damage, names) => {
      expect(await refused(damage)).toContain(names);
    },
    60_000,
  );

  const flip = (bytes: Buffer, index: number): Buffer => {
    bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
    return bytes;
  };
});
