export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './cluster.js';
export { makeDataDirectory } from './data-root.js';
export { DataDirectoryFault, EmbeddedPostgresFault } from './embedded-postgres.faults.js';
export { freePort } from './free-port.js';
