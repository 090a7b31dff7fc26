import 'reflect-metadata';
import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { SettableClock } from '#adapters/clock';
import { readConfig } from '#adapters/config';
import { PlatformModule } from '#adapters/nest-platform';
import { openPlatform } from '#adapters/platform';
import { categories, aggregates, followerOf, followUpIdOf, subscriptions } from '#contexts';
import { dispatchEvents, morningIdOf } from '#contexts/reminders';
import {
  aggregateOf,
  catchUp,
  prepareSubscriptions,
  runCommand,
  streamOf,
  uuid5,
  type ActorId,
  type Instant,
  type LocalDate,
} from '#kernel';
import { createTestDatabase, temporaryDirectory } from '#testing';
import { openJobStore } from '../../../libs/adapters/job-queue/job-store.js';
import { redisForTests, redisIsHere } from '../../../libs/adapters/job-queue/testing/redis-for-tests.js';
import { watchJobs } from '../../../libs/adapters/job-queue/testing/watch-jobs.js';
import { givenMunicipality, tenant } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';
import { migrated } from '../../../test/migrated.js';
import { WorkerModule } from '../src/worker.module.js';

/** A mail server that tells of each mail it takes. */
const openPostOffice = async () => {
  const taken: ParsedMail[] = [];
  const arrivals = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _, done) => {
      void simpleParser(stream).then((mail) => {
        taken.push(mail);
        arrivals.emit('mail');
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port.toString()}`,
    taken,
    /** When so many have come in all. */
    arrived: async (count: number) => {
      while (taken.length < count) await once(arrivals, 'mail');
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
};

/** A worker on a database of its own, with a queue that really rings; the test itself follows the log. */
const openWorld = async (settings: Readonly<Record<string, string>>) => {
  const database = await migrated(createTestDatabase());
  const directory = await temporaryDirectory();
  const office = await openPostOffice();
  const clock = new SettableClock('2026-03-02T08:00:00.000Z' as Instant);
  const env = { DATABASE_URL: database.url, IVERK_DATA_DIR: directory.path, SMTP_URL: office.url };
  const platform = await openPlatform(readConfig({ ...env, ...settings }), {
    queue: 'bullmq',
    categories,
    clock,
  });
  const follower = followerOf(platform, () => undefined);
  await prepareSubscriptions(follower, subscriptions);

  @Module({ imports: [PlatformModule.of(platform), WorkerModule] })
  class WorkerAlone {}

  return {
    platform,
    clock,
    office,
    catchUp: () => catchUp(follower, subscriptions),
    start: () => NestFactory.createApplicationContext(WorkerAlone, { logger: false, abortOnError: false }),
    close: async () => {
      await platform.close();
      await office.close();
      await database.drop();
      await directory.remove();
    },
  };
};

type TestWorld = Awaited<ReturnType<typeof openWorld>>;

/** Mails that somebody planned and did not live to send. */
const planOnly = async ({ platform, clock }: TestWorld, day: string, followUpId: string) => {
  const item = {
    ...{ kind: 'ASK', about: 'FOLLOW_UP', id: followUpId, as: 'OFFICER' },
    ...{ rung: null, due: null, period: '2026-03', missing: false },
  };
  const mail = { mailKey: uuid5('mail', day), recipient: 'officer', language: 'nb', letter: 'DIGEST' };
  await runCommand(platform, aggregateOf(aggregates, dispatchEvents), {
    tenant,
    subjectId: morningIdOf(tenant, day as LocalDate),
    command: {
      type: 'PlanMails',
      data: { occasion: 'MORNING', on: day, about: null, mails: [{ ...mail, items: [item] }] },
      issued: { by: 'system:test' as ActorId, roles: ['SYSTEM'], at: clock.now() },
    },
    commandId: uuid5('plan-only', day),
    correlationId: uuid5('plan-only'),
  });
};

const fates = async ({ platform: { store } }: TestWorld, day: string): Promise<readonly string[]> => {
  const id = morningIdOf(tenant, day as LocalDate);
  return (await store.readStream(streamOf(dispatchEvents, tenant, id))).map(({ type }) => type);
};

const schedulersIn = async (url: string) => {
  const store = await openJobStore(url, () => undefined);
  const queue = store.queue('reminders');
  const schedulers = await queue.getJobSchedulers();
  await queue.close();
  await store.close();
  return schedulers;
};

const stores = [['PostgreSQL', false] as const, ...(redisIsHere() ? [['Redis', true] as const] : [])];

describe.each(stores)('The worker, woken by BullMQ on %s', (_, onRedis) => {
  const closing: (() => Promise<void>)[] = [];
  let settings: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    if (!onRedis) return;
    const redis = await redisForTests();
    closing.unshift(() => redis.stop());
    settings = { REDIS_URL: redis.url };
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  it('asks when it starts, sends what is planned later, each once, and sets the alarm clock', async () => {
    const world = await openWorld(settings);
    closing.push(() => world.close());
    const watch = await watchJobs(settings['REDIS_URL'] ?? world.platform.databaseUrl);
    closing.push(() => watch.close());
    await givenMunicipality(world);
    const given = { sequence: 1, title: 'Skolevei på Øya', points: [{ deadline: '2026-06-01' }] };
    await givenVedtak(world, [given]);
    const app = await world.start();
    closing.push(() => app.close());

    await world.office.arrived(1);
    const [asked] = world.office.taken;
    expect(asked).toMatchObject({ subject: 'Meld status på ett vedtakspunkt innen 31. mars 2026' });
    expect(asked?.text).toContain('KS 001/26: Skolevei på Øya');
    expect([asked?.to].flat().map((to) => to?.text)).toEqual(['"officer Eksempel" <officer@demo.invalid>']);

    await planOnly(world, '2026-03-03', followUpIdOf(vedtakIdOf(given), 1));
    await world.catchUp();
    await world.office.arrived(2);
    expect(world.office.taken[1]?.messageId).toContain(uuid5('mail', '2026-03-03'));

    const schedulers = await schedulersIn(settings['REDIS_URL'] ?? world.platform.databaseUrl);
    expect(schedulers.map(({ key, pattern, tz }) => [key, pattern, tz]).sort()).toEqual([
      ['deliver-sweep', '0 * * * * *', 'Europe/Oslo'],
      ['open-rounds-daily', '0 0 7 * * *', 'Europe/Oslo'],
    ]);

    // Of all that was ever put into the queue's store, also what is gone again, nothing is a text, a name or an address.
    const seen = await watch.seen();
    expect(seen).toContain('deliver.at-start');
    for (const secret of ['Skolevei', 'Øya', 'Eksempel', 'demo.invalid', 'Meld status', '001/26'])
      expect(seen).not.toContain(secret);

    // Closing lets what runs finish: afterwards nothing more can come.
    await app.close();
    closing.pop();
    for (const day of ['2026-03-02', '2026-03-03'])
      expect(await fates(world, day)).toEqual(['DispatchOpened', 'MailPlanned', 'MailAccepted']);
    expect(world.office.taken).toHaveLength(2);
  }, 60_000);
});
