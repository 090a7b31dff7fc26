import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { SettableClock } from '#adapters/clock';
import { InMemoryEventStore, PostgresEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import { projectToHead, type EventStore, type Instant, type TenantId } from '#kernel';
import { attemptOnce, happen, named, renamed, thingCatalog, thingTenant } from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import { sealEvents } from './core/seal.events.js';
import { eventDigestsOver } from './projections/event-digests.projection.js';
import { sealOver } from './projections/seal.projection.js';
import { sealLog, sealWhatIsDue } from './seal-log.js';
import type { SealDifference } from './place-difference.js';
import { verifySeals } from './verify-seals.js';

const catalogs = [thingCatalog, sealEvents];
const chain = sealOver(catalogs);
const digests = eventDigestsOver(catalogs);
const other = '8888' as TenantId;

/** Mulberry32: the same seed gives the same changes. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed >>> 0) % below;
  };
};

describe('The seals of a log', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: PostgresEventStore;
  let documents: PostgresReadStore;
  const clock = new SettableClock('2026-02-03T02:00:00.000Z' as Instant);
  const project = async (from: EventStore = store) => {
    for (const each of [chain, digests]) await projectToHead({ store: from, documents }, each);
  };
  const ports = () => ({ store, storedLog: store, documents, clock });
  const verify = (heads?: readonly string[]) => verifySeals(ports(), catalogs, heads);

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    store = new PostgresEventStore(pool);
    documents = new PostgresReadStore(pool);
    await documents.prepare([chain, digests]);
    for (let n = 0; n < 8; n += 1)
      await happen(store, `thing-${n.toString()}`, named(`Benk ${n.toString()}`), renamed('Krakk æøå'));
    await project();
    await sealLog(ports(), thingTenant);
    for (let n = 0; n < 8; n += 1) await happen(store, `thing-${n.toString()}`, renamed('Bord'));
    await project();
    await sealLog(ports(), thingTenant);
    await project();
    await pool.query('create table public.kept as select * from log.event');
    await pool.query('alter table log.event disable trigger user');
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const restore = () =>
    pool.query('truncate log.event; insert into log.event select * from public.kept order by position');

  it('hold for a log that nobody has changed', async () => {
    const { sound, municipalities, differences } = await verify();
    expect({ sound, differences }).toEqual({ sound: true, differences: [] });
    expect(municipalities).toMatchObject([{ tenant: '9999', count: 26, seals: 2, position: '26' }]);
  });

  it('are not put twice where nothing is new, nor twice a day', async () => {
    expect(await sealLog(ports(), thingTenant)).toMatchObject({
      count: 25,
      sealedNow: false,
      on: '2026-02-03',
    });
    await sealWhatIsDue(ports(), attemptOnce);
    expect(await sealLog(ports(), other)).toBeUndefined();
    expect(await store.head()).toBe(26n);
  });

  it('know a head that was kept elsewhere, and one that never was', async () => {
    const { municipalities } = await verify();
    const kept = municipalities[0]?.head ?? '';
    expect(await verify([kept])).toMatchObject({ sound: true, unknownHeads: [] });
    expect(await verify([kept, 'ff'.repeat(32)])).toMatchObject({
      sound: false,
      unknownHeads: ['ff'.repeat(32)],
    });
  });

  const columns = ['data', 'metadata', 'type', 'stream_id', 'event_id', 'tenant', 'category'] as const;
  const letters = 'abcdef0123456789';

  /** One character of a value that is a letter or digit, changed to another: JSON and uuids stay what they are. */
  const changedByte = (text: string, random: (below: number) => number): string => {
    const places = text.split('').flatMap((each, at) => (letters.includes(each) ? [at] : []));
    const at = places[random(places.length)] ?? 0;
    const now = text[at];
    const next = letters[(letters.indexOf(now ?? 'a') + 1 + random(letters.length - 1)) % letters.length];
    return `${text.slice(0, at)}${next ?? 'a'}${text.slice(at + 1)}`;
  };

  const setTo = (position: number, column: string, value: string) =>
    pool.query(`update log.event set ${column} = $2 where position = $1`, [position, value]);

  /** One byte of a stored event changed. `undefined` when PostgreSQL does not take it: what it refuses nobody stores. */
  const changeOne = async (random: (below: number) => number) => {
    const position = random(26) + 1;
    const column = columns[random(columns.length)] ?? 'data';
    const { rows } = await pool.query<{ text: string }>(
      `select ${column}::text as text from log.event where position = $1`,
      [position],
    );
    const before = rows[0]?.text ?? '';
    const after = changedByte(before, random);
    if (after === before) return undefined;
    const stored = await setTo(position, column, after).catch(() => undefined);
    return (
      stored && {
        position,
        what: `${column} ${before} -> ${after}`,
        undo: () => setTo(position, column, before),
      }
    );
  };

  const isFoundAt = async (position: number): Promise<boolean> => {
    const { sound, differences } = await verify();
    const [first] = differences;
    return (
      !sound &&
      first?.exact === true &&
      first.position === position.toString() &&
      first.soundUpTo === (position - 1).toString()
    );
  };

  it('find each of five hundred single changed bytes, and name the very event', async () => {
    const random = randomFrom(20260203);
    const missed: string[] = [];
    for (let tried = 0; tried < 500;) {
      const change = await changeOne(random);
      if (change === undefined) continue;
      tried += 1;
      if (!(await isFoundAt(change.position))) missed.push(`${change.position.toString()} ${change.what}`);
      await change.undo();
    }
    expect(missed).toEqual([]);
    expect(await verify()).toMatchObject({ sound: true });
  }, 120_000);

  it.each<readonly [string, string, Partial<SealDifference>]>([
    ['a revision', 'update log.event set revision = 9 where position = 3', {}],
    ['a schema version', 'update log.event set schema_version = 2 where position = 3', {}],
    [
      'who did it',
      `update log.event set metadata = replace(metadata::text, 'person-1', 'person-2')::json where position = 3`,
      {},
    ],
    [
      'the place of blanks in JSON',
      `update log.event set data = (data::text || ' ')::json where position = 3`,
      {},
    ],
    [
      'a number of JSON that means the same',
      `update log.event set data = replace(data::text, 'null', 'null ')::json where position = 3`,
      {},
    ],
    [
      'two events, swapped',
      'update log.event set position = case position when 3 then -4 else -3 end where position in (3, 4); update log.event set position = -position where position < 0',
      {},
    ],
    ['an event, removed', 'delete from log.event where position = 3', { problem: 'missing' }],
    [
      'an event, added',
      `insert into log.event select 1000, 99, gen_random_uuid(), schema_version, stream_id, type, tenant, category, data, metadata from log.event where position = 3; update log.event set position = position + 2000 where position > 3; update log.event set position = 4 where position in (1000, 3000)`,
      { position: '4' },
    ],
    [
      'a municipality, taken over',
      `update log.event set tenant = '8888', stream_id = replace(stream_id, '9999', '8888') where position = 3`,
      { problem: 'missing' },
    ],
  ])('find %s', async (_what, change, expected) => {
    for (const statement of change.split('; ')) await pool.query(statement);
    const { sound, differences } = await verify();
    await restore();
    expect(sound).toBe(false);
    const [first] = differences;
    const found = { tenant: '9999', position: '3', exact: true, problem: 'changed', by: 'seal', ...expected };
    expect(first).toEqual({ ...found, soundUpTo: (Number(found.position) - 1).toString() });
  });

  it('name the first event that differs of several, and up to where the log is whole', async () => {
    await pool.query(`update log.event set data = '{"name":"Stol"}' where position in (20, 22)`);
    const { differences } = await verify();
    await restore();
    expect(differences).toEqual([
      { tenant: '9999', soundUpTo: '19', position: '20', exact: true, problem: 'changed', by: 'seal' },
    ]);
  });

  it('name the stretch where what is remembered of each event is not what was sealed', async () => {
    await pool.query(`update log.event set data = '{"name":"Stol"}' where position = 20`);
    for (const each of [chain, digests]) await documents.reset(each);
    await project();
    const { differences } = await verify();
    await restore();
    for (const each of [chain, digests]) await documents.reset(each);
    await project();
    expect(differences).toEqual([
      { tenant: '9999', soundUpTo: '16', position: '25', exact: false, problem: 'changed', by: 'seal' },
    ]);
  });

  it('find an event that has come in between, with a position of its own', async () => {
    await pool.query(
      `update log.event set position = position + 1 where position > 25;
       insert into log.event select 26, 99, gen_random_uuid(), schema_version, stream_id, type, tenant, category, data, metadata from log.event where position = 3`,
    );
    const { differences } = await verify();
    await restore();
    expect(differences).toMatchObject([
      { position: '26', problem: 'changed', exact: true, by: 'read-model' },
    ]);
  });

  it('find a seal that is changed to fit, by what the read model remembers', async () => {
    await pool.query(
      `update log.event set data = replace(data::text, '"count":25', '"count":24')::json where position = 26`,
    );
    expect(await verify()).toMatchObject({
      differences: [{ position: '26', exact: true, problem: 'changed', by: 'read-model' }],
    });
    await restore();
    await pool.query('delete from log.event where position = 26');
    expect(await verify()).toMatchObject({
      differences: [{ soundUpTo: '25', position: '26', exact: true, problem: 'missing', by: 'read-model' }],
    });
    await restore();
  });

  it('find a read model that says something else than the log', async () => {
    const read = () => pool.query(`select * from read.seal`);
    const [row] = (await read()).rows as { document: object }[];
    await pool.query(`update read.seal set document = $1`, [
      JSON.stringify({ ...row?.document, head: 'ab'.repeat(32) }),
    ]);
    expect(await verify()).toMatchObject({
      differences: [{ position: '26', exact: false, by: 'read-model' }],
    });
    await pool.query(`update read.seal set document = $1`, [JSON.stringify(row?.document)]);
    expect(await verify()).toMatchObject({ sound: true });
  });

  it('hold in another store, where the same events stand at other positions', async () => {
    const moved = new InMemoryEventStore();
    await happen(moved, 'of-another', named('Forskyver posisjonene'));
    const { events } = await store.readAll({ after: 0n, limit: 1000 });
    for (const { streamId, revision, ...event } of events)
      await moved.append({
        streamId,
        expectedRevision: revision === 0n ? 'no-stream' : revision - 1n,
        events: [event],
      });
    for (const each of [chain, digests]) await documents.reset(each);
    const hidden = { ...ports(), storedLog: hiding(moved, 'of-another') };
    await project(hidden.storedLog);
    expect(await verifySeals(hidden, catalogs)).toMatchObject({
      sound: true,
      municipalities: [{ count: 26, position: '27' }],
    });
  });

  /** The same log without one stream, so that its positions begin later. */
  const hiding = (log: InMemoryEventStore, name: string): EventStore => {
    class Hiding extends InMemoryEventStore {
      override async readAll(request: Parameters<EventStore['readAll']>[0]) {
        const page = await log.readAll(request);
        return { ...page, events: page.events.filter(({ streamId }) => !streamId.endsWith(name)) };
      }
      override head() {
        return log.head();
      }
    }
    return new Hiding();
  };
});
