import type { EventMetadata, StoredEvent, StreamId } from '#kernel';

/** An event as the database writes it in JSON: a list, so that no name is written or read twice. */
type Line = readonly [
  position: number,
  revision: number,
  eventId: string,
  streamId: StreamId,
  type: string,
  schemaVersion: number,
  data: object,
  metadata: EventMetadata,
  digest?: string,
];

const digest = `encode(sha256(convert_to(concat_ws(e'\\n',
  case when starts_with(e.stream_id, e.category || '-' || e.tenant || '.') then e.stream_id else '' end, e.revision, e.event_id, e.type,
  e.schema_version, e.data::text, e.metadata::text), 'UTF8')), 'hex')`;

/**
 * All events of a query `e` in one text, so that one row comes back and JSON is parsed once: the driver's work for each
 * row and column is most of what reading costs. Null when there is none. `digests` as `eventDigest` of the kernel
 * reckons them.
 */
export const linesOf = (query: string, digests = false): string => `
  (select '[' || string_agg(
            '[' || e.position || ',' || e.revision || ',"' || e.event_id || '",' || to_json(e.stream_id) || ','
            || to_json(e.type) || ',' || e.schema_version || ',' || e.data::text || ',' || e.metadata::text
            ${digests ? `|| ',"' || ${digest} || '"'` : ''} || ']', ',') || ']'
     from (${query}) as e)`;

/** What `linesOf` wrote. */
export const readLines = (text: string | null): readonly StoredEvent[] =>
  text === null ? [] : (JSON.parse(text) as Line[]).map(toStored);

const toStored = ([
  position,
  revision,
  eventId,
  streamId,
  type,
  schemaVersion,
  data,
  metadata,
  digest,
]: Line): StoredEvent => {
  const event = {
    eventId,
    type,
    schemaVersion,
    data,
    metadata,
    streamId,
    revision: BigInt(revision),
    position: BigInt(position),
  };
  return digest === undefined ? event : { ...event, digest };
};
