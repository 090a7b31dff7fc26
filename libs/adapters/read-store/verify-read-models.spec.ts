import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { InMemoryEventStore, PostgresEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { projectToHead, type AnyProjection, type EventStore } from '#kernel';
import { happen, named, projectPage, renamed, things, thrownAway, type ThingEvent } from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import { PostgresReadStore } from './postgres.read-store.js';
import { verifyReadModels } from './verify-read-models.js';

describe('read models against the log', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: EventStore;
  let documents: PostgresReadStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    store = new PostgresEventStore(pool);
    documents = new PostgresReadStore(pool);
    await documents.prepare([things]);
    for (let n = 0; n < 30; n += 1) {
      const id = `thing-${n.toString()}`;
      await happen(store, id, named(`Ting ${n.toString()}`, n % 3 ? '2026-01-01' : null, n % 2 ? n : null));
      if (n % 4 === 0) await happen(store, id, renamed(`Omdøpt ${n.toString()}`));
      if (n % 5 === 0) await happen(store, id, thrownAway);
    }
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    await documents.reset(things);
    await projectToHead({ store, documents }, things);
  });

  const rows = async (from = 'read') =>
    (await pool.query(`select *, document::text as bytes from ${from}.thing order by tenant, key`))
      .rows as unknown[];
  const verify = (projections: readonly AnyProjection[] = [things]) =>
    verifyReadModels({ pool, store, projections });
  const scratchSchemas = async () =>
    (await pool.query(`select 1 from pg_namespace where nspname like 'verify%'`)).rowCount;

  it('finds them equal, and leaves nothing behind', async () => {
    expect(await rows()).toHaveLength(24);
    expect(await verify()).toEqual([]);
    expect(await scratchSchemas()).toBe(0);
  });

  it('comes out equal to the byte when a read model is emptied and built again', async () => {
    const before = await rows();
    await documents.reset(things);
    await projectToHead({ store, documents }, things);
    expect(await rows()).toEqual(before);
  });

  it('finds what is missing, extra or different, in the document or in a column alone', async () => {
    await pool.query(`delete from read.thing where key = 'thing-1'`);
    await pool.query(`insert into read.thing (tenant, key, document) values ('9999', 'thing-x', '{}')`);
    await pool.query(`update read.thing set document = (document::text || ' ')::json where key = 'thing-2'`);
    await pool.query(`update read.thing set size = 4711 where key = 'thing-3'`);
    const of = { projection: 'thing', tenant: '9999' };
    expect(await verify()).toEqual([
      { ...of, key: 'thing-1', problem: 'missing' },
      { ...of, key: 'thing-2', problem: 'different' },
      { ...of, key: 'thing-3', problem: 'different' },
      { ...of, key: 'thing-x', problem: 'extra' },
    ]);
  });

  it('lists at most a hundred differences of a projection', async () => {
    await pool.query(`insert into read.thing (tenant, key, document)
      select '9999', 'extra-' || n, '{}' from generate_series(1, 200) as n`);
    expect(await verify()).toHaveLength(100);
  });

  it('compares a read model that has not come all the way with the log as far as it has come', async () => {
    await documents.reset(things);
    await projectPage({ store, documents }, things, 10);
    expect(await documents.checkpoint(things)).toBe(10n);
    expect(await verify()).toEqual([]);
  });

  it('goes on when the projector moves meanwhile', async () => {
    await documents.reset(things);
    const projecting = (async () => {
      for (let from = -1n; from !== (await documents.checkpoint(things));) {
        from = await documents.checkpoint(things);
        await projectPage({ store, documents }, things, 3);
      }
    })();
    expect(await verify()).toEqual([]);
    await projecting;
  });

  it('finds what a build that cannot fold the log lacks, and removes its scratch tables', async () => {
    const broken = {
      ...things,
      on: {
        ThingNamed: () => {
          throw new Error('broken fold');
        },
      },
    };
    const differences = await verify([broken]);
    expect(differences).toHaveLength(24);
    expect(await scratchSchemas()).toBe(0);
  });

  it('makes the same documents however the log is cut into pages', async () => {
    const oneEvent = fc.oneof(
      fc.record({ kind: fc.constant('named'), text: fc.string({ unit: 'grapheme', maxLength: 8 }) }),
      fc.record({ kind: fc.constant('renamed'), text: fc.string({ unit: 'binary', maxLength: 8 }) }),
      fc.record({ kind: fc.constant('thrownAway'), text: fc.constant('') }),
    );
    const happened = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), oneEvent), { maxLength: 25 });
    const make = (kind: string, text: string): ThingEvent =>
      kind === 'named' ? named(text, null, text.length) : kind === 'renamed' ? renamed(text) : thrownAway;

    await fc.assert(
      fc.asyncProperty(happened, fc.integer({ min: 1, max: 9 }), async (history, limit) => {
        const log = new InMemoryEventStore();
        for (const [id, { kind, text }] of history)
          await happen(log, `thing-${id.toString()}`, make(kind, text));
        const made: unknown[][] = [];
        for (const size of [limit, 1000]) {
          await documents.reset(things);
          const ports = { store: log, documents };
          for (let step = await projectPage(ports, things, size); step.to > step.from;) {
            step = await projectPage(ports, things, size);
          }
          made.push(await rows());
        }
        expect(made[0]).toEqual(made[1]);
      }),
      { numRuns: 25 },
    );
  });
});
