import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ReadAllRequest, StoredEvent, StreamId, TenantId } from '#kernel';
import { eventNamed, eventsNamed, streamNamed } from '../some-events.js';
import {
  ascending,
  everything,
  idsOf,
  numbers,
  type EventStoreTraits,
  type LogUnderTest,
} from './log-under-test.js';

/** An event and its place in one line: tens of thousands are compared by it. */
const placed = ({ position, streamId, revision, eventId, digest }: StoredEvent): string =>
  [position, streamId, revision, eventId, digest].join(' ');

const longStream = ({ store }: LogUnderTest): void => {
  describe('reading a stream of 10 000 events', () => {
    const streamId = streamNamed('long');
    const perAppend = 500;

    beforeAll(async () => {
      for (const n of numbers(10_000 / perAppend))
        await store().append({
          streamId,
          expectedRevision: n === 0 ? 'no-stream' : BigInt(n * perAppend - 1),
          events: numbers(perAppend).map((i) => eventNamed(`long-${(n * perAppend + i).toString()}`)),
        });
    });

    const revisions = async (request: Parameters<ReturnType<typeof store>['readStream']>[1]) =>
      (await store().readStream(streamId, request)).map(({ revision }) => Number(revision));

    it('reads it whole, forwards and backwards', async () => {
      expect(await revisions({})).toEqual(numbers(10_000));
      expect(await revisions({ direction: 'backwards' })).toEqual(numbers(10_000).toReversed());
    });

    it('reads it from a revision, that one included', async () => {
      expect(await revisions({ from: 9_998n })).toEqual([9_998, 9_999]);
      expect(await revisions({ from: 2n, direction: 'backwards' })).toEqual([2, 1, 0]);
      expect(await revisions({ from: 10_000n })).toEqual([]);
      expect(await revisions({ from: 20_000n, direction: 'backwards', limit: 1 })).toEqual([9_999]);
    });

    it('reads no more of it than asked for', async () => {
      expect(await revisions({ from: 5_000n, limit: 3 })).toEqual([5_000, 5_001, 5_002]);
      expect(await revisions({ direction: 'backwards', limit: 2 })).toEqual([9_999, 9_998]);
      expect(await revisions({ limit: 1 })).toEqual([0]);
    });
  });
};

export const readingContract = (log: LogUnderTest, { positionsCount }: EventStoreTraits): void => {
  const { store, start } = log;
  longStream(log);

  describe('reading', () => {
    it('reads several streams at once and leaves out those that are not there', async () => {
      await start(streamNamed('many-a'), ...eventsNamed('many-1', 'many-2'));
      await start(streamNamed('many-b'), eventNamed('many-3'));
      const streams = await store().readStreams([
        streamNamed('many-b'),
        streamNamed('many-a'),
        streamNamed('many-a'),
        streamNamed('nobody'),
      ]);
      expect([...streams.keys()].sort()).toEqual([streamNamed('many-a'), streamNamed('many-b')]);
      expect(streams.get(streamNamed('many-a'))).toEqual(await store().readStream(streamNamed('many-a')));
      expect(await store().readStreams([])).toEqual(new Map());
    });

    it('reads the whole log in order, page by page', async () => {
      const events = await everything(store(), { limit: 61 });
      expect(ascending(events)).toBe(true);
      expect(new Set(idsOf(events)).size).toBe(events.length);
      expect(await store().head()).toBe(events.at(-1)?.position);
      const positions = events.map(({ position }) => position);
      if (positionsCount) expect(positions).toEqual(numbers(events.length).map((n) => BigInt(n + 1)));
    });

    it('reads the same with pages of any size, and each event of a page once', async () => {
      const all = await everything(store(), { limit: 1000, digests: true });
      const whole = all.map(placed).join('\n');
      for (const limit of [333, 5_000])
        expect((await everything(store(), { limit, digests: true })).map(placed).join('\n')).toBe(whole);
      const page = await store().readAll({ after: 0n, limit: 3, digests: true });
      expect(page).toEqual({ events: all.slice(0, 3), upTo: all[2]?.position });
    });

    it('answers from the head that there is nothing more', async () => {
      const head = await store().head();
      expect(await store().readAll({ after: head, limit: 5 })).toEqual({ events: [], upTo: head });
    });

    if (positionsCount)
      it('never answers an earlier position than it was asked from', async () => {
        const beyond = (await store().head()) + 100n;
        expect(await store().readAll({ after: beyond, limit: 5 })).toEqual({ events: [], upTo: beyond });
      });

    it('reads the categories and the municipality asked for', async () => {
      const places = [
        { category: 'alpha', tenant: '1111' },
        { category: 'beta', tenant: '1111' },
        { category: 'alpha', tenant: '2222' },
        { category: 'gamma', tenant: '2222' },
      ];
      const started: StreamId[] = [];
      for (const n of numbers(20)) {
        const streamId = streamNamed(`filter-${n.toString()}`, places[n % 4]);
        started.push(streamId);
        await start(streamId, eventNamed(`filter-${n.toString()}`));
      }
      const read = async (request: Partial<ReadAllRequest>) =>
        (await everything(store(), { limit: 3, ...request })).map(({ streamId }) => streamId);
      const only = (...wanted: readonly number[]) => started.filter((_, n) => wanted.includes(n % 4));
      const tenant = '1111' as TenantId;

      expect(await read({ categories: ['alpha'] })).toEqual(only(0, 2));
      expect(await read({ categories: ['alpha', 'gamma', 'alpha'] })).toEqual(only(0, 2, 3));
      expect(await read({ tenant })).toEqual(only(0, 1));
      expect(await read({ tenant, categories: ['alpha', 'gamma'] })).toEqual(only(0));
      expect(await read({ categories: [] })).toEqual([]);
      expect(await read({ tenant: '3333' as TenantId })).toEqual([]);
    });

    it('finds what is rare far into a long log, and says how far it has come all the way', async () => {
      const rare = { category: 'rare', tenant: '4444' };
      await start(streamNamed('needle', rare), eventNamed('needle'));
      for (const filter of [
        { categories: ['rare'] },
        { tenant: '4444' as TenantId },
        { categories: ['rare', 'alpha'], tenant: '4444' as TenantId },
      ]) {
        const found = await everything(store(), filter);
        expect(idsOf(found)).toEqual([eventNamed('needle').eventId]);
        const after = found.at(-1)?.position ?? 0n;
        await start(
          streamNamed(`hay-${JSON.stringify(filter)}`),
          eventNamed(`hay-${JSON.stringify(filter)}`),
        );
        const rest = await store().readAll({ ...filter, after, limit: 10 });
        expect(rest).toEqual({ events: [], upTo: await store().head() });
      }
    });

    it('says of a full page that it reaches to its last event', async () => {
      const all = await everything(store(), { categories: ['things'] });
      const page = await store().readAll({ after: 0n, limit: 2, categories: ['things'] });
      expect(page.events).toEqual(all.slice(0, 2));
      expect(page.upTo).toBe(all[1]?.position);
    });
  });
};
