import type { Pool } from 'pg';
import type { ReadStreamRequest, StoredEvent, StreamId } from '#kernel';
import { linesOf, readLines } from './event-lines.js';

type Row = [lines: string | null];

const lastRevision = 2n ** 63n - 1n;

const stream = {
  forwards: 'select * from log.event where stream_id = $1 and revision >= $2 order by revision limit $3',
  backwards:
    'select * from log.event where stream_id = $1 and revision <= $2 order by revision desc limit $3',
};

export const readStream = async (
  pool: Pool,
  streamId: StreamId,
  { from, direction = 'forwards', limit }: ReadStreamRequest,
): Promise<readonly StoredEvent[]> => {
  const first = from ?? (direction === 'forwards' ? 0n : lastRevision);
  const { rows } = await pool.query<Row>({
    name: `log.stream.${direction}`,
    text: `select ${linesOf(stream[direction])}`,
    values: [streamId, first.toString(), limit ?? null],
    rowMode: 'array',
  });
  return readLines(rows[0]?.[0] ?? null);
};

/** A row for each stream that is there. `offset 0` keeps the planner from reading the whole table instead. */
const streams = `
  select ${linesOf('select * from log.event where stream_id = wanted.id order by revision offset 0')}
    from unnest($1::text[]) as wanted (id)`;

export const readStreams = async (
  pool: Pool,
  streamIds: readonly StreamId[],
): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>> => {
  const { rows } = await pool.query<Row>({
    name: 'log.streams',
    text: streams,
    values: [[...new Set(streamIds)]],
    rowMode: 'array',
  });
  const found = rows.map(([lines]) => readLines(lines)).filter(({ length }) => length > 0);
  return new Map(found.flatMap((events) => events.slice(0, 1).map(({ streamId }) => [streamId, events])));
};
