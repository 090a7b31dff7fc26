import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SettableClock } from '#adapters/clock';
import { readConfig } from '#adapters/config';
import { openPlatform, type Platform } from '#adapters/platform';
import {
  aggregates,
  caseEvents,
  categories,
  followerOf,
  followUpEvents,
  followUpIdOf,
  shippedProcedures,
  subscriptions,
} from '#contexts';
import {
  addDays,
  aggregateOf,
  at,
  catchUp,
  dayOf,
  pagesUpTo,
  prepareSubscriptions,
  readEvent,
} from '#kernel';
import { isRejection, runCommand, uuid5, type ActorId, type Instant, type LocalDate } from '#kernel';
import { attemptOnce } from '#kernel/testing';
import { createTestDatabase, temporaryDirectory } from '#testing';
import { givenMunicipality, tenant, type World } from '../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf } from '../../test/given-vedtak.js';
import { migrated } from '../../test/migrated.js';
import { fireDueTimers } from './procedures/jobs/fire-due-timers.js';
import { RecordingMailer } from './reminders/testing/reminder-world.js';
import { runMorning, settleEverybodysRounds, settleWhenWoken } from './reminders/jobs/morning.js';
import { timedInstances } from './timed-instances.js';
import type { Past } from './simulation/core/past/past.js';
import { reliveMunicipality } from './simulation/relive-municipality.js';

const from = '2026-02-25' as LocalDate;
const to = '2026-04-16' as LocalDate;
const vedtakCount = 4;

