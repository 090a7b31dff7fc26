import type { PoolClient } from 'pg';
import { partsOfStream } from '#kernel';
import type { EventLine } from './event-line.js';

/** Writes events where they stood, with the bytes they had. */
export const writeEvents = async (client: PoolClient, events: readonly EventLine[]): Promise<void> => {
  const parts = events.map(({ streamId }) => partsOfStream(streamId));
  await client.query(
    `insert into log.event
       (position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata)
     select position, revision, id, version, stream, type, tenant, category, data::json, metadata::json
       from unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[],
                   $9::text[], $10::text[])
            as given (position, revision, id, version, stream, type, tenant, category, data, metadata)`,
    [
      events.map(({ position }) => position),
      events.map(({ revision }) => revision),
      events.map(({ eventId }) => eventId),
      events.map(({ schemaVersion }) => schemaVersion),
      events.map(({ streamId }) => streamId),
      events.map(({ type }) => type),
      parts.map(({ tenant }) => tenant),
      parts.map(({ category }) => category),
      events.map(({ data }) => data),
      events.map(({ metadata }) => metadata),
    ],
  );
};
