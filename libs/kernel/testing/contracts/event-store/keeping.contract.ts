import { describe, expect, it } from '@jest/globals';
import { canonicalJson, eventDigest, type EventToAppend, type Instant } from '#kernel';
import { eventNamed, streamNamed } from '../some-events.js';
import { everything, type LogUnderTest } from './log-under-test.js';

export const keepingContract = ({ store, start }: LogUnderTest): void => {
  describe('what it keeps', () => {
    const kept = async (label: string, data: object) => {
      await start(streamNamed(label), eventNamed(label, data));
      const [stored] = await store().readStream(streamNamed(label));
      const log = await everything(store());
      expect(log.find(({ streamId }) => streamId === streamNamed(label))).toEqual(stored);
      return stored?.data;
    };

    it('keeps every character there is', async () => {
      const data = {
        norwegian: 'æøå ÆØÅ',
        sami: 'čđŋšŧž',
        emoji: '👩‍👩‍👧 ✅',
        quotes: `"'\\`,
        lines: 'a\r\nb\tc\u2028d\u0085e',
        æøå: { '': 1 },
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
        small: 5e-324,
        none: null,
        list: [],
        object: {},
        deep: [[{ a: [1] }]],
      };
      expect(await kept('shapes', data)).toEqual(data);
    });

    it('keeps a field that is called __proto__ as a field', async () => {
      const data = JSON.parse('{"__proto__":{"a":1},"constructor":2}') as object;
      expect(canonicalJson(await kept('proto', data))).toBe('{"__proto__":{"a":1},"constructor":2}');
    });

    it('keeps an event of a megabyte', async () => {
      const data = { text: 'Ø'.repeat(500_000) };
      expect(await kept('large', data)).toEqual(data);
    });

    it('keeps what was appended, whatever the caller does to it afterwards', async () => {
      const data = { words: ['first'] };
      await start(streamNamed('held'), eventNamed('held', data));
      data.words.push('second');
      const [stored] = await store().readStream(streamNamed('held'));
      expect(stored?.data).toEqual({ words: ['first'] });
    });

    it('keeps who, in which roles, both times, what for, by which procedure, and which schema', async () => {
      const plain = eventNamed('told', { comment: 'Vi er i rute.' });
      const event: EventToAppend = {
        ...plain,
        type: 'ThingTold',
        schemaVersion: 3,
        metadata: {
          ...plain.metadata,
          roles: ['COORDINATOR', 'LEADER'],
          occurredAt: '2026-02-01T00:00:00.000Z' as Instant,
          recordedAt: '2026-02-03T09:15:00.123Z' as Instant,
          correlationId: 'request-7',
          causationId: plain.eventId,
          procedure: 'carry-out@2',
          sealed: ['/comment'],
        },
      };
      await start(streamNamed('told'), event);
      expect(await store().readStream(streamNamed('told'))).toMatchObject([event]);
      const log = await everything(store());
      expect(log.find(({ eventId }) => eventId === event.eventId)).toMatchObject(event);
    });

    it('says the digest of what is stored, the same in every store, when asked', async () => {
      const events = [
        eventNamed('digest-a', { b: 'æ\u0000"\\\n', a: [0.1, null] }),
        eventNamed('digest-b', {}),
      ];
      await start(streamNamed('digest'), ...events);
      const ours = (log: Awaited<ReturnType<typeof everything>>) =>
        log.filter(({ streamId }) => streamId === streamNamed('digest'));
      const digests = events.map(({ data, metadata, ...event }, revision) =>
        eventDigest({
          ...event,
          streamId: streamNamed('digest'),
          revision: BigInt(revision),
          data: canonicalJson(data),
          metadata: canonicalJson(metadata),
        }),
      );
      const asked = ours(await everything(store(), { digests: true }));
      expect(asked.map(({ digest }) => digest)).toEqual(digests);
      expect(asked).toMatchObject(events);
      for (const event of ours(await everything(store()))) expect(event).not.toHaveProperty('digest');
    });
  });
};
