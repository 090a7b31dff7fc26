import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseEventStoreAddress } from '#adapters/config';
import { EventIdReused, StreamConflict, type LogPage, type StreamId } from '#kernel';
import { eventNamed, streamNamed } from '#kernel/testing';
import type { EventStoreDbEventStore } from './eventstoredb.event-store.js';
import { EventStoreFault } from './faults.js';
import { openEventStore } from './open-event-store.js';
import { behaviours, type BehaviourName } from './testing/behaviours.js';
import { EventStoreServer } from './testing/index.js';

const patience = { deadline: 400, tries: 2, firstWait: 5, longestWait: 20, silence: 300 };

describe('What a real server does on a bad day', () => {
  let server: EventStoreServer;
  let store: EventStoreDbEventStore;

  beforeEach(async () => {
    server = await EventStoreServer.start();
    const address = parseEventStoreAddress(server.url);
    if (address === undefined) throw new Error('The server has no address');
    store = await openEventStore(address, ['things'], patience);
  });
  afterEach(async () => {
    await store.close();
    server.stop();
  });

  const start = (name: string, data: object = { name }) =>
    store.append({
      streamId: streamNamed(name),
      expectedRevision: 'no-stream',
      events: [eventNamed(name, data)],
    });
  const problemOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (fault: unknown) => (fault instanceof EventStoreFault ? fault.problem : fault),
    );
  /** Subscribes, and answers once `count` events have come; what is seen twice counts once. */
  const hear = async (count: number, meanwhile: () => Promise<unknown>) => {
    const stop = new AbortController();
    const seen: string[] = [];
    const pages: LogPage[] = [];
    const begun = meanwhile();
    for await (const page of store.subscribe({ after: 0n, signal: stop.signal })) {
      pages.push(page);
      seen.push(...page.events.map(({ eventId }) => eventId));
      if (new Set(seen).size >= count) stop.abort();
    }
    await begun;
    return { seen, pages };
  };

  const tests: Readonly<Record<BehaviourName, () => Promise<void>>> = {
    'wrong version': async () => {
      await start('moved');
      const late = { ...eventNamed('late') };
      await expect(
        store.append({ streamId: streamNamed('moved'), expectedRevision: 'no-stream', events: [late] }),
      ).rejects.toThrow(StreamConflict);
    },
    'same ids again': async () => {
      const first = await start('again');
      expect(await start('again')).toEqual(first);
      await expect(start('again', { other: 'bytes' })).rejects.toThrow(EventIdReused);
      expect(await store.readStream(streamNamed('again'))).toHaveLength(1);
    },
    'deadline after commit': async () => {
      server.switches.silentAppends = 1;
      expect((await start('silent')).revision).toBe(0n);
      expect(await store.readStream(streamNamed('silent'))).toHaveLength(1);
    },
    'timeout of a commit': async () => {
      server.switches.timedOutAppends = 1;
      expect((await start('timed-out')).revision).toBe(0n);
      expect(await store.readStream(streamNamed('timed-out'))).toHaveLength(1);
    },
    'lost request': async () => {
      server.switches.droppedAppends = 1;
      expect((await start('dropped')).revision).toBe(0n);
      expect(await store.readStream(streamNamed('dropped'))).toHaveLength(1);
    },
    'dropped subscription': async () => {
      const { seen } = await hear(4, async () => {
        for (const name of ['a', 'b', 'c', 'd']) {
          await start(name);
          server.cutConnections();
        }
      });
      expect(new Set(seen).size).toBe(4);
    },
    'slow consumer': async () => {
      // More than a stream buffers, or nobody is slow.
      for (let n = 0; n < 40; n += 1) await start(`slow-${n.toString()}`, { text: 'ø'.repeat(20_000) });
      server.switches.dropsSlowConsumers = true;
      const { seen } = await hear(40, () => Promise.resolve());
      expect(new Set(seen).size).toBe(40);
      expect(server.switches.dropsSlowConsumers).toBe(false);
    },
    'silent stop': async () => {
      server.switches.mute = true;
      const { seen } = await hear(1, async () => {
        await start('unheard');
        server.switches.mute = false;
      });
      expect(seen).toContain(eventNamed('unheard').eventId);
    },
    follower: async () => {
      server.switches.follows = {};
      expect(await problemOf(store.head())).toBe('not-leader');
      server.switches.follows = undefined;
      expect((await start('led')).revision).toBe(0n);
    },
    'checkpoint reached': async () => {
      await start('first');
      for (let n = 0; n < 200; n += 1) server.log.writeSystemEvent('$stats');
      const { pages } = await hear(2, () => start('last'));
      const positions = pages.map(({ upTo }) => upTo);
      expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : 1)));
    },
    'access denied': async () => {
      server.switches.deniesAccess = true;
      expect(await problemOf(start('denied'))).toBe('access-denied');
    },
    'stream deleted': async () => {
      await start('gone');
      server.log.tombstone(streamNamed('gone'));
      const streamId: StreamId = streamNamed('gone');
      const again = store.append({ streamId, expectedRevision: 0n, events: [eventNamed('more')] });
      expect(await problemOf(again)).toBe('stream-deleted');
    },
    'append too large': async () => {
      server.switches.maxAppendSize = 1000;
      expect(await problemOf(start('large', { text: 'ø'.repeat(2000) }))).toBe('append-too-large');
      expect(await store.readStream(streamNamed('large'))).toEqual([]);
    },
    'not ready': async () => {
      server.switches.notReady = true;
      expect(await problemOf(start('early'))).toMatch(/unavailable|outcome-unknown/);
      server.switches.notReady = false;
      expect((await start('early')).revision).toBe(0n);
    },
  };

  it.each(behaviours.map(({ name, does }) => [name, does] as const))(
    '%s: it %s',
    async (name) => {
      await tests[name]();
    },
    20_000,
  );

  it('is written down with where it is known from', () => {
    for (const { source, by } of behaviours) {
      expect(source).toMatch(/\.(cs|md)\b|issues? \d/);
      expect(by).not.toBe('');
    }
    expect(Object.keys(tests).sort()).toEqual(behaviours.map(({ name }) => name).sort());
  });
});
