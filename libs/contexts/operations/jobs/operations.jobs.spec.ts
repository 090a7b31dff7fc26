import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { SettableClock, SystemIds } from '#adapters/clock';
import { PostgresEventStore } from '#adapters/event-store';
import { BullmqJobQueue, migrateJobs } from '#adapters/job-queue';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import { PostgresLease } from '#adapters/state';
import {
  projectToHead,
  runCommand,
  streamOf,
  type ActorId,
  type BackgroundWork,
  type Instant,
  type TenantId,
} from '#kernel';
import { createTestDatabase, type TestDatabase } from '#testing';
import { attempt } from '../attempt.js';
import { incidentAggregate } from '../core/incident.decider.js';
import { incidentIdOf } from '../core/incident-id.js';
import { incidentEvents } from '../core/incident.events.js';
import { retryableWork } from '../core/retryable-work.js';
import { countOpenIncidents, stoppedWork } from '../operations.reads.js';
import { retryJob } from '../policies/retry-when-asked.policy.js';
import { incidentProjection } from '../projections/incident.projection.js';
import { retryIncident, type RetryPorts, type RetryRegistry } from '../retry-incidents.js';
import { handleOperationsJob, startOperationsWork } from './operations.jobs.js';

const workIn = (tenant: string): BackgroundWork => ({
  tenant: tenant as TenantId,
  about: { kind: 'job', id: 'seal-log', category: null },
  work: 'seal-log',
});
const idIn = (tenant: string) => incidentIdOf(workIn(tenant));

type Again = RetryRegistry<RetryPorts>['seal-log'];
/** Whatever the work, this is how it is done again. */
const doing = (again: Again) =>
  Object.fromEntries(retryableWork.map((work) => [work, again])) as unknown as RetryRegistry<RetryPorts>;

describe('The work of trying again', () => {
  let database: TestDatabase;
  let pool: Pool;
  let ports: RetryPorts;
  let documents: PostgresReadStore;
  let done: string[];
  const well = doing((_, { tenant }) => Promise.resolve(done.push(tenant)));

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    documents = new PostgresReadStore(pool);
    await documents.prepare([incidentProjection]);
    ports = {
      store: new PostgresEventStore(pool),
      documents,
      lease: new PostgresLease(pool),
      clock: new SettableClock('2026-02-03T02:00:00.000Z' as Instant),
      ids: new SystemIds(),
      pause: () => Promise.resolve(),
      jitter: () => 0,
    };
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const project = () => projectToHead({ store: ports.store, documents }, incidentProjection);
  const givenUp = async (tenant: string) => {
    done = [];
    await attempt(ports, workIn(tenant), () => Promise.reject(new Error('disk')), 2);
    await project();
  };
  const ask = async (tenant: string, type = 'RetryIncident') => {
    await runCommand(ports, incidentAggregate, {
      tenant: tenant as TenantId,
      subjectId: idIn(tenant),
      command: {
        type,
        data: { reason: 'Disken er byttet.' },
        issued: { by: 'kari' as ActorId, roles: ['COORDINATOR'], at: ports.clock.now() },
      },
      commandId: ports.ids.next(),
      correlationId: ports.ids.next(),
    });
    await project();
  };
  const happenedIn = async (tenant: string) =>
    (await ports.store.readStream(streamOf(incidentEvents, tenant as TenantId, idIn(tenant)))).map(
      ({ type }) => type.replace('Incident', ''),
    );

  it('does what is asked for, and nothing that is not', async () => {
    await givenUp('1');
    const ring = retryJob('1' as TenantId, idIn('1'));
    await handleOperationsJob(ports, well, ring);
    expect(done).toEqual([]);
    await ask('1');
    await handleOperationsJob(ports, well, ring);
    await handleOperationsJob(ports, well, ring);
    expect(done).toEqual(['1']);
    expect(await happenedIn('1')).toEqual(['Raised', 'RetryAsked', 'Resolved']);
  });

  it('lets it stand again when it fails again, all tries counted', async () => {
    await givenUp('2');
    await ask('2');
    const bad = doing(() => Promise.reject(new TypeError('bug')));
    await retryIncident(ports, bad, { tenant: '2' as TenantId, incidentId: idIn('2') });
    await project();
    expect(await documents.get(incidentProjection, '2' as TenantId, idIn('2'))).toMatchObject({
      ...{ state: 'OPEN', class: 'TERMINAL', attempts: 3, error: 'TypeError: bug' },
    });
  });

  it('finds in its sweep what the queue has forgotten, in every municipality', async () => {
    await givenUp('3');
    await givenUp('4');
    await ask('3');
    await ask('4');
    await handleOperationsJob(ports, well, { ...retryJob('3' as TenantId, ''), data: {} });
    expect(done).toEqual(['3', '4']);
  });

  it('begins nothing when the process is to end', async () => {
    await givenUp('5');
    await ask('5');
    const ending = { ...ports, stopping: AbortSignal.abort() };
    await handleOperationsJob(ending, well, { ...retryJob('5' as TenantId, ''), data: {} });
    await handleOperationsJob(ending, well, retryJob('5' as TenantId, idIn('5')));
    expect(done).toEqual([]);
    expect(await happenedIn('5')).toEqual(['Raised', 'RetryAsked']);
  });

  it('counts what is open, and knows what is not to be tried by itself', async () => {
    const tenant = '6' as TenantId;
    const stopped = async () => [...(await stoppedWork(documents, tenant, 'seal-log'))];
    expect([await countOpenIncidents(documents, tenant), await stopped()]).toEqual([0, []]);
    const before = await countOpenIncidents(documents);
    await givenUp('6');
    expect([await countOpenIncidents(documents, tenant), await stopped()]).toEqual([1, ['seal-log']]);
    expect(await countOpenIncidents(documents)).toBe(before + 1);
    await ask('6', 'SkipIncident');
    expect([await countOpenIncidents(documents, tenant), await stopped()]).toEqual([0, ['seal-log']]);
    expect(await stoppedWork(documents, tenant, 'other')).toEqual(new Set());
  });

  it('is rung for by BullMQ at start, also for what was asked while nobody was awake', async () => {
    await migrateJobs(database.url);
    const queue = await BullmqJobQueue.open(database.url, { onFault: () => undefined });
    await givenUp('7');
    await ask('7');
    let tell: () => void = () => undefined;
    const rung = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const registry = doing((_, { tenant }) => {
      if (tenant === '7') tell();
      return Promise.resolve();
    });
    const stop = await startOperationsWork(ports, queue, registry);
    await rung;
    await stop();
    await queue.close();
    expect(await happenedIn('7')).toEqual(['Raised', 'RetryAsked', 'Resolved']);
  }, 30_000);
});
