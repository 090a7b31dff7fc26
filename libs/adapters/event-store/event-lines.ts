import type { EventMetadata, StoredEvent, StreamId } from '#kernel';

/** Between the parts of an event and between events: characters that JSON does not hold as they are, nor do names. */
const unit = '\x1f';
const record = '\x1e';

const digest = `encode(sha256(convert_to(concat_ws(e'\\n',
  case when starts_with(e.stream_id, e.category || '-' || e.tenant || '.') then e.stream_id else '' end, e.revision,
  e.event_id, e.type, e.schema_version, e.data::text, e.metadata::text), 'UTF8')), 'hex')`;

/**
 * All events of a query `e` in one text, so that one row comes back: the driver's work for each row and column is most of
 * what reading costs. Null when there is none. `digests` as `eventDigest` of the kernel reckons them; a tenant or category
 * that is not its stream's gives another.
 */
export const linesOf = (query: string, digests = false): string => `
  (select string_agg(concat_ws(e'\\x1f', e.position, e.revision, e.event_id, e.stream_id, e.type, e.schema_version,
            e.data, e.metadata${digests ? `, ${digest}` : ''}), e'\\x1e')
     from (${query}) as e)`;

/** Several JSON texts by one call of the parser. */
const parsed = (texts: readonly string[]): readonly unknown[] => JSON.parse(`[${texts.join()}]`) as unknown[];

/** What `linesOf` wrote. */
export const readLines = (text: string | null): readonly StoredEvent[] => {
  if (text === null) return [];
  const lines = text.split(record).map((line) => line.split(unit));
  const data = parsed(lines.map((line) => line[6] ?? ''));
  const metadata = parsed(lines.map((line) => line[7] ?? ''));
  return lines.map((line, index) => toStored(line, data[index] as object, metadata[index] as EventMetadata));
};

const toStored = (
  [
    position = '',
    revision = '',
    eventId = '',
    streamId = '',
    type = '',
    version,
    ,
    ,
    hash,
  ]: readonly string[],
  data: object,
  metadata: EventMetadata,
): StoredEvent => {
  const event = {
    eventId,
    type,
    schemaVersion: Number(version),
    data,
    metadata,
    streamId: streamId as StreamId,
    revision: BigInt(revision),
    position: BigInt(position),
  };
  return hash === undefined ? event : { ...event, digest: hash };
};
