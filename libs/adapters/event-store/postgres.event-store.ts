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
import { eventColumns, toStored, type EventRow } from './event-row.js';
import { listenToLog } from './log-listener.js';
import { readPage } from './log-page.js';
import { pageThrough } from './page-through.js';

const columns = eventColumns('e');
const lastRevision = 2n ** 63n - 1n;

/** The log in PostgreSQL, one table in commit order. The pool's database must be migrated. */
export class PostgresEventStore extends EventStore {
  readonly #pool: Pool;
  readonly #lane: AppendLane;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
    this.#lane = new AppendLane(pool);
  }

  append(request: AppendRequest): Promise<AppendResult> {
    return this.#lane.append(request);
  }

  async readStream(
    streamId: StreamId,
    { from, direction = 'forwards', limit }: ReadStreamRequest = {},
  ): Promise<readonly StoredEvent[]> {
    const forwards = direction === 'forwards';
    const { rows } = await this.#pool.query<EventRow>({
      name: `log.stream.${direction}`,
      text: `select ${columns} from log.event e
              where e.stream_id = $1 and e.revision ${forwards ? '>=' : '<='} $2
              order by e.revision ${forwards ? 'asc' : 'desc'} limit $3`,
      values: [streamId, (from ?? (forwards ? 0n : lastRevision)).toString(), limit ?? null],
    });
    return rows.map(toStored);
  }

  subscribe(request: SubscribeRequest): AsyncIterable<LogPage> {
    return pageThrough(this, request);
  }

  async readStreams(streamIds: readonly StreamId[]): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>> {
    const { rows } = await this.#pool.query<EventRow>({
      name: 'log.streams',
      text: `select e.* from unnest($1::text[]) as wanted (id)
              cross join lateral (select ${columns} from log.event e where e.stream_id = wanted.id offset 0) as e
              order by e.stream_id, e.revision`,
      values: [[...new Set(streamIds)]],
    });
    const streams = new Map<StreamId, StoredEvent[]>();
    for (const event of rows.map(toStored)) {
      const stream = streams.get(event.streamId);
      if (stream === undefined) streams.set(event.streamId, [event]);
      else stream.push(event);
    }
    return streams;
  }

  readAll(request: ReadAllRequest): Promise<LogPage> {
    return readPage(this.#pool, request);
  }

  async head(): Promise<bigint> {
    const { rows } = await this.#pool.query<{ head: string }>(
      'select coalesce(max(position), 0) as head from log.event',
    );
    return BigInt(rows[0]?.head ?? 0);
  }

  watch(wake: () => void): Promise<() => Promise<void>> {
    return listenToLog(this.#pool, wake);
  }
}
