export { freePort } from '#adapters/embedded-postgres';
export { temporaryDirectory, type TemporaryDirectory } from './temporary-directory.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
