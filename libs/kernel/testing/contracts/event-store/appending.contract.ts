import { describe, expect, it } from '@jest/globals';
import { StreamConflict, type StreamId } from '#kernel';
import { eventNamed, eventsNamed, streamNamed } from '../some-events.js';
import {
  ascending,
  everything,
  faultsOf,
  numbers,
  type EventStoreTraits,
  type LogUnderTest,
} from './log-under-test.js';

export const appendingContract = (
  { store, start, opened }: LogUnderTest,
  { positionsCount }: EventStoreTraits,
): void => {
  describe('appending', () => {
    it('keeps the order, gives revisions from 0 and positions after the head', async () => {
      const head = await store().head();
      const place = await start(streamNamed('order'), ...eventsNamed('order-a', 'order-b'));
      const stored = await store().readStream(streamNamed('order'));
      expect(stored).toMatchObject(eventsNamed('order-a', 'order-b'));
      expect(stored.map(({ revision }) => revision)).toEqual([0n, 1n]);
      expect(ascending(stored)).toBe(true);
      expect(stored[0]?.position).toBeGreaterThan(head);
      expect(place).toEqual({ revision: 1n, position: stored[1]?.position });
      expect(await store().head()).toBe(place.position);
      if (positionsCount) expect(place.position).toBe(head + 2n);
    });

    it('goes on where the stream ends', async () => {
      const streamId = streamNamed('onwards');
      await start(streamId, eventNamed('onwards-a'));
      const events = eventsNamed('onwards-b', 'onwards-c');
      const place = await store().append({ streamId, expectedRevision: 0n, events });
      expect(place.revision).toBe(2n);
    });

    it('refuses to write over what the caller has not seen', async () => {
      const streamId = streamNamed('conflict');
      await start(streamId, eventNamed('conflict-a'));
      const head = await store().head();
      await expect(start(streamId, eventNamed('conflict-b'))).rejects.toThrow(StreamConflict);
      await expect(
        store().append({ streamId, expectedRevision: 1n, events: [eventNamed('conflict-c')] }),
      ).rejects.toThrow(StreamConflict);
      await expect(
        store().append({
          streamId: streamNamed('not-there'),
          expectedRevision: 0n,
          events: [eventNamed('conflict-d')],
        }),
      ).rejects.toThrow(StreamConflict);
      expect(await store().head()).toBe(head);
      expect(await store().readStream(streamId)).toHaveLength(1);
    });

    it('refuses only the one that conflicts among many that come at once', async () => {
      await start(streamNamed('taken'), eventNamed('taken'));
      const names = numbers(40).map((n) => (n === 17 ? 'taken' : `at-once-${n.toString()}`));
      const outcomes = await Promise.allSettled(
        names.map((name, n) =>
          start(streamNamed(name), ...eventsNamed(`${n.toString()}-a`, `${n.toString()}-b`)),
        ),
      );
      expect(outcomes.findIndex(({ status }) => status === 'rejected')).toBe(17);
      expect(faultsOf(outcomes).map(({ name }) => name)).toEqual(['StreamConflict']);
      const streams = await store().readStreams(names.map((name) => streamNamed(name)));
      for (const [n, name] of names.entries())
        expect(streams.get(streamNamed(name))).toHaveLength(n === 17 ? 1 : 2);
    });

    it('refuses an append without events, and one whose ids are not usable, before it writes', async () => {
      const head = await store().head();
      const [twice] = eventsNamed('twice');
      await expect(start(streamNamed('empty'))).rejects.toThrow(RangeError);
      await expect(start('nonsense' as StreamId, eventNamed('lost'))).rejects.toThrow(RangeError);
      await expect(start(streamNamed('bad\u0000id'), eventNamed('lost'))).rejects.toThrow(RangeError);
      await expect(start(streamNamed('bad'), { ...eventNamed('lost'), eventId: 'no uuid' })).rejects.toThrow(
        RangeError,
      );
      if (twice) await expect(start(streamNamed('bad'), twice, twice)).rejects.toThrow(RangeError);
      expect(await store().head()).toBe(head);
    });

    it('lets exactly one of two writers win', async () => {
      const streamId = streamNamed('race');
      const outcomes = await Promise.allSettled([
        start(streamId, eventNamed('race-a')),
        start(streamId, eventNamed('race-b')),
      ]);
      expect(faultsOf(outcomes)).toEqual([expect.any(StreamConflict)]);
      expect(await store().readStream(streamId)).toHaveLength(1);
    });

    it('lets one writer after the other win when all read again', async () => {
      const streamId = streamNamed('crowd');
      const openAnother = opened().openAnother;
      const stores = [store(), ...(openAnother === undefined ? [] : [await openAnother()])];
      const write = async (n: number): Promise<void> => {
        const own = stores[n % stores.length] ?? store();
        const last = (await own.readStream(streamId, { direction: 'backwards', limit: 1 })).at(0);
        await own
          .append({
            streamId,
            expectedRevision: last?.revision ?? 'no-stream',
            events: [eventNamed(`crowd-${n.toString()}`)],
          })
          .catch((fault: unknown) => {
            if (!(fault instanceof StreamConflict)) throw fault;
            return write(n);
          });
      };
      await Promise.all(numbers(20).map(write));
      const stream = await store().readStream(streamId);
      expect(stream.map(({ revision }) => revision)).toEqual(numbers(20).map(BigInt));
      expect(new Set(stream.map(({ eventId }) => eventId)).size).toBe(20);
    });

    it('shows a reader everything 200 writers write, in order, while they write', async () => {
      const before = await store().head();
      const seen: string[] = [];
      const reading = (async () => {
        for (let after = before; seen.length < 200;) {
          const page = await store().readAll({ after, limit: 9 });
          seen.push(...page.events.map(({ eventId }) => eventId));
          after = page.upTo;
        }
      })();
      await Promise.all(
        numbers(200).map((n) =>
          start(streamNamed(`writer-${n.toString()}`), eventNamed(`writer-${n.toString()}`)),
        ),
      );
      await reading;
      const written = await everything(store(), { after: before });
      expect(seen).toEqual(written.map(({ eventId }) => eventId));
      expect(new Set(seen).size).toBe(200);
    });
  });
};
