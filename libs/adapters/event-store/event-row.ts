import type { EventMetadata, StoredEvent, StreamId } from '#kernel';

/** A row of `log.event` as the driver gives it: bigints as text, JSON parsed. */
export interface EventRow {
  readonly position: string;
  readonly revision: string;
  readonly event_id: string;
  readonly stream_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly data: object;
  readonly metadata: EventMetadata;
  readonly digest?: string;
}

const names = [
  'position',
  'revision',
  'event_id',
  'stream_id',
  'type',
  'schema_version',
  'data',
  'metadata',
] as const satisfies readonly (keyof EventRow)[];

export const eventColumns = (alias: string): string => names.map((name) => `${alias}.${name}`).join(', ');

export const toStored = (row: EventRow): StoredEvent => ({
  eventId: row.event_id,
  type: row.type,
  schemaVersion: row.schema_version,
  data: row.data,
  metadata: row.metadata,
  streamId: row.stream_id as StreamId,
  revision: BigInt(row.revision),
  position: BigInt(row.position),
  ...(row.digest === undefined ? {} : { digest: row.digest }),
});

/**
 * As `eventDigest` of the kernel reckons it. Municipality and category stand in columns of their own, by which the log is
 * read: an event whose columns say something else than its stream is another event.
 */
export const digestColumn = (alias: string): string => `
  encode(sha256(convert_to(concat_ws(e'\\n',
    case when starts_with(${alias}.stream_id, ${alias}.category || '-' || ${alias}.tenant || '.') then ${alias}.stream_id
         else '' end,
    ${alias}.revision, ${alias}.event_id, ${alias}.type,
    ${alias}.schema_version, ${alias}.data::text, ${alias}.metadata::text), 'UTF8')), 'hex') as digest`;
