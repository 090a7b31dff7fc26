export { checkDatabase } from './check-database.js';
export { DatabaseUnreachable, UnsafeDatabase } from './database-faults.js';
export { migrate } from './migrate.js';
export { openPool, type PoolSettings } from './open-pool.js';
export { postgresTexts } from './postgres.texts.js';
export { scrubDisk, type DiskScrubbed } from './scrub-disk.js';
