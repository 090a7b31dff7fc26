export { checkDatabase } from './check-database.js';
export { checkMigrated, notMigrated } from './check-migrated.js';
export { DatabaseNotMigrated, DatabaseUnreachable, UnsafeDatabase } from './database-faults.js';
export { migrate } from './migrate.js';
export { allMigrations } from './migrations.js';
export { openPool, type PoolSettings } from './open-pool.js';
export { Pipelines } from './pipelines.js';
export { postgresTexts } from './postgres.texts.js';
export { scrubDisk, type DiskScrubbed } from './scrub-disk.js';
