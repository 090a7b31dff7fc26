export { EventStoreServer } from './event-store-server.js';
export { serverErrors } from './server-errors.js';
export { ServerLog } from './server-log.js';
