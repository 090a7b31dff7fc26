import type { LogPosition, StreamId, TenantId } from './brands.js';
import type { Aggregate } from './command-runner.js';
import type { RecordedEvent, StoredEvent } from './envelope.js';
import { partsOfStream, readEvent } from './event-catalog.js';
import { pagesUpTo } from './log-pages.js';
import type { EventStore } from './ports/event-store.port.js';
import { reject, type Rejection } from './rejection.js';

/** An event that could not have been written where it stands, and why. */
export interface Deviation {
  readonly streamId: StreamId;
  readonly revision: bigint;
  readonly position: LogPosition;
  readonly type: string;
  readonly problem: Rejection;
}

/** What a log of any kind can have wrong with it. */
export type ReplayProblem = 'log-unreadable' | 'log-does-not-fold' | 'log-revision-missing';

/** What replaying the log needs of the outside world. */
export interface ReplayLogPorts {
  /** Tells which streams there are: read without opening what is sealed. */
  readonly storedLog: Pick<EventStore, 'readAll' | 'head'>;
  readonly store: EventStore;
}

export interface ReplayLogRequest {
  readonly aggregates: readonly Aggregate[];
  /** Only this municipality's streams. */
  readonly tenant?: TenantId | undefined;
  /** Told of each deviation as it is found. */
  readonly onDeviation: (deviation: Deviation) => void;
}

export interface ReplayedLog {
  readonly streams: number;
  readonly events: number;
  readonly deviations: number;
  /** Events whose stream has lost its beginning, so that nothing can be said of them. */
  readonly unreached: number;
}

/** How many streams are folded at a time; with a page of the log all that is held in memory. */
const streamsAtATime = 200;

/**
 * Plays every stream of the log again, to the head of the moment: reads each event with today's schema, judges it where
 * it stands, and folds it with today's decider. A stream is played when the log comes to its first event, so that what is
 * held in memory does not grow with the log. Throws what the store throws.
 */
export const replayLog = async (ports: ReplayLogPorts, request: ReplayLogRequest): Promise<ReplayedLog> => {
  const { tenant } = request;
  const until = await ports.storedLog.head();
  const categories = request.aggregates.map(({ catalog }) => catalog.category);
  const filter = { categories, ...(tenant === undefined ? {} : { tenant }) };
  const total = { streams: 0, events: 0, deviations: 0 };
  const learning = new Learning(ports.store, request.aggregates);
  let seen = 0;
  for await (const page of pagesUpTo(ports.storedLog, { ...filter, until })) {
    const events = page.events.filter(({ position }) => position <= until);
    seen += events.length;
    const begun = events.filter(({ revision }) => revision === 0n).map(({ streamId }) => streamId);
    for (let at = 0; at < begun.length; at += streamsAtATime) {
      const together = begun.slice(at, at + streamsAtATime);
      await learning.of(together);
      const found = await ports.store.readStreams(together);
      for (const stream of found.values()) {
        const played = stream.filter(({ position }) => position <= until);
        const deviations = replayStream(request.aggregates, played);
        deviations.forEach(request.onDeviation);
        total.streams += 1;
        total.events += played.length;
        total.deviations += deviations.length;
      }
    }
  }
  return { ...total, unreached: seen - total.events };
};

/** What judges must know of a municipality, fetched once for each. */
class Learning {
  readonly #learned = new Set<TenantId>();

  constructor(
    private readonly store: EventStore,
    private readonly aggregates: readonly Aggregate[],
  ) {}

  async of(streams: readonly StreamId[]): Promise<void> {
    for (const tenant of new Set(streams.map((each) => partsOfStream(each).tenant))) {
      if (this.#learned.has(tenant)) continue;
      this.#learned.add(tenant);
      for (const { learn } of this.aggregates) await learn?.(this.store, tenant);
    }
  }
}

/** What is wrong with a stream, in its order. What comes after an event that cannot be read or folded is not played. */
export const replayStream = (
  aggregates: readonly Aggregate[],
  stream: readonly StoredEvent[],
): readonly Deviation[] => {
  const [first] = stream;
  const aggregate = aggregates.find(
    ({ catalog }) => first !== undefined && catalog.category === partsOfStream(first.streamId).category,
  );
  if (aggregate === undefined) return [];
  const deviations: Deviation[] = [];
  let state: unknown = aggregate.decider.initialState;
  let expected = 0n;
  for (const stored of stream) {
    const { problems, after } = replayEvent(aggregate, stored, state);
    const gap = stored.revision === expected ? [] : [missing(expected)];
    deviations.push(...[...gap, ...problems].map((problem) => deviationOf(stored, problem)));
    if (after === undefined) return deviations;
    state = after.state;
    expected = stored.revision + 1n;
  }
  return deviations;
};

const missing = (revision: bigint): Rejection<ReplayProblem> =>
  reject('log-revision-missing', { revision: revision.toString() });

const deviationOf = ({ streamId, revision, position, type }: StoredEvent, problem: Rejection): Deviation => ({
  streamId,
  revision,
  position,
  type,
  problem,
});

interface ReplayedEvent {
  readonly problems: readonly Rejection[];
  /** Undefined when the stream cannot be played further. */
  readonly after?: { readonly state: unknown };
}

const replayEvent = (aggregate: Aggregate, stored: StoredEvent, state: unknown): ReplayedEvent => {
  const event = attempt(() => readEvent(aggregate.catalog, stored) as RecordedEvent);
  if ('broken' in event) return { problems: [reject('log-unreadable', { why: event.broken })] };
  const problems = aggregate.judge?.(event.ok, state) ?? [];
  const { occurredAt, recordedAt } = event.ok;
  const folded = attempt(() => aggregate.decider.evolve(state, event.ok, occurredAt, recordedAt) as unknown);
  if ('ok' in folded) return { problems, after: { state: folded.ok } };
  const foldProblem = reject('log-does-not-fold', { why: folded.broken });
  return { problems: problems.length > 0 ? problems : [foldProblem] };
};

const attempt = <T>(work: () => T): { readonly ok: T } | { readonly broken: string } => {
  try {
    return { ok: work() };
  } catch (fault) {
    return { broken: fault instanceof Error ? fault.message : String(fault) };
  }
};
