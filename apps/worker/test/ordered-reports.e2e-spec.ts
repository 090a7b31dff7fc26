import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettableClock } from '#adapters/clock';
import { readConfig } from '#adapters/config';
import { BullmqJobQueue } from '#adapters/job-queue';
import { openPlatform, type Platform } from '#adapters/platform';
import {
  aggregates,
  categories,
  councilReportEvents,
  councilReportIdOf,
  dispatchEvents,
  followerOf,
  municipalityEvents,
  municipalityIdOf,
  subscriptions,
  type ReportPeriod,
} from '#contexts';
import { readReports, startCouncilReportWork } from '#work/council-report';
import { lettersOfOthers, runMorning } from '#work/mail';
import { attemptWith, fireEverybodysTimers } from '#work/upkeep';
import {
  aggregateOf,
  catchUp,
  follow,
  isRejection,
  prepareSubscriptions,
  readEvent,
  runCommand,
  streamOf,
  uuid5,
  type ActorId,
  type EventCatalog,
  type Instant,
  type LocalDate,
} from '#kernel';
import { createTestDatabase, temporaryDirectory } from '#testing';
import { orderDueReports } from '../../../libs/contexts/council-report/jobs/order-due-report.js';
import { givenMunicipality, tenant, type World } from '../../../test/given-municipality.js';
import { migrated } from '../../../test/migrated.js';

const period = (from: string, to: string): ReportPeriod => ({
  from: from as LocalDate,
  to: to as LocalDate,
});
const autumn = period('2026-07-01', '2026-12-31');
const spring = period('2027-01-01', '2027-06-30');

describe('A report that is ordered by itself', () => {
  const closing: (() => Promise<unknown>)[] = [];
  const clock = new SettableClock('2026-12-30T08:00:00.000Z' as Instant);
  let platform: Platform;
  let world: World;
  let queue: BullmqJobQueue;

  beforeAll(async () => {
    const database = await migrated(createTestDatabase());
    closing.push(() => database.drop());
    const directory = await temporaryDirectory();
    closing.push(() => directory.remove());
    const env = { DATABASE_URL: database.url, IVERK_DATA_DIR: directory.path };
    platform = await openPlatform(readConfig(env), { queue: 'silent', categories, clock });
    closing.push(() => platform.close());
    queue = await BullmqJobQueue.open(database.url, { backoff: 20, lookAgainEvery: 100 });
    closing.push(() => queue.close());
    const follower = followerOf(platform, () => undefined);
    await prepareSubscriptions(follower, subscriptions);
    world = { platform, clock, catchUp: () => catchUp(follower, subscriptions) };
    await givenMunicipality(world);
    const stopping = new AbortController();
    const following = follow(follower, subscriptions, stopping.signal);
    closing.push(() => {
      stopping.abort();
      return following;
    });
  }, 60_000);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  const run = async ([to, subjectId]: readonly [EventCatalog, string], type: string, data: object) => {
    const issued = { by: 'coordinator' as ActorId, roles: ['COORDINATOR'], at: clock.now() };
    const outcome = await runCommand(platform, aggregateOf(aggregates, to), {
      ...{ tenant, subjectId, command: { type, data, issued }, correlationId: uuid5('ordered') },
      commandId: uuid5('ordered', type, subjectId, clock.now()),
    });
    if (isRejection(outcome)) throw new Error(outcome.rejected);
    await world.catchUp();
  };
  const choose = (reportRhythm: string) =>
    run([municipalityEvents, municipalityIdOf(tenant)], 'ChangeSettings', { reportRhythm });
  const ordered = (of: ReportPeriod) => [councilReportEvents, councilReportIdOf(tenant, of)] as const;
  const ports = () => ({ ...platform, catchUp: world.catchUp, attempt: attemptWith(platform) });
  const reports = async () => {
    await world.catchUp();
    return (await readReports(platform.documents, tenant)).map(({ report, reportCase }) => ({
      ...report.period,
      state: reportCase?.state,
      deadline: reportCase?.deadline,
    }));
  };

  /** When so many reports have ever been ordered. */
  const orderedAtLeast = async (count: number) => {
    let orders = 0;
    const signal = AbortSignal.timeout(25_000);
    const wanted = { after: 0n, categories: [councilReportEvents.category], signal };
    for await (const { events } of platform.store.subscribe(wanted)) {
      orders += events.filter(({ type }) => type === 'ReportOrdered').length;
      if (orders >= count) return;
    }
  };

  /** Who was told of cases that day, and by which rung. */
  const toldOn = async (day: string) => {
    const { events } = await platform.store.readAll({ after: 0n, limit: 1000 });
    return events
      .filter(({ type }) => type === 'MailPlanned')
      .map((stored) => readEvent(dispatchEvents, stored))
      .filter(({ occurredAt }) => occurredAt.startsWith(day))
      .flatMap(({ data }) => {
        const { recipient, items = [] } = data as {
          recipient: string;
          items?: readonly { about: string; rung: string | null }[];
        };
        return items
          .filter(({ about }) => about === 'CASE')
          .map(({ rung }) => `${recipient} ${String(rung)}`);
      });
  };

  it('is not of a period that was over when the municipality asked for it', async () => {
    await orderDueReports(ports());
    await choose('HALF_YEAR');
    await orderDueReports(ports());
    expect(await reports()).toEqual([]);
  });

  it('is ordered when the half-year is over in Oslo, once, by however many workers', async () => {
    clock.set('2026-12-31T22:59:00.000Z' as Instant);
    await orderDueReports(ports());
    expect(await reports()).toEqual([]);

    clock.set('2026-12-31T23:00:00.000Z' as Instant);
    const stops = await Promise.all([0, 1].map(() => startCouncilReportWork(ports(), queue)));
    await orderedAtLeast(1);
    await Promise.all(stops.map((stop) => stop()));
    await Promise.all([orderDueReports(ports()), orderDueReports(ports())]);
    clock.set('2027-03-01T08:00:00.000Z' as Instant);
    await orderDueReports(ports());
    expect(await reports()).toEqual([{ ...autumn, state: 'BESTILT', deadline: '2027-02-01' }]);
  }, 60_000);

  it('reminds the coordinator of itself while it is not prepared', async () => {
    const letters = lettersOfOthers(platform, platform.config.baseUrl);
    const morning = { ...ports(), letters, baseUrl: platform.config.baseUrl };
    clock.set('2027-01-18T06:05:00.000Z' as Instant);
    await fireEverybodysTimers(morning);
    await world.catchUp();
    await runMorning(morning);
    expect(await toldOn('2027-01-18')).toEqual(['coordinator unprepared/coordinator']);
  }, 60_000);

  it('leaves alone what somebody has ordered by hand', async () => {
    clock.set('2027-06-28T08:00:00.000Z' as Instant);
    const asked = { deadline: null, meeting: null, officer: 'officer', remark: null };
    await run(ordered(spring), 'OrderReport', { period: spring, ...asked });
    clock.set('2027-07-01T08:00:00.000Z' as Instant);
    await orderDueReports(ports());
    expect(await reports()).toEqual([
      { ...spring, state: 'BESTILT', deadline: null },
      { ...autumn, state: 'BESTILT', deadline: '2027-02-01' },
    ]);
    const streams = await platform.store.readStream(
      streamOf(councilReportEvents, tenant, ordered(spring)[1]),
    );
    expect(streams.map(({ type }) => type)).toEqual(['ReportOrdered']);
  });
});
