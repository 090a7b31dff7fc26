import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { SettableClock } from '#adapters/clock';
import { BullmqJobQueue } from '#adapters/job-queue';
import { openPool } from '#adapters/postgres';
import { PostgresSessions, PostgresSignInCodes } from '#adapters/state';
import { signInQueue } from '#contexts';
import type { ActorId, Instant, TenantId } from '#kernel';
import { createTestDatabase, type TestDatabase } from '#testing';
import { openJobStore } from '../../../libs/adapters/job-queue/job-store.js';
import { migrated } from '../../../test/migrated.js';
import { startSweeping } from './sweep-sign-in.js';

const noon = '2026-03-02T12:00:00.000Z' as Instant;
const before = '2026-03-02T11:59:59.000Z' as Instant;
const after = '2026-03-02T12:00:01.000Z' as Instant;
const person = { tenant: 'demo' as TenantId, person: 'officer' as ActorId };

describe('The sweep of sessions and codes', () => {
  let database: TestDatabase;
  let pool: Pool;
  let queue: BullmqJobQueue;
  const clock = new SettableClock(noon);
  beforeAll(async () => {
    database = await migrated(createTestDatabase());
    pool = openPool(database.url);
    queue = await BullmqJobQueue.open(database.url);
  });
  afterAll(async () => {
    await queue.close();
    await pool.end();
    await database.drop();
  });

  const countOf = async (table: string): Promise<number> =>
    (await pool.query(`select 1 from state.${table}`)).rowCount ?? 0;
  const counts = async () =>
    Object.fromEntries(
      await Promise.all(
        ['session', 'sign_in_code', 'sign_in_pace'].map(async (name) => [name, await countOf(name)] as const),
      ),
    );

  it('rings every hour, takes away what is over by then, and nothing that still counts', async () => {
    const sessions = new PostgresSessions(pool);
    const signInCodes = new PostgresSignInCodes(pool, Buffer.from('key'));
    const asked = (address: string) => ({ address, browser: 'browser', code: '123456' });
    await sessions.open('over', person, before);
    await sessions.open('just over', person, noon);
    await sessions.open('lives', person, after);
    await signInCodes.keep(asked('over@demo.example'), noon);
    await signInCodes.keep(asked('lives@demo.example'), after);
    const pace = (by: string) => ({ by, most: 1, minutes: 15 });
    await signInCodes.admit(pace('over'), '2026-03-02T11:45:00.000Z' as Instant);
    await signInCodes.admit(pace('lives'), noon);
    expect(await counts()).toEqual({ session: 3, sign_in_code: 2, sign_in_pace: 2 });

    const stop = await startSweeping({ queue, sessions, signInCodes, clock });
    const jobs = await openJobStore(database.url, () => undefined);
    const set = jobs.queue(signInQueue);
    expect(await set.getJobSchedulers()).toMatchObject([{ pattern: '0 41 * * * *', tz: 'Europe/Oslo' }]);
    await queue.wake({ queue: signInQueue, name: 'sweep', id: 'now', data: {} });
    while ((await countOf('sign_in_pace')) > 1) await pause(10);
    await stop();
    await set.close();
    await jobs.close();

    expect(await counts()).toEqual({ session: 1, sign_in_code: 1, sign_in_pace: 1 });
    expect(await sessions.holderOf('lives', noon)).toEqual(person);
    expect(await signInCodes.answer(asked('lives@demo.example'), noon)).toBe('right');
    expect(await signInCodes.admit(pace('lives'), noon)).toBe(false);
  });
});
