import { logMigrations } from '#adapters/event-store';
import { readMigrations } from '#adapters/read-store';
import type { Migration } from '#adapters/sql';
import { stateMigrations } from '#adapters/state';

/** Every migration of this build, in the order they are applied. */
export const allMigrations: readonly Migration[] = [...logMigrations, ...readMigrations, ...stateMigrations];

/** Read models need no backup: where a restored database lacks their schema, it is made again and filled from the log. */
export const lostWithReadModels: readonly string[] = readMigrations.map(({ id }) => id);
