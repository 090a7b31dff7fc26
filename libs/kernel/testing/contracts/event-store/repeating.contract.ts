import { describe, expect, it } from '@jest/globals';
import { EventIdReused } from '#kernel';
import { eventNamed, eventsNamed, streamNamed } from '../some-events.js';
import { idsOf, numbers, type EventStoreTraits, type LogUnderTest } from './log-under-test.js';

export const repeatingContract = (
  { store, start, opened }: LogUnderTest,
  { idsAreUniqueInTheLog }: EventStoreTraits,
): void => {
  describe('appending the same events again', () => {
    it('answers as the first time and writes nothing', async () => {
      const events = eventsNamed('again-a', 'again-b');
      const first = await start(streamNamed('again'), ...events);
      expect(await start(streamNamed('again'), ...events)).toEqual(first);
      expect(await store().head()).toBe(first.position);
    });

    it('answers as the first time also when the stream has moved on since', async () => {
      const streamId = streamNamed('moved');
      const first = await start(streamId, eventNamed('moved-a'));
      const second = await store().append({
        streamId,
        expectedRevision: 0n,
        events: eventsNamed('moved-b', 'moved-c'),
      });
      await store().append({ streamId, expectedRevision: 2n, events: [eventNamed('moved-d')] });
      expect(await start(streamId, eventNamed('moved-a'))).toEqual(first);
      expect(
        await store().append({ streamId, expectedRevision: 0n, events: eventsNamed('moved-b', 'moved-c') }),
      ).toEqual(second);
    });

    it('lets the same append at the same time happen once', async () => {
      const events = eventsNamed('same-time-a', 'same-time-b');
      const both = await Promise.all(numbers(5).map(() => start(streamNamed('same-time'), ...events)));
      expect(new Set(both.map(({ position }) => position)).size).toBe(1);
      expect(await store().readStream(streamNamed('same-time'))).toHaveLength(2);
    });

    it('sees equal data as equal whatever the order of its keys', async () => {
      const first = await start(streamNamed('keys'), eventNamed('keys', { a: 1, b: 2 }));
      expect(await start(streamNamed('keys'), eventNamed('keys', { b: 2, a: 1 }))).toEqual(first);
    });

    it('writes once what was written before the answer was lost', async () => {
      const { loseNextAnswer } = opened();
      if (loseNextAnswer === undefined) return;
      for (const n of numbers(5)) {
        const streamId = streamNamed(`lost-${n.toString()}`);
        const events = eventsNamed(`lost-${n.toString()}-a`, `lost-${n.toString()}-b`);
        loseNextAnswer();
        const place = await start(streamId, ...events);
        expect(place.revision).toBe(1n);
        expect(idsOf(await store().readStream(streamId))).toEqual(idsOf(events));
        expect(await store().head()).toBe(place.position);
      }
    });

    it('writes once what many wrote at once before their answers were lost', async () => {
      const { loseNextAnswer } = opened();
      if (loseNextAnswer === undefined) return;
      loseNextAnswer();
      const names = numbers(30).map((n) => `lost-together-${n.toString()}`);
      const places = await Promise.all(names.map((name) => start(streamNamed(name), eventNamed(name))));
      expect(new Set(places.map(({ position }) => position)).size).toBe(30);
      const streams = await store().readStreams(names.map((name) => streamNamed(name)));
      expect([...streams.values()].map(({ length }) => length)).toEqual(names.map(() => 1));
    });

    it('refuses an id that stands for other bytes', async () => {
      const streamId = streamNamed('reused');
      const same = eventNamed('reused', { said: 'one thing' });
      await start(streamId, same);
      const head = await store().head();
      const other = eventNamed('reused', { said: 'another thing' });
      await expect(start(streamId, other)).rejects.toThrow(EventIdReused);
      await expect(start(streamId, { ...same, type: 'ThingRenamed' })).rejects.toThrow(EventIdReused);
      await expect(start(streamId, { ...same, schemaVersion: 2 })).rejects.toThrow(EventIdReused);
      const later = { ...same.metadata, correlationId: 'another' };
      await expect(start(streamId, { ...same, metadata: later })).rejects.toThrow(EventIdReused);
      await expect(start(streamId, same, eventNamed('more'))).rejects.toThrow(EventIdReused);
      await expect(store().append({ streamId, expectedRevision: 0n, events: [same] })).rejects.toThrow(
        EventIdReused,
      );
      expect(await store().head()).toBe(head);
    });

    if (idsAreUniqueInTheLog)
      it('refuses an id that stands for an event of another stream, and only that', async () => {
        await start(streamNamed('here'), eventNamed('here'));
        const head = await store().head();
        await expect(start(streamNamed('elsewhere'), eventNamed('here'))).rejects.toThrow(EventIdReused);
        expect(await store().head()).toBe(head);
        const outcomes = await Promise.allSettled([
          start(streamNamed('elsewhere-1'), eventNamed('elsewhere-1')),
          start(streamNamed('elsewhere-2'), eventNamed('here')),
          start(streamNamed('elsewhere-3'), eventNamed('elsewhere-3')),
          start(streamNamed('here'), eventNamed('here')),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual([
          'fulfilled',
          'rejected',
          'fulfilled',
          'fulfilled',
        ]);
      });
  });
};
