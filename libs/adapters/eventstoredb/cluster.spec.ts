import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parseEventStoreAddress, type EventStoreSettings } from '#adapters/config';
import { eventNamed, streamNamed } from '#kernel/testing';
import { temporaryDirectory } from '#testing';
import type { EventStoreDbEventStore } from './eventstoredb.event-store.js';
import { openEventStore } from './open-event-store.js';
import { EventStoreServer, ServerLog } from './testing/index.js';

const patience = { deadline: 1000, tries: 4, firstWait: 5, longestWait: 50, silence: 300 };

const addressOf = (url: string): EventStoreSettings => {
  const address = parseEventStoreAddress(url);
  if (address === undefined) throw new Error(`${url} is no address`);
  return address;
};

describe('a cluster', () => {
  const closing: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  const startNode = async (log?: ServerLog): Promise<EventStoreServer> => {
    const node = await EventStoreServer.start(log);
    closing.push(() => {
      node.stop();
    });
    return node;
  };
  const open = async (settings: EventStoreSettings): Promise<EventStoreDbEventStore> => {
    const store = await openEventStore(settings, ['things'], patience);
    closing.push(() => store.close());
    return store;
  };
  const start = (store: EventStoreDbEventStore, name: string) =>
    store.append({
      streamId: streamNamed(name),
      expectedRevision: 'no-stream',
      events: [eventNamed(name)],
    });

  /** Two nodes on one log; the first follows the second. */
  const startTwo = async () => {
    const log = new ServerLog();
    const [follower, leader] = [await startNode(log), await startNode(log)];
    follower.switches.follows = { leader: { host: '127.0.0.1', port: leader.port } };
    const members = [
      { port: follower.port, leads: false },
      { port: leader.port, leads: true },
    ];
    follower.members = members;
    leader.members = members;
    return { follower, leader };
  };

  it('is asked which node leads, from whichever node it is asked', async () => {
    const { follower, leader } = await startTwo();
    leader.log.writeSystemEvent('$stats');
    for (const hosts of [
      `127.0.0.1:${follower.port.toString()}`,
      `127.0.0.1:${follower.port.toString()},127.0.0.1:${leader.port.toString()}`,
    ]) {
      const store = await open(addressOf(`esdb+discover://${hosts}?tls=false`));
      expect((await start(store, `discovered-${hosts}`)).revision).toBe(0n);
    }
  });

  it('is followed to its leader when a node that does not lead is asked', async () => {
    const { follower } = await startTwo();
    const store = await open(addressOf(follower.url));
    expect((await start(store, 'redirected')).revision).toBe(0n);
    expect(await store.readStream(streamNamed('redirected'))).toHaveLength(1);
  });

  it('is followed when leadership moves in the middle', async () => {
    const { follower, leader } = await startTwo();
    const store = await open(addressOf(leader.url));
    await start(store, 'before');
    leader.switches.follows = { leader: { host: '127.0.0.1', port: follower.port } };
    follower.switches.follows = undefined;
    expect((await start(store, 'after')).revision).toBe(0n);
    expect((await store.readAll({ after: 0n, limit: 10 })).events).toHaveLength(2);
  });

  it('loses nothing when the server starts anew at its port', async () => {
    const server = await startNode();
    const store = await open(addressOf(server.url));
    await start(store, 'before');
    server.stop();
    await server.start();
    await start(store, 'after');
    const { events } = await store.readAll({ after: 0n, limit: 10 });
    expect(events.map(({ streamId }) => streamId)).toEqual(
      ['before', 'after'].map((name) => streamNamed(name)),
    );
  });

  it('is said not to answer when nobody does', async () => {
    const server = await startNode();
    const settings = addressOf(server.url);
    server.stop();
    await expect(open(settings)).rejects.toMatchObject({ problem: 'unavailable', retryable: true });
  });

  it('gives up a read that says nothing, and makes it again', async () => {
    const server = await startNode();
    const store = await open(addressOf(server.url));
    await start(store, 'heard');
    server.switches.silentReads = 1;
    expect(await store.readStream(streamNamed('heard'))).toHaveLength(1);
  });

  it('refuses a stream whose beginning has been taken away', async () => {
    const server = await startNode();
    const store = await open(addressOf(server.url));
    const events = ['cut-a', 'cut-b', 'cut-c'].map((name) => eventNamed(name));
    await store.append({ streamId: streamNamed('cut'), expectedRevision: 'no-stream', events });
    server.log.truncate(streamNamed('cut'), 1);
    await expect(store.readStream(streamNamed('cut'))).rejects.toMatchObject({ problem: 'stream-deleted' });
  });

  it('is logged in to with the password in a file, and says when the file cannot be read', async () => {
    const server = await startNode();
    const directory = await temporaryDirectory();
    closing.push(() => directory.remove());
    const file = path.join(directory.path, 'password');
    const settings = { ...addressOf(server.url), passwordFile: { username: 'iverk', path: file } };
    await expect(open(settings)).rejects.toMatchObject({ problem: 'file-unreadable', retryable: false });
    await writeFile(file, 'hysj\n');
    expect(await (await open(settings)).head()).toBe(0n);
  });
});
