import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { SettableClock } from '#adapters/clock';
import { PostgresEventStore } from '#adapters/event-store';
import { BullmqJobQueue, migrateJobs } from '#adapters/job-queue';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import { projectToHead, type Instant, type LogPage } from '#kernel';
import { attemptOnce, happen, named, renamed, thingCatalog } from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import { sealEvents } from '../core/seal.events.js';
import { sealOver } from '../projections/seal.projection.js';
import { sealWhatIsDue } from '../seal-log.js';
import { startSealWork } from './seal.jobs.js';

const chain = sealOver([thingCatalog, sealEvents]);

describe('The daily seal', () => {
  let database: TestDatabase;
  let pool: Pool;
  let queue: BullmqJobQueue;
  const clock = new SettableClock('2026-02-03T02:00:00.000Z' as Instant);

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    await migrateJobs(database.url);
    queue = await BullmqJobQueue.open(database.url, { onFault: () => undefined });
  });
  afterAll(async () => {
    await queue.close();
    await pool.end();
    await database.drop();
  });

  it('is put at start where a day was missed, then once a day where something is new', async () => {
    const store = new PostgresEventStore(pool);
    const documents = new PostgresReadStore(pool);
    await documents.prepare([chain]);
    const catchUp = () => projectToHead({ store, documents }, chain);
    const ports = { store, documents, clock, catchUp, attempt: attemptOnce };
    const categories = [sealEvents.category];
    const seals = async () =>
      (await store.readAll({ after: 0n, limit: 100, categories })).events.map(
        ({ metadata: { occurredAt } }) => occurredAt.slice(0, 10),
      );
    const firstSeal = async (): Promise<LogPage | undefined> => {
      const signal = AbortSignal.timeout(20_000);
      for await (const page of store.subscribe({ after: 0n, categories, signal }))
        if (page.events.length > 0) return page;
      return undefined;
    };

    await happen(store, 'a', named('Benk'));
    const stop = await startSealWork(ports, queue);
    await firstSeal();
    await stop();
    expect(await seals()).toEqual(['2026-02-03']);

    const pass = async (day: string, ...names: readonly string[]) => {
      clock.set(`${day}T02:00:00.000Z` as Instant);
      for (const name of names) await happen(store, 'a', renamed(name));
      await catchUp();
      await sealWhatIsDue(ports, attemptOnce);
    };
    await pass('2026-02-03', 'Krakk');
    expect(await seals()).toEqual(['2026-02-03']);
    await pass('2026-02-04');
    await pass('2026-02-05');
    expect(await seals()).toEqual(['2026-02-03', '2026-02-04']);
    await pass('2026-02-06', 'Bord');
    expect(await seals()).toEqual(['2026-02-03', '2026-02-04', '2026-02-06']);
  }, 30_000);
});
