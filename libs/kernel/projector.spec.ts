import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { InMemoryEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import { PostgresLease } from '#adapters/state';
import {
  eventNamed,
  happen,
  named,
  projectPage,
  renamed,
  streamNamed,
  thingCatalog,
  things,
  thingTenant,
  thrownAway,
  type ThingDocument,
  type ThingEvent,
} from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { TenantId } from './brands.js';
import { CheckpointRaced, NotLearned } from './fault.js';
import { catalogFor } from './log-event.js';
import { LeaseLost, type Fence } from './ports/lease.port.js';
import type { Park } from './ports/read-store.port.js';
import { projectToHead } from './project-to-head.js';
import { projection, type AnyProjection } from './projection.js';
import { Projector } from './projector.js';
import { rebuild } from './rebuild.js';

const other = '8888' as TenantId;

/** How many things were ever named, per municipality; cannot bear one called Uff, and no database takes Æsj. */
const counted = projection<ThingEvent, { readonly count: number; readonly last: string }>({
  name: 'counted',
  version: 1,
  catalogs: [thingCatalog],
  keyOf: () => 'all',
  columns: { last: { type: 'date', of: ({ last }) => (last === 'Æsj' ? 'no day' : null) } },
  indexes: [],
  on: {
    ThingNamed: (document, { data: { name } }) => {
      if (name === 'Uff') throw new RangeError('Uff da');
      return { count: (document?.count ?? 0) + 1, last: document?.last === 'Æsj' ? 'Æsj' : name };
    },
  },
});

describe('projecting', () => {
  let database: TestDatabase;
  let pool: Pool;
  let documents: PostgresReadStore;
  let store: InMemoryEventStore;
  let parked: Park[];
  let skips: Set<string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    documents = new PostgresReadStore(pool);
    await documents.prepare([things, counted]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    store = new InMemoryEventStore();
    parked = [];
    skips = new Set();
    await documents.reset(things);
    await documents.reset(counted);
  });

  const ports = () => ({ store, documents, onParked: (park: Park) => parked.push(park) });
  const page = (limit?: number) => projectPage(ports(), things, limit);
  const nameOf = async (id: string) => (await documents.get(things, thingTenant, id))?.name;
  const countOf = async (tenant = thingTenant) => (await documents.get(counted, tenant, 'all'))?.count;
  const open = (projections: readonly AnyProjection[] = [things, counted], fence?: Fence) =>
    Projector.open(ports(), {
      projections,
      catalogOf: catalogFor([thingCatalog]),
      skipped: () => Promise.resolve(skips),
      ...(fence === undefined ? {} : { fence }),
    });
  /** Takes the log to its head in pages of `limit`. */
  const settle = async (limit = 1000, projector = open()) => {
    const projecting = await projector;
    await projecting.attend();
    for (const head = await store.head(); projecting.after < head;)
      await projecting.take(await store.readAll({ after: projecting.after, limit }));
  };
  const nameIn = async (tenant: TenantId, id: string, name: string) => {
    const data = { name, day: null, size: null };
    const event = { ...eventNamed(`${tenant} ${id} ${name}`, data), type: 'ThingNamed' };
    const streamId = streamNamed(id, { category: 'thing', tenant });
    await store.append({ streamId, expectedRevision: 'no-stream', events: [event] });
    return event.eventId;
  };
  const unreadable = async (id: string) => {
    const event = { ...eventNamed(`odd ${id}`, { surprise: true }), type: 'ThingNamed' };
    const streamId = streamNamed(id, { category: 'thing' });
    await store.append({ streamId, expectedRevision: 'no-stream', events: [event] });
    return event.eventId;
  };

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
    expect(await projectToHead(ports(), things)).toBe(2n);
  });

  it('learns what a fold misses, and goes on; what cannot be learned parks', async () => {
    class WordMissing extends NotLearned {}
    const known = new Set<string>();
    const wary = (canLearn: string) => ({
      ...counted,
      learn: () => {
        known.add(canLearn);
        return Promise.resolve();
      },
      on: {
        ThingNamed: (document: unknown, event: { data: { name: string } }, key: string) => {
          if (!known.has(event.data.name)) throw new WordMissing(event.data.name);
          return counted.on.ThingNamed?.(document as never, event as never, key);
        },
      },
    });
    await happen(store, 'a', named('Benk'));
    await settle(1000, open([wary('Benk') as AnyProjection]));
    expect([await countOf(), parked]).toEqual([1, []]);
    await happen(store, 'b', named('Bord'));
    await settle(1000, open([wary('Benk') as AnyProjection]));
    expect(parked.map(({ error }) => error)).toEqual(['WordMissing: Bord']);
  });

  it('serves many read models by one read of the log, each from where it stands', async () => {
    await happen(store, 'a', named('Benk'));
    await happen(store, 'b', named('Bord'));
    await page();
    await happen(store, 'c', named('Stol'));
    await settle();
    expect(await countOf()).toBe(3);
    expect(await documents.count(things, { tenant: thingTenant })).toBe(3);
    expect(await documents.checkpoints([things, counted])).toEqual([3n, 3n]);
  });

  it('takes each event once when two run at the same time', async () => {
    for (let n = 0; n < 20; n += 1) await happen(store, 'a', n === 0 ? named('0') : renamed(n.toString()));
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => page(5)));
    const lost = outcomes.filter((each) => each.status === 'rejected');
    expect(lost.every(({ reason }) => reason instanceof CheckpointRaced)).toBe(true);
    await projectToHead(ports(), things);
    expect((await documents.get(things, thingTenant, 'a'))?.names).toBe(20);
  });

  it('writes nothing under a lease that somebody else holds by then', async () => {
    await happen(store, 'a', named('Benk'));
    const lease = new PostgresLease(pool);
    const stale = await lease.tryHold('projector', ({ fence }) => Promise.resolve(fence));
    if (stale === undefined) throw new Error('the lease is free');
    const projector = await open([things], stale);
    await lease.tryHold('projector', async ({ fence }) => {
      expect(fence.epoch).toBeGreaterThan(stale.epoch);
      const news = await store.readAll({ after: 0n, limit: 10 });
      await expect(projector.take(news)).rejects.toThrow(LeaseLost);
      expect(await documents.checkpoint(things)).toBe(0n);
      await (await open([things], fence)).take(news);
    });
    expect(await nameOf('a')).toBe('Benk');
  });

  describe('an event that cannot be taken', () => {
    it.each([
      ['cannot be read', unreadable, things],
      ['cannot be folded', (id: string) => nameIn(thingTenant, id, 'Uff'), counted],
      ['cannot be written', (id: string) => nameIn(thingTenant, id, 'Æsj'), counted],
    ])(
      'because it %s stops its municipality’s part of that read model, and nothing else',
      async (_, odd, of) => {
        await happen(store, 'a', named('Benk'));
        await nameIn(other, 'theirs-1', 'Bord');
        const eventId = await odd('b');
        await happen(store, 'c', named('Stol'));
        await nameIn(other, 'theirs-2', 'Krakk');
        await settle(1000, open([of]));
        expect(parked).toMatchObject([{ follower: of.name, tenant: thingTenant, position: 3n, eventId }]);
        expect(await documents.parked()).toMatchObject([{ follower: of.name, after: 2n, retry: false }]);
        expect(await documents.checkpoint(of)).toBe(5n);
        await settle();
        expect(await countOf(other)).toBe(2);
        const stillThere = of === counted ? await countOf() : Number((await nameOf('c')) === undefined);
        expect(stillThere).toBe(1);
      },
    );

    it('is parked at the same place however the log is cut into pages', async () => {
      for (let n = 0; n < 6; n += 1)
        await nameIn(n % 2 ? other : thingTenant, n.toString(), n === 3 ? 'Uff' : 'Ting');
      const places: unknown[] = [];
      for (const limit of [1, 2, 4, 100]) {
        await documents.reset(counted);
        await settle(limit, open([counted]));
        places.push([await documents.parked(), await countOf(), await countOf(other)]);
      }
      const withoutTime = (all: unknown) =>
        JSON.parse(
          JSON.stringify(all, (key, value: unknown) =>
            key === 'since' ? '' : typeof value === 'bigint' ? value.toString() : value,
          ),
        ) as unknown;
      expect(new Set(places.map((place) => JSON.stringify(withoutTime(place)))).size).toBe(1);
    });

    it('is tried again when asked, with all that came meanwhile, once it can be taken', async () => {
      await happen(store, 'a', named('Benk'));
      await nameIn(thingTenant, 'b', 'Uff');
      for (const id of ['c', 'd']) await happen(store, id, named('Stol'));
      await settle();
      expect(await countOf()).toBe(1);
      const mended: AnyProjection = {
        ...counted,
        on: {
          ThingNamed: (document: { count: number } | undefined) => ({ count: (document?.count ?? 0) + 1 }),
        },
      };
      await settle(1000, open([mended]));
      expect(await countOf()).toBe(1);
      expect(await documents.askRetry({ follower: 'counted', tenant: thingTenant })).toBe(1);
      await settle(1000, open([mended]));
      expect(await countOf()).toBe(4);
      expect(await documents.parked()).toEqual([]);
    });

    it('stands still there again when it cannot', async () => {
      await nameIn(thingTenant, 'b', 'Uff');
      await settle();
      await documents.askRetry({});
      await settle();
      expect(parked).toHaveLength(2);
      expect(await documents.parked()).toMatchObject([{ retry: false }]);
    });

    it('is left out when an operator has said so, and a rebuild leaves it out as well', async () => {
      await happen(store, 'a', named('Benk'));
      const first = await nameIn(thingTenant, 'b', 'Uff');
      await happen(store, 'c', named('Stol'));
      await nameIn(thingTenant, 'd', 'Æsj');
      await settle();
      skips = new Set([`counted/${first}`]);
      await settle();
      // The next one that cannot be taken stands in the way by itself.
      expect(await countOf()).toBe(2);
      const [second] = await documents.parked();
      skips.add(`counted/${second?.eventId ?? ''}`);
      await settle();
      expect(await documents.parked()).toEqual([]);
      await documents.reset(counted);
      await settle();
      expect(await countOf()).toBe(2);
      expect(await documents.parked()).toEqual([]);
    });
  });

  describe('a rebuild', () => {
    const subscriptions = { projections: [things], policies: [] };
    const again = (rest: object = {}) =>
      rebuild(
        { ...ports(), lease: new PostgresLease(pool) },
        { projections: [things], subscriptions, ...rest },
      );
    const rows = async () =>
      (await pool.query('select *, document::text as bytes from read.thing order by tenant, key'))
        .rows as unknown[];

    it('comes out equal to the byte, and repairs what was wrong', async () => {
      for (let n = 0; n < 30; n += 1)
        await happen(store, `t${n.toString()}`, named(n.toString()), renamed('ny'));
      await settle();
      const before = await rows();
      await pool.query(`update read.thing set name = 'feil' where key = 't7'`);
      expect(await again()).toBe(60);
      expect(await rows()).toEqual(before);
      expect(await documents.checkpoint(things)).toBe(60n);
    });

    it('keeps readers reading the whole time', async () => {
      for (let n = 0; n < 50; n += 1) await happen(store, `t${n.toString()}`, named(n.toString()));
      await settle();
      const building = new AbortController();
      const seen = new Set<number>();
      const reading = (async () => {
        while (!building.signal.aborted) seen.add(await documents.count(things, { tenant: thingTenant }));
      })();
      for (let n = 0; n < 3; n += 1) await again();
      building.abort();
      await reading;
      expect([...seen]).toEqual([50]);
    });

    it('goes on where a killed one stood, and from the start when told to', async () => {
      for (let n = 0; n < 20; n += 1) await happen(store, `t${n.toString()}`, named(n.toString()));
      await settle();
      const beside = documents.beside();
      await beside.prepare([things]);
      await projectPage({ store, documents: beside }, things, 15);
      expect(await again()).toBe(5);
      expect(await documents.count(things, { tenant: thingTenant })).toBe(20);
      await beside.prepare([things]);
      await projectPage({ store, documents: beside }, things, 15);
      expect(await again({ fresh: true })).toBe(20);
    });

    it('takes what comes meanwhile along, while a projector goes on', async () => {
      for (let n = 0; n < 20; n += 1) await happen(store, `t${n.toString()}`, named(n.toString()));
      await settle();
      const writing = (async () => {
        for (let n = 20; n < 60; n += 1) {
          await happen(store, `t${n.toString()}`, named(n.toString()));
          await settle().catch((fault: unknown) => {
            if (!(fault instanceof CheckpointRaced)) throw fault;
          });
        }
      })();
      await again();
      await writing;
      await settle();
      expect(await documents.count(things, { tenant: thingTenant })).toBe(60);
      const all = await documents.find<ThingEvent, ThingDocument>(things, { tenant: thingTenant });
      expect(all.every(({ document }) => document.names === 1)).toBe(true);
    });
  });
});
