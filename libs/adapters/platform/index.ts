export { migrateDatabase, openDatabase, type Database, type Migrated } from './open-database.js';
export { openPlatform, type Platform, type PlatformOptions } from './open-platform.js';
