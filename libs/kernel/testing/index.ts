export { attemptOnce } from './attempt-once.js';
export { specify } from './specify.js';
export { fold, record, type Given } from './fold.js';
export { eventStoreContract } from './contracts/event-store.contract.js';
export type { EventStoreTraits, OpenedEventStore } from './contracts/event-store/log-under-test.js';
export { eventNamed, eventsNamed, streamNamed } from './contracts/some-events.js';
export {
  happen,
  named,
  renamed,
  thingCatalog,
  things,
  thingTenant,
  thrownAway,
  type ThingDocument,
  type ThingEvent,
} from './contracts/things.js';
export { projectPage } from './project-page.js';
