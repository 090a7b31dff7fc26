import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JobQueue, MailServerUnavailable, type JobRequest, type RepeatedJob, type TenantId } from '#kernel';
import { morningIdOf } from '../core/dispatch-id.js';
import { roundIdOf } from '../core/round-id.js';
import { day, instant } from '../testing/documents.js';
import { openWorld, type World } from '../testing/reminder-world.js';
import { municipality, openPoint } from '../testing/written-log.js';
import { deliverJob } from '../policies/deliver-when-planned.policy.js';
import { runMorning } from './morning.js';
import { readDispatch } from './read-dispatch.js';
import { readRound } from './read-round.js';
import { handleReminderJob, startReminderWork } from './reminder.jobs.js';

/** Rings when told to. */
class HandRungQueue extends JobQueue {
  readonly waiting: JobRequest[] = [];
  readonly schedules: RepeatedJob[] = [];
  working = false;
  private handle: (job: JobRequest) => Promise<void> = () => Promise.resolve();

  override wake(job: JobRequest): Promise<void> {
    this.waiting.push(job);
    return Promise.resolve();
  }

  override repeat(job: RepeatedJob): Promise<void> {
    this.schedules.push(job);
    return Promise.resolve();
  }

  override work(_queue: string, handle: (job: JobRequest) => Promise<void>): Promise<() => Promise<void>> {
    this.handle = handle;
    this.working = true;
    return Promise.resolve(() => {
      this.working = false;
      return Promise.resolve();
    });
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }

  async ringAll(): Promise<void> {
    for (const job of this.waiting.splice(0)) await this.handle(job);
  }
}

describe('the work of reminding', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  const rounds = async (tenant: TenantId, ...periods: string[]) => {
    const read = periods.map(async (period) => {
      const { opened } = await readRound(world.ports.store, tenant, roundIdOf(tenant, period));
      const on = opened?.on ?? null;
      const dispatchId = on === null ? '' : morningIdOf(tenant, on);
      const { mails } = await readDispatch(world.ports.store, tenant, dispatchId);
      return { opened: on, states: [...mails.values()].map(({ state }) => state) };
    });
    return Promise.all(read);
  };
  const sent = ['ACCEPTED', 'ACCEPTED'];

  it('opens the round of the month on its first business day, once', async () => {
    const tenant = await municipality(world.ports, 'monthly');
    world.clock.set(instant('2026-11-01T08:00:00.000Z'));
    await runMorning(world.ports);
    expect(await rounds(tenant, '2026-11')).toEqual([{ opened: null, states: [] }]);
    for (const at of ['2026-11-02T06:00:00.000Z', '2026-11-03T06:00:00.000Z']) {
      world.clock.set(instant(at));
      await runMorning(world.ports);
    }
    expect(await rounds(tenant, '2026-11')).toEqual([{ opened: '2026-11-02', states: sent }]);
  });

  it('catches up on a later day, and asks nobody who does not want it', async () => {
    const tenant = await municipality(world.ports, 'late', { closedDays: [] });
    const never = await municipality(world.ports, 'never', { rhythm: 'NEVER' });
    const tertial = await municipality(world.ports, 'tertial', { rhythm: 'TERTIAL' });
    world.clock.set(instant('2026-11-23T06:00:00.000Z'));
    await runMorning(world.ports);
    expect(await rounds(tenant, '2026-11')).toEqual([{ opened: '2026-11-23', states: sent }]);
    expect(await rounds(never, '2026-11')).toEqual([{ opened: null, states: [] }]);
    expect(await rounds(tertial, '2026-T3', '2026-11')).toEqual([
      { opened: '2026-11-23', states: sent },
      { opened: null, states: [] },
    ]);
  });

  it('goes on with the others when one municipality has nobody to ask', async () => {
    await openPoint(world.ports, 'nobody' as TenantId, 'only', null);
    const tenant = await municipality(world.ports, 'others');
    await runMorning(world.ports);
    expect(await rounds(tenant, '2026-11')).toEqual([{ opened: '2026-11-23', states: sent }]);
  });

  describe('when mails are left over', () => {
    const leftOver = async (name: string): Promise<TenantId> => {
      const tenant = await municipality(world.ports, name);
      world.mailer.answer = () => {
        throw new MailServerUnavailable('no connection');
      };
      await runMorning(world.ports);
      world.mailer.answer = () => ({ outcome: 'accepted', response: '250 OK' });
      return tenant;
    };

    it('delivers the dispatch it is woken for', async () => {
      const tenant = await leftOver('woken');
      await handleReminderJob(world.ports, deliverJob(tenant, morningIdOf(tenant, day('2026-11-23'))));
      expect(await rounds(tenant, '2026-11')).toEqual([{ opened: '2026-11-23', states: sent }]);
    });

    it('delivers everything planned when it sweeps', async () => {
      const tenant = await leftOver('swept');
      await world.ports.catchUp();
      await handleReminderJob(world.ports, { queue: 'reminders', name: 'deliver', id: 'sweep', data: {} });
      expect(await rounds(tenant, '2026-11')).toEqual([{ opened: '2026-11-23', states: sent }]);
    });
  });

  it('goes on with the others when one municipality breaks, and says so', async () => {
    const broken = await municipality(world.ports, 'aaabroken');
    const tenant = await municipality(world.ports, 'bbbwhole');
    const people = await world.ports.people.all(broken);
    await world.ports.people.save(
      broken,
      people.map((person) => ({ ...person, name: 'broken' })),
    );
    world.mailer.answer = ({ to }) => {
      if (to.name === 'broken') throw new RangeError('a bug');
      return { outcome: 'accepted', response: '250 OK' };
    };
    await expect(runMorning(world.ports)).rejects.toThrow('a bug');
    expect(await rounds(tenant, '2026-11')).toEqual([{ opened: '2026-11-23', states: sent }]);
    world.mailer.answer = () => ({ outcome: 'accepted', response: '250 OK' });
    await world.ports.catchUp();
    await handleReminderJob(world.ports, { queue: 'reminders', name: 'deliver', id: 'sweep', data: {} });
    expect(await rounds(broken, '2026-11')).toEqual([{ opened: '2026-11-23', states: sent }]);
  });

  it('begins no mail when the process is to end', async () => {
    const tenant = await municipality(world.ports, 'ending');
    await runMorning({ ...world.ports, stopping: AbortSignal.abort() });
    expect(await rounds(tenant, '2026-11')).toEqual([
      { opened: '2026-11-23', states: ['PLANNED', 'PLANNED'] },
    ]);
  });

  it('is set to ring at seven every morning and to sweep every minute, and catches up at start', async () => {
    const tenant = await municipality(world.ports, 'started');
    const queue = new HandRungQueue();
    const stop = await startReminderWork(world.ports, queue);
    expect(queue.schedules.map(({ name, cron }) => [name, cron])).toEqual([
      ['open-rounds', '0 0 7 * * *'],
      ['deliver', '0 * * * * *'],
    ]);
    await queue.ringAll();
    expect(await rounds(tenant, '2026-11')).toEqual([{ opened: '2026-11-23', states: sent }]);
    await stop();
    expect(queue.working).toBe(false);
  });
});
