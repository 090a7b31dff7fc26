export { InMemoryEventStore } from './in-memory.event-store.js';
export { logMigrations } from './log.migrations.js';
export { PostgresEventStore } from './postgres.event-store.js';
export { prepareAppend, type PreparedAppend, type PreparedEvent } from './prepared-append.js';
