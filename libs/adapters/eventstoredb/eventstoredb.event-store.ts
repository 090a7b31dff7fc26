import {
  EventStore,
  type AppendRequest,
  type AppendResult,
  type LogPage,
  type LogPosition,
  type ReadAllRequest,
  type ReadStreamRequest,
  type StoredEvent,
  type StreamId,
  type SubscribeRequest,
} from '#kernel';
import { append } from './append.js';
import type { LogClient } from './log-client.js';
import { readHead, readPage, readStream, type LogSource } from './read-log.js';
import { patience as usualPatience, type Patience } from './retries.js';
import { keepListening, subscribeToLog } from './subscription.js';

/** How many streams are read at once. */
const width = 16;

/**
 * The log in EventStoreDB or KurrentDB, as `PostgresEventStore` keeps it in PostgreSQL. Positions are the server's commit
 * positions: they grow, and count bytes rather than events. An event id is unique in its place of its stream, not in the
 * whole log, for the server keeps no index of ids. README.md says which of the client's and server's pitfalls are met where.
 */
export class EventStoreDbEventStore extends EventStore {
  readonly #source: LogSource;

  /** `categories`: all there are; what is in no category of ours is neither read nor written. */
  constructor(client: LogClient, categories: readonly string[], patience: Partial<Patience> = {}) {
    super();
    this.#source = { client, categories, patience: { ...usualPatience, ...patience } };
  }

  append(request: AppendRequest): Promise<AppendResult> {
    // A request that cannot be made is refused as one that was: in the promise.
    return Promise.resolve().then(() => append(this.#source, request));
  }

  readStream(streamId: StreamId, request: ReadStreamRequest = {}): Promise<readonly StoredEvent[]> {
    return readStream(this.#source, streamId, request);
  }

  async readStreams(streamIds: readonly StreamId[]): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>> {
    const waiting = [...new Set(streamIds)].values();
    const streams = new Map<StreamId, readonly StoredEvent[]>();
    const reader = async () => {
      for (const streamId of waiting) {
        const events = await this.readStream(streamId);
        if (events.length > 0) streams.set(streamId, events);
      }
    };
    await Promise.all(Array.from({ length: width }, reader));
    return streams;
  }

  readAll(request: ReadAllRequest): Promise<LogPage> {
    return readPage(this.#source, request);
  }

  subscribe(request: SubscribeRequest): AsyncIterable<LogPage> {
    return subscribeToLog(this.#source, request);
  }

  head(): Promise<LogPosition> {
    return readHead(this.#source);
  }

  async watch(wake: () => void): Promise<() => Promise<void>> {
    const ended = new AbortController();
    let confirm: () => void = () => undefined;
    const live = new Promise<void>((resolve) => {
      confirm = resolve;
    });
    let last = await this.head();
    const listening = keepListening(
      this.#source,
      {
        from: () => last,
        hear: (response) => {
          if (response.hasConfirmation()) confirm();
          const record = response.getEvent()?.getEvent();
          if (record === undefined) return;
          last = BigInt(record.getCommitPosition());
          wake();
        },
        missesSomething: async () => (await this.head()) > last,
      },
      ended.signal,
      // It is a hint: who polls as well meets the same fault there.
    ).catch(() => undefined);
    await Promise.race([live, listening]);
    return async () => {
      ended.abort();
      await listening;
    };
  }

  close(): Promise<void> {
    return this.#source.client.close();
  }
}
