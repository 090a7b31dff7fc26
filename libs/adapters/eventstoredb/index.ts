export { EventStoreDbEventStore } from './eventstoredb.event-store.js';
export { EventStoreFault } from './faults.js';
export { openEventStore } from './open-event-store.js';
export type { Patience } from './retries.js';
