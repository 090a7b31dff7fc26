import type { Pool } from 'pg';
import type { EventToAppend, StreamId } from '../libs/kernel/index.js';
import { benchEvents, benchTenant, emptySummary, summarised, type Summary } from './events.js';

/** The least a client of PostgreSQL can do, with the same driver, pool and rows. */
export interface RawLimits {
  /** The same row into a table of the same shape, prepared; several by `unnest`. One commit each. */
  readonly append: (streamId: StreamId, events: readonly EventToAppend[]) => Promise<unknown>;
  /** A prepared SELECT of the stream's rows, each parsed by itself, and folded without a schema. */
  readonly fold: (streamId: StreamId) => Promise<Summary>;
}

const columns =
  'position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata';

const insertOne = `insert into bench_event (${columns}) values ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9)`;

const insertMany = `
  insert into bench_event (${columns})
  select $1::bigint + number, number - 1, id, 1, $2, type, $3, $4, data, metadata
    from unnest($5::uuid[], $6::text[], $7::json[], $8::json[])
         with ordinality as event (id, type, data, metadata, number)`;

const json = (values: readonly object[]) => values.map((value) => JSON.stringify(value));

const many = (position: number, streamId: StreamId, events: readonly EventToAppend[]) => ({
  name: 'bench.insert-many',
  text: insertMany,
  values: [
    position,
    streamId,
    benchTenant,
    benchEvents.category,
    events.map(({ eventId }) => eventId),
    events.map(({ type }) => type),
    json(events.map(({ data }) => data)),
    json(events.map(({ metadata }) => metadata)),
  ],
});

const one = (
  place: readonly number[],
  streamId: StreamId,
  { eventId, type, data, metadata }: EventToAppend,
) => ({
  name: 'bench.insert',
  text: insertOne,
  values: [...place, eventId, streamId, type, benchTenant, benchEvents.category, ...json([data, metadata])],
});

/** Makes the table in a database of ours. */
export const rawLimits = async (pool: Pool): Promise<RawLimits> => {
  await pool.query('create table if not exists bench_event (like log.event including all)');
  let position = 0;
  const revisions = new Map<StreamId, number>();
  return {
    append: (streamId, events) => {
      const [first, ...others] = events;
      const before = position;
      position += events.length;
      if (first === undefined || others.length > 0) return pool.query(many(before, streamId, events));
      const revision = revisions.get(streamId) ?? 0;
      revisions.set(streamId, revision + 1);
      return pool.query(one([position, revision], streamId, first));
    },
    fold: async (streamId) => {
      const { rows } = await pool.query<{ data: object }>({
        name: 'bench.stream',
        text: 'select revision, type, data from log.event where stream_id = $1 order by revision',
        values: [streamId],
      });
      return rows.reduce((summary, { data }) => summarised(summary, data), emptySummary);
    },
  };
};

/** Every row of the log, 5 000 a page in order of position, each row's data parsed. Answers how many. */
export const readWholeLog = async (pool: Pool): Promise<number> => {
  let read = 0;
  for (let after: unknown = 0; ;) {
    const { rows } = await pool.query<unknown[]>({
      name: 'bench.read',
      text: 'select position, stream_id, type, data from log.event where position > $1 order by position limit 5000',
      values: [after],
      rowMode: 'array',
    });
    const last = rows.at(-1);
    if (last === undefined) return read;
    read += rows.length;
    [after] = last;
  }
};

/** One round trip to the database and back. */
export const roundTrip = (pool: Pool): Promise<unknown> =>
  pool.query({ name: 'bench.round-trip', text: 'select 1' });
