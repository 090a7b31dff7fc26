import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { InMemoryEventStore, PostgresEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresTextKeys } from '#adapters/state';
import {
  erasedText,
  EventIdReused,
  type EventStore,
  type EventToAppend,
  type StoredEvent,
  type TenantId,
} from '#kernel';
import { eventNamed, eventStoreContract, streamNamed } from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import { SealBroken } from './sealing.faults.js';
import { SealingEventStore } from './sealing.event-store.js';

const openSealing = async (inner: (pool: Pool) => EventStore) => {
  const { url, drop } = await createTestDatabase();
  const pool = openPool(url);
  await migrate(pool);
  return {
    store: new SealingEventStore(inner(pool), new PostgresTextKeys(pool)),
    close: async () => {
      await pool.end();
      await drop();
    },
  };
};

eventStoreContract('SealingEventStore in memory', () => openSealing(() => new InMemoryEventStore()));
eventStoreContract('SealingEventStore on PostgreSQL', () =>
  openSealing((pool) => new PostgresEventStore(pool)),
);

interface Said {
  readonly data?: object;
  readonly sealed?: readonly string[];
  readonly actor?: string;
  readonly causationId?: string;
}

const words = { said: 'Taket lekker, sier Åse.', number: 7, rows: [{ 'a/b~c': 'Bøtter er satt ut.' }, 'x'] };
const pointers = ['/said', '/rows/0/a~1b~0c'];

const saying = (name: string, { data = words, sealed = pointers, ...metadata }: Said = {}): EventToAppend => {
  const event = eventNamed(name, data);
  return { ...event, metadata: { ...event.metadata, sealed, ...metadata } as EventToAppend['metadata'] };
};

