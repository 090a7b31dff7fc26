import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { migrate, openPool } from '#adapters/postgres';
import { StreamConflict } from '#kernel';
import { eventNamed, eventStoreContract, streamNamed } from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import { PostgresEventStore } from './postgres.event-store.js';
import { openUnreliableProxy } from './testing/unreliable-proxy.js';

eventStoreContract('PostgresEventStore', async () => {
  const { url, drop } = await createTestDatabase();
  const proxy = await openUnreliableProxy(url);
  const pool = openPool(proxy.url);
  await migrate(pool);
  const others: PostgresEventStore[] = [];
  const store = new PostgresEventStore(pool);
  return {
    store,
    openAnother: () => {
      const another = new PostgresEventStore(pool);
      others.push(another);
      return Promise.resolve(another);
    },
    loseNextAnswer: proxy.loseNextAnswer,
    cutConnections: () => {
      proxy.cut();
      return Promise.resolve();
    },
    close: async () => {
      for (const each of [store, ...others]) await each.close();
      await pool.end();
      await proxy.close();
      await drop();
    },
  };
});

describe('the log in PostgreSQL', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    store = new PostgresEventStore(pool);
  });
  afterAll(async () => {
    await store.close();
    await pool.end();
    await database.drop();
  });

  const start = (name: string) =>
    store.append({
      streamId: streamNamed(name),
      expectedRevision: 'no-stream',
      events: [eventNamed(name)],
    });

  /** Ends every other connection to this database, as a restarted server does. */
  const cutConnections = (from: Pool) =>
    from.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );

  it('answers each of many that come at once, and a refusal is its own alone', async () => {
    const [before] = await Promise.all([store.head(), start('taken')]);
    const reused = { ...eventNamed('lane-1'), type: 'ThingRenamed', data: { name: 'other' } };
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 100 }, (_, n) => start(`lane-${n.toString()}`)),
      store.append({
        streamId: streamNamed('taken'),
        expectedRevision: 'no-stream',
        events: [eventNamed('late')],
      }),
      store.append({ streamId: streamNamed('other'), expectedRevision: 'no-stream', events: [reused] }),
      start('lane-7'),
      store.append({ streamId: streamNamed('broken'), expectedRevision: 7n, events: [] }),
    ]);
    const faults = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as Error] : [],
    );
    expect(faults.map(({ name }) => name)).toEqual(['StreamConflict', 'EventIdReused', 'RangeError']);
    const places = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.position] : [],
    );
    expect(new Set(places.map((place) => place - before)).size).toBe(100);
    expect(await store.head()).toBe(before + 101n);
  });

  it('lets what breaks a call break nobody else’s', async () => {
    const bad = { ...eventNamed('bad'), schemaVersion: 2 ** 40 };
    const outcomes = await Promise.allSettled([
      start('good-1'),
      start('good-2'),
      store.append({ streamId: streamNamed('bad'), expectedRevision: 'no-stream', events: [bad] }),
      start('good-3'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await store.readStream(streamNamed('bad'))).toEqual([]);
  });

  it('lets nobody change, remove or empty what is written', async () => {
    await start('for-ever');
    for (const statement of [
      `update log.event set type = 'Other'`,
      'delete from log.event',
      'truncate log.event',
    ]) {
      await expect(pool.query(statement)).rejects.toThrow('append-only');
    }
    expect(await store.readStream(streamNamed('for-ever'))).toHaveLength(1);
  });

  it('refuses to append where a statement would not see what was just committed', async () => {
    const client = await pool.connect();
    await client.query('begin isolation level repeatable read');
    await expect(
      client.query(`select log.append_one('s', 't', 'c', 0, gen_random_uuid(), 'T', 1, '{}', '{}')`),
    ).rejects.toThrow('read committed');
    await client.query('rollback');
    await client.query('begin isolation level repeatable read');
    await expect(
      client.query(
        `select log.append_batch('{1}', '{1}', 's', 't', 'c', '{0}', array[gen_random_uuid()], 'T', '{1}', '{}', '{}')`,
      ),
    ).rejects.toThrow('read committed');
    await client.query('rollback');
    client.release();
  });

  it('writes an event once when the connection is lost while the append is under way', async () => {
    const holder = await pool.connect();
    const cutter = openPool(database.url, { max: 1 });
    await holder.query('begin');
    await holder.query(
      `select pg_advisory_xact_lock(l.classid::int, l.objid::int) from (
         values (1230390859, 1)) as l (classid, objid)`,
    );
    const appending = start('lost-answer');
    for (let waiting = 0; waiting === 0;) {
      const { rowCount } = await cutter.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
      );
      waiting = rowCount ?? 0;
    }
    await cutConnections(cutter);
    holder.release(true);
    await expect(appending).resolves.toMatchObject({ revision: 0n });
    await expect(start('lost-answer')).resolves.toMatchObject({ revision: 0n });
    expect(await store.readStream(streamNamed('lost-answer'))).toHaveLength(1);
    await cutter.end();
  });

  it('wakes who watches again after the connection was lost', async () => {
    let rouse: () => void = () => undefined;
    const stop = await store.watch(() => {
      rouse();
    });
    const woken = new Promise<void>((resolve) => {
      rouse = resolve;
    });
    const cutter = openPool(database.url, { max: 1 });
    await cutConnections(cutter);
    await woken;
    await cutter.end();
    await stop();
  });

  /** As many processes as there are stores, each with a pool of its own. */
  const processes = async <T>(count: number, work: (stores: readonly PostgresEventStore[]) => Promise<T>) => {
    const pools = Array.from({ length: count }, () => openPool(database.url, { max: 2 }));
    const stores = pools.map((own) => new PostgresEventStore(own));
    const result = await work(stores);
    for (const each of stores) await each.close();
    for (const own of pools) await own.end();
    return result;
  };

  it('serves writers of several processes without holes', async () => {
    const before = await store.head();
    const places = await processes(3, (stores) =>
      Promise.all(
        stores.flatMap((own, process) =>
          Array.from({ length: 30 }, (_, n) =>
            own.append({
              streamId: streamNamed(`process-${process.toString()}-${n.toString()}`),
              expectedRevision: 'no-stream',
              events: [eventNamed(`process-${process.toString()}-${n.toString()}`)],
            }),
          ),
        ),
      ),
    );
    expect(new Set(places.map(({ position }) => position)).size).toBe(90);
    expect(await store.head()).toBe(before + 90n);
  });

  it('lets one of 20 processes at one stream win each revision', async () => {
    const outcomes = await processes(20, (stores) =>
      Promise.allSettled(
        stores.map((own, n) =>
          own.append({
            streamId: streamNamed('crowded'),
            expectedRevision: 'no-stream',
            events: [eventNamed(`crowded-${n.toString()}`)],
          }),
        ),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(reasons.every((reason) => reason instanceof StreamConflict)).toBe(true);
  });

  it('lets one append sent by 20 processes at once happen once', async () => {
    const places = await processes(20, (stores) =>
      Promise.all(
        stores.map((own) =>
          own.append({
            streamId: streamNamed('same-everywhere'),
            expectedRevision: 'no-stream',
            events: [eventNamed('same-everywhere')],
          }),
        ),
      ),
    );
    expect(new Set(places.map(({ position }) => position)).size).toBe(1);
  });
});
