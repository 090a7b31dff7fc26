export { advisoryLocks } from './advisory-locks.js';
export { ConnectionLost, errorCode, errorText, isConnectionLost } from './connection-lost.js';
export { quoted } from './identifier.js';
export { askRetryIn, parkedIn } from './parked-rows.js';
export { listenTo } from './listen.js';
export { inTransaction, type Isolation } from './in-transaction.js';
export type { Migration } from './migration.js';