describe('texts that people write', () => {
  const tenant = '9999' as TenantId;
  let database: TestDatabase;
  let pool: Pool;
  let keys: PostgresTextKeys;
  let inner: PostgresEventStore;
  let store: SealingEventStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    keys = new PostgresTextKeys(pool);
    inner = new PostgresEventStore(pool);
    store = new SealingEventStore(inner, keys);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const append = (name: string, ...events: readonly EventToAppend[]) =>
    store.append({ streamId: streamNamed(name), expectedRevision: 'no-stream', events });
  const readEveryWay = async (name: string): Promise<readonly (StoredEvent | undefined)[]> => {
    const id = streamNamed(name);
    const mine = (events: readonly StoredEvent[]) => events.find(({ streamId }) => streamId === id);
    const stop = new AbortController();
    let subscribed: StoredEvent | undefined;
    for await (const page of store.subscribe({ after: 0n, signal: stop.signal })) {
      subscribed = mine(page.events);
      stop.abort();
    }
    return [
      mine(await store.readStream(id)),
      mine(await store.readStream(id, { direction: 'backwards', limit: 1 })),
      mine((await store.readStreams([id, streamNamed('nobody')])).get(id) ?? []),
      mine((await store.readAll({ after: 0n, limit: 1000 })).events),
      subscribed,
    ];
  };

  it('stand sealed in the log, and read as they were written in every way of reading', async () => {
    await append('plain', saying('plain'));
    const [stored] = await inner.readStream(streamNamed('plain'));
    expect((stored?.data as typeof words).said).toMatch(/^v1\.[\w-]+$/);
    expect(JSON.stringify(stored?.data)).not.toMatch(/lekker|Bøtter/);
    for (const event of await readEveryWay('plain')) expect(event?.data).toEqual(words);
  });

  it('read [slettet] when the key is gone, and nothing else changes, the digest least of all', async () => {
    await append('erased', saying('erased'));
    const digest = async () =>
      (await store.readAll({ after: 0n, limit: 1000, digests: true })).events.find(
        ({ streamId }) => streamId === streamNamed('erased'),
      )?.digest;
    const before = await digest();
    await keys.forget(saying('erased').eventId, ['/said']);
    await keys.forget(saying('erased').eventId, ['/said']);
    for (const event of await readEveryWay('erased'))
      expect(event?.data).toEqual({ ...words, said: erasedText });
    expect(await digest()).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are sealed with a key of their own: equal texts give other bytes', async () => {
    await append('same', saying('same-a'), saying('same-b'));
    const [a, b] = await inner.readStream(streamNamed('same'));
    expect((a?.data as typeof words).said).not.toBe((b?.data as typeof words).said);
  });

  it('have the same bytes when an append is tried again, which answers as the first time', async () => {
    const first = await append('again', saying('again'));
    expect(await append('again', saying('again'))).toEqual(first);
  });

  it('never share a nonce when another text comes under a key that is there', async () => {
    await append('other', saying('other'));
    const before = await inner.readStream(streamNamed('other'));
    const event = saying('other', { data: { ...words, said: 'Taket er tett.' } });
    const nonceOf = (data: unknown) => (data as typeof words).said.slice(0, 3 + 16);
    const sealing: EventToAppend[] = [];
    class Catching extends InMemoryEventStore {
      override append(request: Parameters<InMemoryEventStore['append']>[0]) {
        sealing.push(...request.events);
        return super.append(request);
      }
    }
    await new SealingEventStore(new Catching(), keys).append({
      streamId: streamNamed('other'),
      expectedRevision: 'no-stream',
      events: [event],
    });
    expect(nonceOf(sealing[0]?.data)).not.toBe(nonceOf(before[0]?.data));
  });

  it('cannot be written anew once they are erased', async () => {
    await append('gone', saying('gone'));
    await keys.forget(saying('gone').eventId, pointers);
    await expect(append('gone', saying('gone'))).rejects.toThrow(EventIdReused);
    expect((await readEveryWay('gone'))[0]?.data).toMatchObject({ said: erasedText });
  });

  it('that were changed in the log are a fault, not erased', async () => {
    const changes: ((value: string) => unknown)[] = [
      (value) => value.slice(0, 10) + (value[10] === 'A' ? 'B' : 'A') + value.slice(11),
      (value) => value.slice(0, 12),
      () => 'Taket er tett.',
      () => 7,
    ];
    for (const [n, change] of changes.entries()) {
      const name = `tampered-${n.toString()}`;
      await append(name, saying(name));
      const [stored] = await inner.readStream(streamNamed(name));
      const data = { ...words, ...stored?.data, said: change((stored?.data as typeof words).said) };
      const changed: EventStore = new InMemoryEventStore();
      const event = { ...saying(name), data };
      await changed.append({ streamId: streamNamed(name), expectedRevision: 'no-stream', events: [event] });
      const reading = new SealingEventStore(changed, keys).readStream(streamNamed(name));
      await expect(reading).rejects.toThrow(SealBroken);
    }
  });

  it('do not open in another event, stream or field', async () => {
    await append('bound', saying('bound'));
    const events = await inner.readStream(streamNamed('bound'));
    const moved: EventStore = new InMemoryEventStore();
    await moved.append({ streamId: streamNamed('elsewhere'), expectedRevision: 'no-stream', events });
    const reading = new SealingEventStore(moved, keys).readStream(streamNamed('elsewhere'));
    await expect(reading).rejects.toThrow(SealBroken);
  });

  it('from before there were seals stay as they are', async () => {
    await append('older', eventNamed('older', { said: 'v1.ikke-forseglet' }));
    expect((await readEveryWay('older'))[0]?.data).toEqual({ said: 'v1.ikke-forseglet' });
  });

  it('ask for no key where nothing is sealed, and once for a page', async () => {
    let asked = 0;
    class Counting extends PostgresTextKeys {
      override of(eventIds: readonly string[]) {
        asked += 1;
        return super.of(eventIds);
      }
    }
    const counting = new SealingEventStore(inner, new Counting(pool));
    await counting.readStream(streamNamed('older'));
    expect(asked).toBe(0);
    await counting.readAll({ after: 0n, limit: 1000 });
    expect(asked).toBe(1);
  });

  it('keep their author where a policy copies them on, and are found with all that came of the same', async () => {
    const [person, system] = ['person-7', 'system:carry-out-import'];
    await append('cause', saying('cause', { actor: person }));
    await append('copy', saying('copy', { actor: system, causationId: saying('cause').eventId }));
    const found = await keys.writtenBy(tenant, person as never);
    expect(found.map(({ eventId }) => eventId)).toEqual(
      ['cause', 'cause', 'copy', 'copy'].map((name) => saying(name).eventId),
    );
    expect(await keys.besides(tenant, saying('copy').eventId)).toEqual(found);
    await keys.forget(saying('cause').eventId, pointers);
    expect(await keys.writtenBy(tenant, person as never)).toEqual(found.slice(2));
    expect(await keys.writtenBy('8888' as TenantId, person as never)).toEqual([]);
  });

  it('of a big import are one insert', async () => {
    const events = Array.from({ length: 1000 }, (_, n) => saying(`big-${n.toString()}`));
    await append('big', ...events);
    expect(await store.readStream(streamNamed('big'))).toHaveLength(1000);
    const { rows } = await pool.query(`select count(*)::int as n from state.text_key where stream_id = $1`, [
      streamNamed('big'),
    ]);
    expect(rows).toEqual([{ n: 2000 }]);
  });
});
