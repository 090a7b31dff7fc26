import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettableClock } from '#adapters/clock';
import { readConfig } from '#adapters/config';
import { PlatformModule } from '#adapters/nest-platform';
import { openPlatform, type Platform } from '#adapters/platform';
import {
  aggregates,
  categories,
  councilReportEvents,
  councilReportIdOf,
  followerOf,
  reportExportEvents,
  subscriptions,
} from '#contexts';
import { caseEvents } from '#contexts/cases';
import { freezeReport, keptReportFile, readReport } from '#work/council-report';
import {
  aggregateOf,
  catchUp,
  isRejection,
  prepareSubscriptions,
  runCommand,
  uuid5,
  type ActorId,
  type EventCatalog,
  type Instant,
  type LocalDate,
} from '#kernel';
import { createTestDatabase, temporaryDirectory } from '#testing';
import { buildPrograms } from '../../../test/build-programs.js';
import { givenMunicipality, tenant, type World } from '../../../test/given-municipality.js';
import { givenVedtak } from '../../../test/given-vedtak.js';
import { migrated } from '../../../test/migrated.js';
import { currentEdition } from '../../../libs/contexts/council-report/read-frozen.js';
import { WorkerModule } from '../src/worker.module.js';

const period = { from: '2026-01-01' as LocalDate, to: '2026-06-30' as LocalDate };
const reportId = councilReportIdOf(tenant, period);
const director = { by: 'director' as ActorId, roles: ['DIRECTOR', 'COORDINATOR'] };

describe('A worker that is rung for files of a report', () => {
  const closing: (() => Promise<void>)[] = [];
  let platform: Platform;
  let world: World;

  const tell = async (to: EventCatalog, subjectId: string, type: string, data: object) => {
    const outcome = await runCommand(platform, aggregateOf(aggregates, to), {
      ...{ tenant, subjectId, correlationId: 'test' },
      command: { type, data, issued: { ...director, at: platform.clock.now() } },
      commandId: uuid5(type, JSON.stringify(data)),
    });
    if (isRejection(outcome)) throw new Error(`${type}: ${outcome.rejected}`);
    await world.catchUp();
  };

  const step = async (name: string, told: object) => {
    const caseId = (await readReport(platform.documents, tenant, reportId))?.report.caseId ?? '';
    const nothing = { to: null, comment: null, reference: null, officer: null, deadline: null };
    await tell(caseEvents, caseId, 'TakeStep', { ...nothing, step: name, told });
  };

  beforeAll(async () => {
    await buildPrograms();
    const database = await migrated(createTestDatabase());
    closing.push(() => database.drop());
    const directory = await temporaryDirectory();
    closing.push(() => directory.remove());
    const clock = new SettableClock('2026-07-10T08:00:00.000Z' as Instant);
    const env = { DATABASE_URL: database.url, IVERK_DATA_DIR: directory.path };
    platform = await openPlatform(readConfig(env), { queue: 'bullmq', categories, clock });
    closing.push(() => platform.close());
    const follower = followerOf(platform, () => undefined);
    await prepareSubscriptions(follower, subscriptions);
    world = { platform, clock, catchUp: () => catchUp(follower, subscriptions) };
    await givenMunicipality(world);
    await givenVedtak(world, [{ sequence: 1, title: 'Skolevei på Øya', points: [{}] }]);
    const order = { period, remark: null, officer: null, deadline: null, meeting: null };
    await tell(councilReportEvents, reportId, 'OrderReport', order);
    await step('prepare', { periodEnd: period.to });
    await step('approve', {});
    const asked = { tenant, reportId, actor: director, commandId: 'freeze', correlationId: 'freeze' };
    const frozen = await freezeReport({ ...platform, catchUp: world.catchUp }, asked);
    if (isRejection(frozen)) throw new Error(frozen.rejected);

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

  it('draws them and keeps them, and the log knows them by their hashes', async () => {
    const found = await currentEdition(platform, { tenant, reportId, edition: 'public' });
    if (isRejection(found)) throw new Error(found.rejected);
    const { sha256: model, shielding } = found;
    const formats = ['pdf', 'csv'] as const;
    const wish = { edition: 'public', formats, language: 'nn', own: false, model, shielding };
    await tell(reportExportEvents, reportId, 'OrderExport', wish);
    const told = new Map<string, string>();
    const signal = AbortSignal.timeout(50_000);
    const log = platform.store.subscribe({ after: 0n, categories: [reportExportEvents.category], signal });
    for await (const { events } of log) {
      for (const { type, data } of events) {
        const { format, sha256 } = data as { readonly format: string; readonly sha256: string };
        if (type === 'VedtaksrapportExported') told.set(format, sha256);
      }
      if (told.size === formats.length) break;
    }
    await world.catchUp();
    for (const format of formats) {
      const asked = { tenant, reportId, edition: 'public', format, language: 'nn' } as const;
      expect((await keptReportFile(platform, asked))?.sha256).toBe(told.get(format));
    }
  }, 60_000);
});
