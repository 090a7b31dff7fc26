import {
  eventDigest,
  EventStore,
  partsOfStream,
  StreamConflict,
  type AppendRequest,
  type AppendResult,
  type EventMetadata,
  type LogPage,
  type ReadAllRequest,
  type ReadStreamRequest,
  type StoredEvent,
  type StreamId,
  type SubscribeRequest,
} from '#kernel';
import { pageThrough } from './page-through.js';
import { knownPlace, type PlacedEvent } from './known-place.js';
import { prepareAppend } from './prepared-append.js';

const toStored = (line: PlacedEvent): StoredEvent => ({
  ...line,
  data: JSON.parse(line.data) as object,
  metadata: JSON.parse(line.metadata) as EventMetadata,
});

const wanted =
  ({ categories, tenant }: ReadAllRequest) =>
  ({ streamId }: PlacedEvent) => {
    const parts = partsOfStream(streamId);
    return (
      (categories === undefined || categories.includes(parts.category)) &&
      (tenant === undefined || tenant === parts.tenant)
    );
  };

/** A log that lives as long as the process, for tests. Behaves as the one in PostgreSQL. */
export class InMemoryEventStore extends EventStore {
  readonly #lines: PlacedEvent[] = [];
  readonly #byId = new Map<string, PlacedEvent>();
  readonly #streams = new Map<StreamId, readonly PlacedEvent[]>();
  readonly #watchers = new Set<() => void>();

  append(request: AppendRequest): Promise<AppendResult> {
    return Promise.resolve().then(() => this.#append(request));
  }

  readStream(
    streamId: StreamId,
    { from, direction = 'forwards', limit }: ReadStreamRequest = {},
  ): Promise<readonly StoredEvent[]> {
    const stream = this.#streamOf(streamId);
    const wantedLines =
      direction === 'forwards'
        ? stream.slice(Number(from ?? 0n))
        : stream.slice(0, from === undefined ? undefined : Number(from) + 1).toReversed();
    return Promise.resolve(wantedLines.slice(0, limit).map(toStored));
  }

  subscribe(request: SubscribeRequest): AsyncIterable<LogPage> {
    return pageThrough(this, request);
  }

  readStreams(streamIds: readonly StreamId[]): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>> {
    const there = streamIds.filter((streamId) => this.#streams.has(streamId));
    return Promise.resolve(
      new Map(there.map((streamId) => [streamId, this.#streamOf(streamId).map(toStored)])),
    );
  }

  readAll(request: ReadAllRequest): Promise<LogPage> {
    const { after, limit, digests = false } = request;
    const rest = this.#lines.slice(Number(after)).filter(wanted(request));
    const events = rest
      .slice(0, limit)
      .map((line) => (digests ? { ...toStored(line), digest: eventDigest(line) } : toStored(line)));
    const last = events.at(-1);
    const head = BigInt(this.#lines.length);
    const reached = last !== undefined && events.length === limit ? last.position : head;
    return Promise.resolve({ events, upTo: reached > after ? reached : after });
  }

  head(): Promise<bigint> {
    return Promise.resolve(BigInt(this.#lines.length));
  }

  watch(wake: () => void): Promise<() => Promise<void>> {
    const watcher = () => {
      wake();
    };
    this.#watchers.add(watcher);
    return Promise.resolve(() => {
      this.#watchers.delete(watcher);
      return Promise.resolve();
    });
  }

  #append(request: AppendRequest): AppendResult {
    const prepared = prepareAppend(request);
    const known = knownPlace(prepared, (eventId) => this.#byId.get(eventId));
    if (known !== undefined) return known;
    const stream = this.#streamOf(prepared.streamId);
    if (BigInt(stream.length - 1) !== prepared.expected) {
      throw new StreamConflict(request.streamId, request.expectedRevision);
    }
    const head = BigInt(this.#lines.length);
    const lines = prepared.events.map((event, index) => ({
      ...event,
      streamId: prepared.streamId,
      revision: prepared.expected + BigInt(index + 1),
      position: head + BigInt(index + 1),
    }));
    this.#lines.push(...lines);
    this.#streams.set(prepared.streamId, [...stream, ...lines]);
    for (const line of lines) this.#byId.set(line.eventId, line);
    for (const wake of this.#watchers) queueMicrotask(wake);
    const added = BigInt(lines.length);
    return { revision: prepared.expected + added, position: head + added };
  }

  #streamOf(streamId: StreamId): readonly PlacedEvent[] {
    return this.#streams.get(streamId) ?? [];
  }
}