/** What people do in those months: on a day and minute, to a point. */
const act = fc.record({
  onDay: fc.integer({ min: 1, max: 48 }),
  hour: fc.integer({ min: 10, max: 10 }),
  minute: fc.integer({ min: 0, max: 59 }),
  vedtak: fc.integer({ min: 1, max: vedtakCount - 1 }),
  what: fc.constantFrom('report', 'report', 'reassign', 'move', 'postpone', 'close'),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const atRandom = (): readonly Act[] =>
  fc.sample(fc.array(act, { minLength: 14, maxLength: 14 }), { numRuns: 1, seed: 5 })[0] ?? [];

/** The first business day after Easter: its timer fires at six, and before the mail of seven it is told how it goes. */
const earlyBird: Act = { onDay: 41, hour: 6, minute: 30, vedtak: vedtakCount, what: 'report' };

const nothingMore = {
  publicComment: 'Arbeidet går framover.',
  internalComment: null,
  ...{ holdReasons: [], holdUntil: null, reference: null, treatment: null },
};
const commands: Readonly<Record<string, (day: LocalDate) => { type: string; data: object }>> = {
  report: () => ({ type: 'ReportStatus', data: { ...nothingMore, status: 'UNDER_ARBEID' } }),
  close: () => ({ type: 'ReportStatus', data: { ...nothingMore, status: 'MELDT_IVERKSATT' } }),
  reassign: () => ({ type: 'HandOverFollowUp', data: { officer: 'deputy', reason: 'Ny saksbehandler.' } }),
  move: (day) => ({
    type: 'MoveDeadline',
    data: { deadline: addDays(day, 1), noDeadlineBecause: null, reason: 'Fristen var feil.' },
  }),
  postpone: (day) => ({
    type: 'MoveDeadline',
    data: { deadline: addDays(day, 20), noDeadlineBecause: null, reason: 'Anbudet må ut på nytt.' },
  }),
};

describe('A year that the engine has lived day by day', () => {
  const closing: (() => Promise<unknown>)[] = [];
  const clock = new SettableClock(at(from, '08:00'));
  let platform: Platform;
  let world: World;

  const acted = async ({ what, vedtak }: Act, moment: Instant) => {
    const command = commands[what]?.(dayOf(moment));
    if (command === undefined) throw new RangeError(what);
    clock.set(moment);
    const issued = { by: 'coordinator' as ActorId, roles: ['COORDINATOR', 'DIRECTOR'], at: moment };
    const outcome = await runCommand(platform, aggregateOf(aggregates, followUpEvents), {
      tenant,
      subjectId: followUpIdOf(vedtakIdOf({ sequence: vedtak, title: '' }), 1),
      command: { ...command, issued },
      commandId: uuid5('act', moment, what, vedtak),
      correlationId: 'test',
    });
    // What may not be done is not done.
    return !isRejection(outcome);
  };

  beforeAll(async () => {
    const database = await migrated(createTestDatabase());
    closing.push(() => database.drop());
    const directory = await temporaryDirectory();
    closing.push(() => directory.remove());
    const env = { DATABASE_URL: database.url, IVERK_DATA_DIR: directory.path };
    platform = await openPlatform(readConfig(env), { queue: 'silent', categories, clock });
    closing.push(() => platform.close());
    const follower = followerOf(platform, () => undefined);
    await prepareSubscriptions(follower, subscriptions);
    world = { platform, clock, catchUp: () => catchUp(follower, subscriptions) };
    const ports = {
      ...platform,
      catchUp: world.catchUp,
      attempt: attemptOnce,
      mailer: new RecordingMailer(),
      baseUrl: 'https://iverk.demo.example',
    };
    const sweep = async () => {
      await world.catchUp();
      await fireDueTimers(ports, timedInstances);
    };
    await givenMunicipality(world);
    await givenVedtak(
      world,
      Array.from({ length: vedtakCount }, (_, n) => ({
        sequence: n + 1,
        title: `Skolevei ${n.toString()}`,
        points: [
          { deadline: addDays('2026-03-09' as LocalDate, 9 * n), officer: n === 3 ? null : 'officer' },
        ],
      })),
    );
    const acts = [...atRandom(), earlyBird];
    const live = async (those: readonly Act[]) => {
      for (const each of those) {
        const [hour, minute] = [each.hour, each.minute].map((part) => part.toString().padStart(2, '0'));
        const moment = at(addDays(from, each.onDay), `${hour ?? ''}:${minute ?? ''}`);
        if (!(await acted(each, moment))) continue;
        await settleWhenWoken(ports, tenant);
        await sweep();
      }
    };
    for (let n = 1; addDays(from, n) < to; n += 1) {
      const day = addDays(from, n);
      clock.set(at(day, '06:00'));
      await fireDueTimers(ports, timedInstances);
      const ofDay = acts.filter(({ onDay }) => onDay === n).toSorted((a, b) => a.minute - b.minute);
      await live(ofDay.filter(({ hour }) => hour < 7));
      clock.set(at(day, '07:00'));
      await settleEverybodysRounds(ports);
      await runMorning(ports);
      await live(ofDay.filter(({ hour }) => hour >= 7));
    }
  }, 120_000);
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  const relived = (change: object = {}): Promise<Past> =>
    reliveMunicipality(platform, { tenant, from, to, ...change });

  const reallyFired = async () => {
    const fired: string[] = [];
    const wanted = [followUpEvents, caseEvents];
    for await (const { events } of pagesUpTo(platform.store, {
      tenant,
      categories: wanted.map(({ category }) => category),
    }))
      for (const stored of events.filter(({ type }) => type === 'TimerFired')) {
        const { data, subjectId, recordedAt } = readEvent(followUpEvents, stored);
        const { key, due } = data as { key: string; due: string };
        fired.push([dayOf(recordedAt), subjectId, key, due].join(' '));
      }
    return fired.toSorted();
  };

  it('is found again: the same rungs on the same days, and the same digests', async () => {
    const { rungs, mails, sent, stopped, asks } = await relived();
    const found = rungs.map(({ day, instanceId, key, due }) => [day, instanceId, key, due].join(' '));
    expect(found.toSorted()).toEqual(await reallyFired());
    expect(found.length).toBeGreaterThan(15);
    const byRecipient = (all: Past['mails']) =>
      all.toSorted((a, b) => (a.day + a.recipient < b.day + b.recipient ? -1 : 1));
    expect(byRecipient(mails)).toEqual(byRecipient(sent));
    expect(mails.length).toBeGreaterThan(10);
    expect(new Set(asks.map(({ period }) => period))).toEqual(new Set(['2026-02', '2026-03', '2026-04']));
    expect(stopped.length).toBeGreaterThan(0);
  }, 60_000);

  it('would have been quieter with a procedure that has no timers', async () => {
    const [shipped] = shippedProcedures.filter(({ id }) => id === 'politisk-vedtak');
    if (shipped === undefined) throw new RangeError('politisk-vedtak');
    const quiet = { ...shipped, timers: [] };
    const [was, would] = [await relived(), await relived({ procedure: { ...quiet, version: 9 } })];
    expect(would.sent).toEqual(was.sent);
    expect(would.rungs.every(({ key }) => !key.startsWith('overdue'))).toBe(true);
    expect(would.mails.length).toBeLessThan(was.mails.length);
    expect(would.asks).toEqual(was.asks);
  }, 60_000);
});
