export type { ReadModelDifference } from './compare-read-models.js';
export { PostgresReadStore } from './postgres.read-store.js';
export { readMigrations } from './read.migrations.js';
export { verifyReadModels, type Verification } from './verify-read-models.js';
