export { SealingEventStore } from './sealing.event-store.js';
export { SealBroken } from './sealing.faults.js';
