import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  EventIdReused,
  StreamConflict,
  type EventStore,
  type EventToAppend,
  type ReadAllRequest,
  type StoredEvent,
  type StreamId,
  type TenantId,
} from '#kernel';
import { eventNamed, eventsNamed, streamNamed } from './some-events.js';

export interface OpenedEventStore {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

const everything = async (
  store: EventStore,
  request: Partial<ReadAllRequest> = {},
): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for (let after = 0n; ;) {
    const page = await store.readAll({ limit: 7, ...request, after });
    events.push(...page.events);
    if (page.upTo <= after) return events;
    after = page.upTo;
  }
};

const idsOf = (events: readonly { readonly eventId: string }[]) => events.map(({ eventId }) => eventId);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index);

/** In what stores may differ, each because of what it is made of. */
export interface EventStoreTraits {
  /** An event id stands for one event in the whole log, not only in its stream. */
  readonly idsAreUniqueInTheLog?: boolean;
  /** Positions count events, from 1 and without holes. */
  readonly positionsCount?: boolean;
}

/** What every event store promises; each adapter runs it. `open` gives an empty log. */
export const eventStoreContract = (
  name: string,
  open: () => Promise<OpenedEventStore>,
  { idsAreUniqueInTheLog = true, positionsCount = true }: EventStoreTraits = {},
): void => {
  describe(`${name} as an event store`, () => {
    let store: EventStore;
    let close: () => Promise<void>;

    const start = (streamId: StreamId, ...events: readonly EventToAppend[]) =>
      store.append({ streamId, expectedRevision: 'no-stream', events });

    beforeAll(async () => {
      ({ store, close } = await open());
    });
    afterAll(() => close());

    it('is empty at first', async () => {
      expect(await store.head()).toBe(0n);
      expect(await store.readAll({ after: 0n, limit: 10 })).toEqual({ events: [], upTo: 0n });
      expect(await store.readStream(streamNamed('nobody'))).toEqual([]);
    });

    describe('appending', () => {
      it('keeps the order and gives revisions from 0 and positions from the head', async () => {
        const head = await store.head();
        const place = await start(streamNamed('order'), ...eventsNamed('order-a', 'order-b'));
        expect(place).toEqual({ revision: 1n, position: head + 2n });
        const stored = await store.readStream(streamNamed('order'));
        expect(stored.map(({ revision }) => revision)).toEqual([0n, 1n]);
        expect(stored.map(({ position }) => position)).toEqual([head + 1n, head + 2n]);
        expect(stored).toMatchObject(eventsNamed('order-a', 'order-b'));
      });

      it('goes on where the stream ends', async () => {
        const streamId = streamNamed('onwards');
        await start(streamId, eventNamed('onwards-a'));
        const events = eventsNamed('onwards-b', 'onwards-c');
        const place = await store.append({ streamId, expectedRevision: 0n, events });
        expect(place.revision).toBe(2n);
      });

      it('refuses to write over what the caller has not seen', async () => {
        const streamId = streamNamed('conflict');
        await start(streamId, eventNamed('conflict-a'));
        const head = await store.head();
        await expect(start(streamId, eventNamed('conflict-b'))).rejects.toThrow(StreamConflict);
        await expect(
          store.append({ streamId, expectedRevision: 1n, events: [eventNamed('conflict-c')] }),
        ).rejects.toThrow(StreamConflict);
        await expect(
          store.append({
            streamId: streamNamed('not-there'),
            expectedRevision: 0n,
            events: [eventNamed('conflict-d')],
          }),
        ).rejects.toThrow(StreamConflict);
        expect(await store.head()).toBe(head);
        expect(await store.readStream(streamId)).toHaveLength(1);
      });

      it('refuses an append without events, and one whose ids are not usable, before it writes', async () => {
        const head = await store.head();
        const [twice] = eventsNamed('twice');
        await expect(start(streamNamed('empty'))).rejects.toThrow(RangeError);
        await expect(start('nonsense' as StreamId, eventNamed('lost'))).rejects.toThrow(RangeError);
        await expect(start(streamNamed('bad\u0000id'), eventNamed('lost'))).rejects.toThrow(RangeError);
        await expect(
          start(streamNamed('bad'), { ...eventNamed('lost'), eventId: 'no uuid' }),
        ).rejects.toThrow(RangeError);
        if (twice) await expect(start(streamNamed('bad'), twice, twice)).rejects.toThrow(RangeError);
        expect(await store.head()).toBe(head);
      });

      it('lets exactly one of two writers win', async () => {
        const streamId = streamNamed('race');
        const outcomes = await Promise.allSettled([
          start(streamId, eventNamed('race-a')),
          start(streamId, eventNamed('race-b')),
        ]);
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        const lost = outcomes.find((outcome) => outcome.status === 'rejected');
        expect(lost?.reason).toBeInstanceOf(StreamConflict);
        expect(await store.readStream(streamId)).toHaveLength(1);
      });
    });

    describe('appending the same events again', () => {
      it('answers as the first time and writes nothing', async () => {
        const events = eventsNamed('again-a', 'again-b');
        const first = await start(streamNamed('again'), ...events);
        expect(await start(streamNamed('again'), ...events)).toEqual(first);
        expect(await store.head()).toBe(first.position);
      });

      it('answers as the first time also when the stream has moved on since', async () => {
        const streamId = streamNamed('moved');
        const first = await start(streamId, eventNamed('moved-a'));
        await store.append({ streamId, expectedRevision: 0n, events: [eventNamed('moved-b')] });
        expect(await start(streamId, eventNamed('moved-a'))).toEqual(first);
      });

      it('lets the same append at the same time happen once', async () => {
        const events = eventsNamed('same-time-a', 'same-time-b');
        const both = await Promise.all(upTo(5).map(() => start(streamNamed('same-time'), ...events)));
        expect(new Set(both.map(({ position }) => position)).size).toBe(1);
        expect(await store.readStream(streamNamed('same-time'))).toHaveLength(2);
      });

      it('sees equal data as equal whatever the order of its keys', async () => {
        const first = await start(streamNamed('keys'), eventNamed('keys', { a: 1, b: 2 }));
        expect(await start(streamNamed('keys'), eventNamed('keys', { b: 2, a: 1 }))).toEqual(first);
      });

      it('refuses an id that stands for other bytes', async () => {
        await start(streamNamed('reused'), eventNamed('reused', { said: 'one thing' }));
        const head = await store.head();
        const other = eventNamed('reused', { said: 'another thing' });
        await expect(start(streamNamed('reused'), other)).rejects.toThrow(EventIdReused);
        const same = eventNamed('reused', { said: 'one thing' });
        await expect(start(streamNamed('reused'), same, eventNamed('more'))).rejects.toThrow(EventIdReused);
        await expect(
          store.append({ streamId: streamNamed('reused'), expectedRevision: 0n, events: [same] }),
        ).rejects.toThrow(EventIdReused);
        expect(await store.head()).toBe(head);
      });

      if (idsAreUniqueInTheLog)
        it('refuses an id that stands for an event of another stream', async () => {
          await start(streamNamed('here'), eventNamed('here'));
          const head = await store.head();
          await expect(start(streamNamed('elsewhere'), eventNamed('here'))).rejects.toThrow(EventIdReused);
          expect(await store.head()).toBe(head);
        });
    });

    describe('what it keeps', () => {
      const kept = async (label: string, data: object) => {
        await start(streamNamed(label), eventNamed(label, data));
        const [stored] = await store.readStream(streamNamed(label));
        return stored?.data;
      };

      it('keeps every character there is', async () => {
        const data = {
          norwegian: 'æøå ÆØÅ',
          sami: 'čđŋšŧž',
          emoji: '👩‍👩‍👧 ✅',
          quotes: `"'\\`,
          lines: 'a\r\nb\tc',
        };
        expect(await kept('unicode', data)).toEqual(data);
      });

      it('keeps U+0000 and half a surrogate pair', async () => {
        const data = { zero: 'a\u0000b', half: '\ud83d', '\u0000': 1 };
        expect(await kept('zero', data)).toEqual(data);
      });

      it('keeps numbers, null, empty things and nesting as they were', async () => {
        const data = {
          n: 0.1,
          big: 9007199254740991,
          none: null,
          list: [],
          object: {},
          deep: [[{ a: [1] }]],
        };
        expect(await kept('shapes', data)).toEqual(data);
      });

      it('keeps an event of a megabyte', async () => {
        const data = { text: 'Ø'.repeat(500_000) };
        expect(await kept('large', data)).toEqual(data);
      });

      it('keeps what was appended, whatever the caller does to it afterwards', async () => {
        const data = { words: ['first'] };
        await start(streamNamed('held'), eventNamed('held', data));
        data.words.push('second');
        const [stored] = await store.readStream(streamNamed('held'));
        expect(stored?.data).toEqual({ words: ['first'] });
      });
    });

    describe('reading', () => {
      it('reads several streams at once and leaves out those that are not there', async () => {
        await start(streamNamed('many-a'), ...eventsNamed('many-1', 'many-2'));
        await start(streamNamed('many-b'), eventNamed('many-3'));
        const streams = await store.readStreams([
          streamNamed('many-b'),
          streamNamed('many-a'),
          streamNamed('many-a'),
          streamNamed('nobody'),
        ]);
        expect([...streams.keys()].sort()).toEqual([streamNamed('many-a'), streamNamed('many-b')]);
        expect(streams.get(streamNamed('many-a'))).toEqual(await store.readStream(streamNamed('many-a')));
        expect(await store.readStreams([])).toEqual(new Map());
      });

      it('reads the whole log in order and without holes, page by page', async () => {
        const log = await everything(store);
        const positions = log.map(({ position }) => position);
        expect(positions).toEqual([...new Set(positions)].sort((a, b) => (a < b ? -1 : 1)));
        expect(await store.head()).toBe(positions.at(-1));
        if (positionsCount) expect(positions).toEqual(upTo(log.length).map((n) => BigInt(n + 1)));
        const rest = await store.readAll({ after: await store.head(), limit: 5 });
        expect(rest).toEqual({ events: [], upTo: await store.head() });
      });

      it('never answers an earlier position than it was asked from', async () => {
        const beyond = (await store.head()) + 100n;
        expect(await store.readAll({ after: beyond, limit: 5 })).toEqual({ events: [], upTo: beyond });
      });

      it('reads the categories and the municipality asked for', async () => {
        const places = [
          { category: 'alpha', tenant: '1111' },
          { category: 'beta', tenant: '1111' },
          { category: 'alpha', tenant: '2222' },
          { category: 'gamma', tenant: '2222' },
        ];
        const started: StreamId[] = [];
        for (const n of upTo(20)) {
          const streamId = streamNamed(`filter-${n.toString()}`, places[n % 4]);
          started.push(streamId);
          await start(streamId, eventNamed(`filter-${n.toString()}`));
        }
        const read = async (request: Partial<ReadAllRequest>) =>
          (await everything(store, { limit: 3, ...request })).map(({ streamId }) => streamId);
        const only = (...wanted: readonly number[]) => started.filter((_, n) => wanted.includes(n % 4));
        const tenant = '1111' as TenantId;

        expect(await read({ categories: ['alpha'] })).toEqual(only(0, 2));
        expect(await read({ categories: ['alpha', 'gamma', 'alpha'] })).toEqual(only(0, 2, 3));
        expect(await read({ tenant })).toEqual(only(0, 1));
        expect(await read({ tenant, categories: ['alpha', 'gamma'] })).toEqual(only(0));
        expect(await read({ categories: [] })).toEqual([]);
        expect(await read({ tenant: '3333' as TenantId })).toEqual([]);
      });

      it('says how far a filtered page reaches: its last event when full, else the head', async () => {
        const all = await everything(store, { categories: ['beta'] });
        const full = await store.readAll({ after: 0n, limit: 2, categories: ['beta'] });
        expect(full.upTo).toBe(all[1]?.position);
        const last = await store.readAll({ after: full.upTo, limit: 100, categories: ['beta'] });
        expect(idsOf([...full.events, ...last.events])).toEqual(idsOf(all));
        expect(last.upTo).toBe(await store.head());
      });
    });

    it('shows a reader everything 200 writers write, in order, while they write', async () => {
      const before = await store.head();
      const wanted = before + 200n;
      const seen: bigint[] = [];
      const reading = (async () => {
        for (let after = before; after < wanted;) {
          const page = await store.readAll({ after, limit: 9 });
          seen.push(...page.events.map(({ position }) => position));
          after = page.upTo;
        }
      })();
      const places = await Promise.all(
        upTo(200).map((n) =>
          start(streamNamed(`writer-${n.toString()}`), eventNamed(`writer-${n.toString()}`)),
        ),
      );
      await reading;
      const expected = upTo(200).map((n) => before + BigInt(n + 1));
      expect(seen).toEqual(expected);
      expect(places.map(({ position }) => position).sort((a, b) => Number(a - b))).toEqual(expected);
    });

    it('wakes who watches when something is appended, until they stop', async () => {
      let woken = 0;
      let rouse: () => void = () => undefined;
      const awake = new Promise<void>((resolve) => {
        rouse = resolve;
      });
      const stop = await store.watch(() => {
        woken += 1;
        rouse();
      });
      await start(streamNamed('watched'), eventNamed('watched'));
      await awake;
      await stop();
      const before = woken;
      await start(streamNamed('unwatched'), eventNamed('unwatched'));
      await store.head();
      expect(woken).toBe(before);
    });
  });
};
