import type { Pool } from 'pg';
import { ConnectionLost, errorCode, isConnectionLost } from '#adapters/sql';
import { StreamConflict, type AppendResult, type StreamId } from '#kernel';
import { appendBatch, appendOne, type BatchAnswer, type OneAnswer } from './append-statements.js';
import { knownPlace, type PlacedEvent } from './known-place.js';
import type { LaneConnection } from './lane-connection.js';
import type { PreparedAppend } from './prepared-append.js';

/** Where each append came to stand; undefined for one that does not fit its stream. */
export type Places = readonly (AppendResult | undefined)[];

/**
 * Several appends, each to a stream of its own, in one round trip and one commit. Throws what the driver throws, and
 * then none is written, unless the connection was lost: then they may be.
 */
export const callAppend = async (
  connection: LaneConnection,
  appends: readonly PreparedAppend[],
): Promise<Places> => {
  const [only, ...others] = appends;
  if (only?.events.length === 1 && others.length === 0) {
    const [row] = await connection.ask<OneAnswer>(appendOne(only));
    const position = row?.[0] ?? null;
    return [position === null ? undefined : { revision: only.expected + 1n, position: BigInt(position) }];
  }
  const [row] = await connection.ask<BatchAnswer>(appendBatch(appends));
  if (row === undefined) throw new Error('The log did not answer');
  return placesOf(appends, row);
};

const placesOf = (appends: readonly PreparedAppend[], [head, misfits]: BatchAnswer): Places => {
  let position = BigInt(head);
  return appends.map(({ expected, events }, index) => {
    if (misfits?.includes(index + 1) === true) return undefined;
    const count = BigInt(events.length);
    position += count;
    return { revision: expected + count, position };
  });
};

interface KnownRow {
  readonly event_id: string;
  readonly stream_id: StreamId;
  readonly revision: string;
  readonly position: string;
  readonly type: string;
  readonly schema_version: number;
  readonly data: string;
  readonly metadata: string;
}

const byId = `
  select event_id, stream_id, revision, position, type, schema_version, data::text, metadata::text
    from log.event where event_id = any($1)`;

const placed = (row: KnownRow): PlacedEvent => ({
  eventId: row.event_id,
  streamId: row.stream_id,
  revision: BigInt(row.revision),
  position: BigInt(row.position),
  type: row.type,
  schemaVersion: row.schema_version,
  data: row.data,
  metadata: row.metadata,
});

/**
 * Why an append did not fit: it stands in the log already and is answered as the first time; an id is taken
 * (`EventIdReused`); or the stream has moved on (`StreamConflict`). The log is asked after the call and without its
 * lock: what stands in it stands there for ever. Throws `ConnectionLost` when it cannot be asked.
 */
export const explain = async (pool: Pool, append: PreparedAppend): Promise<AppendResult> => {
  const { rows } = await twice(`looking up what ${append.streamId} holds`, () =>
    pool.query<KnownRow>({
      name: 'log.known',
      text: byId,
      values: [append.events.map(({ eventId }) => eventId)],
    }),
  );
  const known = new Map(rows.map((row) => [row.event_id, placed(row)]));
  const place = knownPlace(append, (eventId) => known.get(eventId));
  if (place !== undefined) return place;
  throw new StreamConflict(append.streamId, append.expected === -1n ? 'no-stream' : append.expected);
};

/** Once more when the connection was lost, for work that may be done twice. Throws `ConnectionLost` after that. */
export const twice = async <T>(doing: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (fault) {
    if (!isConnectionLost(fault)) throw fault;
  }
  try {
    return await work();
  } catch (fault) {
    throw isConnectionLost(fault) ? new ConnectionLost(doing, fault) : fault;
  }
};

/** True when an event id, the only thing an append can clash with under the lock, stands in the log already. */
export const isIdTaken = (fault: unknown): boolean => errorCode(fault) === '23505';
