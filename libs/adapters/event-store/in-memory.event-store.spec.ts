import { eventStoreContract } from '#kernel/testing';
import { InMemoryEventStore } from './in-memory.event-store.js';

eventStoreContract('InMemoryEventStore', () =>
  Promise.resolve({ store: new InMemoryEventStore(), close: () => Promise.resolve() }),
);
