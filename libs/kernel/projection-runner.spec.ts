import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { InMemoryEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import { happen, named, renamed, things, thingTenant, thrownAway } from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import { eventNamed, streamNamed } from '#kernel/testing';
import { CheckpointRaced, UnreadableEvent } from './fault.js';
import { projectPage, projectToHead } from './projection-runner.js';

describe('projecting', () => {
  let database: TestDatabase;
  let pool: Pool;
  let documents: PostgresReadStore;
  let store: InMemoryEventStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    documents = new PostgresReadStore(pool);
    await documents.prepare([things]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    store = new InMemoryEventStore();
    await documents.reset(things);
  });

  const page = (limit?: number) => projectPage({ store, documents }, things, limit);
  const nameOf = async (id: string) => (await documents.get(things, thingTenant, id))?.name;

  it('folds events into documents, page after page', async () => {
    await happen(store, 'a', named('Benk'), renamed('Krakk'));
    await happen(store, 'b', named('Bord'));
    expect(await page(2)).toEqual({ from: 0n, to: 2n });
    expect(await nameOf('a')).toBe('Krakk');
    expect(await nameOf('b')).toBeUndefined();
    await happen(store, 'a', thrownAway);
    expect(await page(2)).toEqual({ from: 2n, to: 4n });
    expect(await nameOf('a')).toBeUndefined();
    expect(await nameOf('b')).toBe('Bord');
  });

  it('passes over what others wrote, and rests when there is nothing new', async () => {
    await happen(store, 'a', named('Benk'));
    const streamId = streamNamed('elsewhere', { category: 'other' });
    await store.append({ streamId, expectedRevision: 'no-stream', events: [eventNamed('other')] });
    expect(await page()).toEqual({ from: 0n, to: 2n });
    expect(await page()).toEqual({ from: 2n, to: 2n });
    expect(await projectToHead({ store, documents }, things)).toBe(2n);
  });

  it('takes each event once when two run at the same time', async () => {
    for (let n = 0; n < 20; n += 1) await happen(store, 'a', n === 0 ? named('0') : renamed(n.toString()));
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => page(5)));
    const lost = outcomes.filter((each) => each.status === 'rejected');
    expect(lost.every(({ reason }) => reason instanceof CheckpointRaced)).toBe(true);
    await projectToHead({ store, documents }, things);
    expect((await documents.get(things, thingTenant, 'a'))?.names).toBe(20);
  });

  it('stops at an event it cannot read, and writes nothing of that page', async () => {
    await happen(store, 'a', named('Benk'));
    const streamId = streamNamed('b', { category: 'thing' });
    const odd = { ...eventNamed('odd', { surprise: true }), type: 'ThingNamed' };
    await store.append({ streamId, expectedRevision: 'no-stream', events: [odd] });
    await expect(page()).rejects.toThrow(UnreadableEvent);
    expect(await documents.checkpoint(things)).toBe(0n);
    expect(await nameOf('a')).toBeUndefined();
  });
});
