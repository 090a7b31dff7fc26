import 'reflect-metadata';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { SettableClock } from '#adapters/clock';
import { readConfig } from '#adapters/config';
import { PlatformModule } from '#adapters/nest-platform';
import { openPlatform, type Platform } from '#adapters/platform';
import { categories, followerOf, incidentProjection, subscriptions } from '#contexts';
import { incidentAggregate, incidentEvents } from '#contexts/operations';
import { catchUp, prepareSubscriptions, runCommand, type ActorId, type Instant } from '#kernel';
import { createTestDatabase, temporaryDirectory } from '#testing';
import { givenBrokenSeal } from '../../../test/given-incidents.js';
import { givenMunicipality, tenant, type World } from '../../../test/given-municipality.js';
import { givenVedtak } from '../../../test/given-vedtak.js';
import { migrated } from '../../../test/migrated.js';
import { WorkerModule } from '../src/worker.module.js';

/** A mail server that knows nobody. */
const openRefusingServer = async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, done) => {
      done(Object.assign(new Error(`${address} is unknown here`), { responseCode: 550 }));
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port.toString()}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(resolve);
      }),
  };
};

describe('What goes wrong while the worker works', () => {
  const closing: (() => Promise<void>)[] = [];
  let platform: Platform;
  let world: World;

  beforeAll(async () => {
    const database = await migrated(createTestDatabase());
    closing.push(() => database.drop());
    const directory = await temporaryDirectory();
    closing.push(() => directory.remove());
    const server = await openRefusingServer();
    closing.push(() => server.close());
    const clock = new SettableClock('2026-03-02T08:00:00.000Z' as Instant);
    const env = { DATABASE_URL: database.url, IVERK_DATA_DIR: directory.path, SMTP_URL: server.url };
    platform = await openPlatform(readConfig(env), { queue: 'bullmq', categories, clock });
    closing.push(() => platform.close());
    const follower = followerOf(platform, () => undefined);
    await prepareSubscriptions(follower, subscriptions);
    world = { platform, clock, catchUp: () => catchUp(follower, subscriptions) };
    await givenMunicipality(world);
    await givenVedtak(world, [
      { sequence: 1, title: 'Skolevei på Øya', points: [{ deadline: '2026-06-01' }] },
    ]);
    await givenBrokenSeal(world, platform);

    @Module({ imports: [PlatformModule.of(platform), WorkerModule] })
    class WorkerAlone {}
    const app = await NestFactory.createApplicationContext(WorkerAlone, {
      logger: false,
      abortOnError: false,
    });
    closing.push(() => app.close());
  }, 60_000);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  const incidents = async () =>
    (await platform.documents.find(incidentProjection, { tenant })).map(({ document }) => document);

  /** When the log holds an event of that type after that position. */
  const happened = async (type: string, category: string, after = 0n): Promise<void> => {
    const signal = AbortSignal.timeout(50_000);
    for await (const { events } of platform.store.subscribe({ after, categories: [category], signal }))
      if (events.some((event) => event.type === type)) return;
    throw new Error(`${type} did not happen`);
  };

  it('is an incident when the mail server refuses somebody for good', async () => {
    await happened('MailRefused', 'dispatch');
    await world.catchUp();
    const [mail] = (await incidents()).filter(({ about }) => about.kind === 'mail');
    expect(mail).toMatchObject({
      ...{ state: 'OPEN', work: 'send-mail', class: 'TERMINAL', attempts: 1 },
      error: expect.stringContaining('officer@demo.invalid is unknown here'),
    });
  }, 60_000);

  it('is done again when somebody asks for it, as soon as the queue rings', async () => {
    // The seal is put at start too; then there is nothing left to ask for, and trouble must come anew.
    await happened('IncidentResolved', incidentEvents.category);
    await givenBrokenSeal(world, platform);
    const [job] = (await incidents()).filter(({ about }) => about.kind === 'job');
    expect(job).toMatchObject({ state: 'OPEN', work: 'seal-log' });
    const before = await platform.store.head();
    await runCommand(platform, incidentAggregate, {
      tenant,
      subjectId: job?.incidentId ?? '',
      command: {
        type: 'RetryIncident',
        data: { reason: 'Disken er byttet.' },
        issued: { by: 'coordinator' as ActorId, roles: ['COORDINATOR'], at: world.clock.now() },
      },
      commandId: platform.ids.next(),
      correlationId: platform.ids.next(),
    });
    await world.catchUp();
    await happened('IncidentResolved', incidentEvents.category, before);
    await world.catchUp();
    expect((await incidents()).find(({ incidentId }) => incidentId === job?.incidentId)).toMatchObject({
      state: 'RESOLVED',
    });
  }, 60_000);
});
