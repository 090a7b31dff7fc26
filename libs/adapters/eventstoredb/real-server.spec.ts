import { describe, expect, it, jest } from '@jest/globals';
import { readConfig, type EventStoreSettings } from '#adapters/config';
import { StreamConflict } from '#kernel';
import { eventNamed, eventStoreContract, streamNamed } from '#kernel/testing';
import { EventStoreFault } from './faults.js';
import { openEventStore } from './open-event-store.js';

const categories = ['things', 'alpha', 'beta', 'gamma', 'followed', 'rare', 'model'];

/** On the server of `EVENTSTORE_URL`, whose log must be empty: what it holds stays there. */
const onRealServer = (settings: EventStoreSettings): void => {
  eventStoreContract(
    'The server of EVENTSTORE_URL',
    async () => {
      const opened = [await openEventStore(settings, categories)];
      const openAnother = async () => {
        const another = await openEventStore(settings, categories);
        opened.push(another);
        return another;
      };
      const store = opened[0] ?? (await openAnother());
      return {
        store,
        openAnother,
        close: async () => {
          await Promise.all(opened.map((each) => each.close()));
        },
      };
    },
    { idsAreUniqueInTheLog: false, positionsCount: false },
  );

  describe('the server of EVENTSTORE_URL, on what the tests’ own server only copies', () => {
    const withStore = async (work: (store: Awaited<ReturnType<typeof openEventStore>>) => Promise<void>) => {
      const store = await openEventStore(settings, categories);
      try {
        await work(store);
      } finally {
        await store.close();
      }
    };
    const append = (name: string, ...names: readonly string[]) => ({
      streamId: streamNamed(name),
      expectedRevision: 'no-stream' as const,
      events: names.map((each) => eventNamed(each)),
    });

    it('answers the beginning of an append as done, and one that goes beyond it as a conflict of ids', () =>
      withStore(async (store) => {
        await store.append(append('real-part', 'real-part-a', 'real-part-b'));
        expect((await store.append(append('real-part', 'real-part-a'))).revision).toBe(0n);
        const beyond = append('real-part', 'real-part-a', 'real-part-b', 'real-part-c');
        await expect(store.append(beyond)).rejects.toThrow('already stands for another event');
        await expect(store.append(append('real-part', 'real-part-d'))).rejects.toThrow(StreamConflict);
      }));

    it('says where the last event of an append came to stand', () =>
      withStore(async (store) => {
        const place = await store.append(
          append('real-place', 'real-place-a', 'real-place-b', 'real-place-c'),
        );
        const events = await store.readStream(streamNamed('real-place'));
        expect(place.position).toBe(events.at(-1)?.position);
        expect(
          await store.append(append('real-place', 'real-place-a', 'real-place-b', 'real-place-c')),
        ).toEqual(place);
      }));

    it('refuses an append that is too large as a whole', () =>
      withStore(async (store) => {
        const large = eventNamed('real-large', { text: 'x'.repeat(16 * 1024 * 1024) });
        const request = { ...append('real-large'), events: [large] };
        await expect(store.append(request)).rejects.toThrow(EventStoreFault);
        expect(await store.readStream(streamNamed('real-large'))).toEqual([]);
      }));
  });
};

// Each page is two calls over the network.
jest.setTimeout(120_000);

const { eventStore } = readConfig(process.env);
if (eventStore === null) {
  process.stderr.write('EventStoreDB: NOT RUN against a real server, for EVENTSTORE_URL is not set\n');
  it('is tried on a real server only when EVENTSTORE_URL names one', () => {
    expect(process.env['EVENTSTORE_URL'] ?? '').toBe('');
  });
} else onRealServer(eventStore);
