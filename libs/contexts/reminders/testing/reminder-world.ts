import { setTimeout as sleep } from 'node:timers/promises';
import { SettableClock } from '#adapters/clock';
import { PostgresEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import {
  PostgresEffectLedger,
  PostgresKeptFiles,
  PostgresLease,
  PostgresPeopleDirectory,
  PostgresPolicyCheckpoints,
  PostgresTextKeys,
} from '#adapters/state';
import { caseProjection } from '#contexts/cases';
import { followUpProjection } from '#contexts/follow-up';
import { meetingProjection } from '#contexts/meetings';
import { municipalityProjection, organisationProjection } from '#contexts/organisation';
import { vedtakProjection } from '#contexts/vedtak';
import {
  catchUp,
  Mailer,
  prepareSubscriptions,
  type Instant,
  type JobRequest,
  type Mail,
  type MailOutcome,
} from '#kernel';
import { attemptOnce } from '#kernel/testing';
import { createTestDatabase } from '#testing';

import { caseAggregate } from '../../cases/case.aggregate.js';
import { dispatchAggregate } from '../core/dispatch.decider.js';
import { mailboxAggregate } from '../core/mailbox.decider.js';
import { roundAggregate } from '../core/round.decider.js';
import type { ReminderWorkPorts } from '../jobs/reminder-ports.js';
import { remindersSubscriptions } from '../reminders.subscriptions.js';

/** A mail server in the process: takes every mail, or answers what it is told to. */
export class RecordingMailer extends Mailer {
  readonly sent: Mail[] = [];
  answer: (mail: Mail) => MailOutcome = () => ({ outcome: 'accepted', response: '250 OK' });

  override async send(mail: Mail): Promise<MailOutcome> {
    await Promise.resolve();
    const outcome = this.answer(mail);
    if (outcome.outcome === 'accepted') this.sent.push(mail);
    return outcome;
  }
}

const subscriptions = {
  policies: remindersSubscriptions.policies,
  projections: [
    municipalityProjection,
    organisationProjection,
    vedtakProjection,
    followUpProjection,
    caseProjection,
    meetingProjection,
    ...remindersSubscriptions.projections,
  ],
};

/** What follows the log, on a database. */
const followerOn = (pool: ReturnType<typeof openPool>, clock: SettableClock, woken: JobRequest[]) => ({
  store: new PostgresEventStore(pool),
  documents: new PostgresReadStore(pool),
  checkpoints: new PostgresPolicyCheckpoints(pool),
  clock,
  aggregates: [roundAggregate, dispatchAggregate, mailboxAggregate, caseAggregate],
  keys: new PostgresTextKeys(pool),
  files: new PostgresKeptFiles(pool),
  people: new PostgresPeopleDirectory(pool),
  queue: { wake: (job: JobRequest) => Promise.resolve(void woken.push(job)) },
  onRefused: () => undefined,
});

/** Real adapters on a database of the test's own, with a clock that is set and a mail server in the process. */
export const openWorld = async () => {
  const database = await createTestDatabase();
  const pool = openPool(database.url);
  await migrate(pool);
  const woken: JobRequest[] = [];
  const lease = new PostgresLease(pool);
  const clock = new SettableClock('2026-11-02T06:00:00.000Z' as Instant);
  const mailer = new RecordingMailer();
  const follower = followerOn(pool, clock, woken);
  await prepareSubscriptions(follower, subscriptions);
  const ports: ReminderWorkPorts = {
    ...follower,
    mailer,
    ledger: new PostgresEffectLedger(pool),
    lease,
    catchUp: () => catchUp({ ...follower, lease, pause }, subscriptions),
    baseUrl: 'https://iverk.demo.example',
    attempt: attemptOnce,
  };
  const close = async () => {
    await pool.end();
    await database.drop();
  };
  return { url: database.url, pool, ports, clock, mailer, woken, close };
};

export type World = Awaited<ReturnType<typeof openWorld>>;

const pause = (milliseconds: number) => sleep(milliseconds, undefined);
