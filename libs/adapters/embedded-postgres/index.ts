export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './cluster.js';
export { DataDirectoryFault, EmbeddedPostgresFault } from './embedded-postgres.faults.js';
export { freePort } from './free-port.js';
