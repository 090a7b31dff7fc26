import type { Pool } from 'pg';
import {
  EventStore,
  type AppendRequest,
  type AppendResult,
  type LogPage,
  type ReadAllRequest,
  type ReadStreamRequest,
  type StoredEvent,
  type StreamId,
  type SubscribeRequest,
} from '#kernel';
import { AppendLane } from './append-lane.js';
import { readPage } from './log-page.js';
import { LogWatchers } from './log-watchers.js';
import { pageThrough } from './page-through.js';
import { readStream, readStreams } from './stream-read.js';

/**
 * The log in PostgreSQL, one table in commit order. The pool's database must be migrated. Beside the pool it has a
 * connection to append on and, while somebody watches, one to listen on: close it before the pool.
 */
export class PostgresEventStore extends EventStore {
  readonly #pool: Pool;
  readonly #watchers: LogWatchers;
  readonly #lane: AppendLane;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
    this.#watchers = new LogWatchers(pool);
    this.#lane = new AppendLane(pool, this.#watchers.written);
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return this.#lane.append(request);
  }

  readStream(streamId: StreamId, request: ReadStreamRequest = {}): Promise<readonly StoredEvent[]> {
    return readStream(this.#pool, streamId, request);
  }

  readStreams(streamIds: readonly StreamId[]): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>> {
    return readStreams(this.#pool, streamIds);
  }

  readAll(request: ReadAllRequest): Promise<LogPage> {
    return readPage(this.#pool, request);
  }

  subscribe(request: SubscribeRequest): AsyncIterable<LogPage> {
    return pageThrough(this, request);
  }

  async head(): Promise<bigint> {
    const { rows } = await this.#pool.query<{ head: string }>({
      name: 'log.head',
      text: 'select coalesce(max(position), 0) as head from log.event',
    });
    return BigInt(rows[0]?.head ?? 0);
  }

  watch(wake: () => void): Promise<() => Promise<void>> {
    return this.#watchers.watch(wake);
  }

  /** Waits for appends under way, then lets go of its own connections. The pool stays open. */
  async close(): Promise<void> {
    await this.#lane.close();
    await this.#watchers.close();
  }
}
