import { jest } from '@jest/globals';
import { eventStoreContract } from '#kernel/testing';
import { parseEventStoreAddress } from '#adapters/config';
import { openEventStore } from './open-event-store.js';
import { EventStoreServer } from './testing/index.js';

const categories = ['things', 'alpha', 'beta', 'gamma', 'followed', 'rare', 'model'];

// Each page is two calls, and both ends of each of them are in this process.
jest.setTimeout(60_000);

eventStoreContract(
  'EventStoreDbEventStore',
  async () => {
    const server = await EventStoreServer.start();
    const address = parseEventStoreAddress(server.url);
    if (address === undefined) throw new Error('The server has no address');
    const patience = { deadline: 1500, firstWait: 5 };
    const opened = [await openEventStore(address, categories, patience)];
    const [store] = opened;
    if (store === undefined) throw new Error('unreachable');
    return {
      store,
      openAnother: async () => {
        const another = await openEventStore(address, categories, patience);
        opened.push(another);
        return another;
      },
      loseNextAnswer: () => {
        server.switches.silentAppends = 1;
      },
      cutConnections: () => {
        server.cutConnections();
        return Promise.resolve();
      },
      close: async () => {
        await Promise.all(opened.map((each) => each.close()));
        server.stop();
      },
    };
  },
  { idsAreUniqueInTheLog: false, positionsCount: false },
);
