import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  decider,
  event,
  eventCatalog,
  projection,
  streamOf,
  type ActorId,
  type EventOf,
  type EventToAppend,
  type Instant,
  type RecordedEvent,
  type Rejection,
  type StreamId,
  type TenantId,
} from '../libs/kernel/index.js';

const shape = {
  decisionId: z.string(),
  municipality: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  amount: z.int(),
  status: z.enum(['open', 'progress', 'done']),
  by: z.string(),
  at: z.iso.datetime({ precision: 3 }),
};

/** What all stores are given: ten kinds of events with the same data, some 340 bytes of it and 200 of metadata. */
export const benchEvents = eventCatalog('benchDecision', {
  DecisionRegistered: event(shape),
  DecisionAmended: event(shape),
  HearingHeld: event(shape),
  ActionAssigned: event(shape),
  ActionCompleted: event(shape),
  DecisionPublished: event(shape),
  VoteRecorded: event(shape),
  DocumentLinked: event(shape),
  StatusChanged: event(shape),
  NoteAdded: event(shape),
});
type BenchEvent = EventOf<typeof benchEvents>;

export const eventTypes = Object.keys(benchEvents.definitions);
export const statuses = ['open', 'progress', 'done'] as const;
export const benchTenant = 'bench' as TenantId;
export const title =
  'Saksframlegg om regulering av sentrumsområdet med tilhørende konsekvensutredning og finansieringsplan for perioden.';
/** How many events stand in each stream. */
export const eventsInStream = 10;
export const moment = '2026-11-23T06:45:09.000Z' as Instant;

/** Event number `index` of a log; `seed.ts` makes the same ones in SQL. */
export const benchEvent = (index: number): EventToAppend => ({
  eventId: randomUUID(),
  type: eventTypes[index % eventTypes.length] ?? '',
  schemaVersion: 1,
  data: {
    decisionId: `d-${Math.floor(index / eventsInStream).toString()}`,
    municipality: (1000 + (index % 357)).toString(),
    caseNumber: `2026/${(index % 9999).toString()}`,
    title,
    amount: (index * 7919) % 100_000,
    status: statuses[index % 3] ?? 'open',
    by: `user-${(index % 50).toString()}`,
    at: moment,
  },
  metadata: {
    actor: 'system:bench' as ActorId,
    roles: ['SYSTEM'],
    occurredAt: moment,
    recordedAt: moment,
    commandId: `cmd-${index.toString()}`,
    correlationId: `cor-${index.toString()}`,
    causationId: null,
  },
});

/** A stream nobody has written to. */
export const newStream = (): StreamId => streamOf(benchEvents, benchTenant, randomUUID());

/** Stream number `number` of a seeded log. */
export const seededStream = (number: number): StreamId => {
  const hash = createHash('md5').update(`bench.${number.toString()}`).digest('hex');
  const uuid = hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return streamOf(benchEvents, benchTenant, uuid);
};

/** What both a command and the read model make of a stream. */
export interface Summary {
  readonly n: number;
  readonly amount: number;
  readonly status: string;
  readonly title: string;
}

export const emptySummary: Summary = { n: 0, amount: 0, status: '', title: '' };

/** The fold, for whoever has an event's data in hand. */
export const summarised = (summary: Summary, data: object): Summary => {
  const { amount, status, title: said } = data as Pick<Summary, 'amount' | 'status' | 'title'>;
  return { n: summary.n + 1, amount: summary.amount + amount, status, title: said };
};

const forEachType = <Handler>(handler: Handler) =>
  Object.fromEntries(eventTypes.map((type) => [type, handler])) as Record<BenchEvent['type'], Handler>;

/** Folds as a command does; it is never asked to decide. */
export const benchDecider = decider<never, BenchEvent, Summary, Rejection>({
  initialState: emptySummary,
  decide: {},
  evolve: forEachType((summary: Summary, { data }: BenchEvent) => summarised(summary, data)),
});

/** One row for each stream, as the peer's read model has it. */
export const benchProjection = projection<BenchEvent, Summary>({
  name: 'bench_summary',
  version: 1,
  catalogs: [benchEvents],
  keyOf: ({ subjectId }: RecordedEvent) => subjectId,
  columns: {},
  indexes: [],
  on: forEachType((summary: Summary | undefined, { data }: BenchEvent) =>
    summarised(summary ?? emptySummary, data),
  ),
});
