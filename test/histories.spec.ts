import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { PostgresEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { SealingEventStore } from '#adapters/sealing';
import { PostgresTextKeys } from '#adapters/state';
import { createTestDatabase, type TestDatabase } from '#testing';
import { appendHistory, histories, meaningOf, type Meaning } from './replay-history.js';

/**
 * Every released version's log, as that version wrote it, beside what it meant then. `npm run history -- 0.2.0` adds
 * the next. What is expected changes only when a projection is meant to say something else of the past.
 */
const versions = readdirSync(histories)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => path.basename(file, '.jsonl'));

const expectedOf = (version: string) => path.join(histories, `${version}.expected.json`);

describe.each(versions)('The log that Iverk %s wrote', (version) => {
  let database: TestDatabase;
  let pool: Pool;
  let meaning: Meaning;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    const store = new SealingEventStore(new PostgresEventStore(pool), new PostgresTextKeys(pool));
    await appendHistory(store, version);
    meaning = await meaningOf(store, pool);
    const expected = expectedOf(version);
    if (process.env['IVERK_NEW_HISTORY'] === version && !existsSync(expected))
      writeFileSync(expected, `${JSON.stringify(meaning, null, 1)}\n`);
  }, 60_000);
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const expected = () => JSON.parse(readFileSync(expectedOf(version), 'utf8')) as Meaning;

  it('is read and folded to the same states by every decider', () => {
    expect(meaning.states).toEqual(expected().states);
  });

  it('is folded to the same documents by every read model there was', () => {
    const then = expected().documents;
    const now = Object.entries(meaning.documents).filter(([name]) => name in then);
    expect(Object.fromEntries(now)).toEqual(then);
  });
});
