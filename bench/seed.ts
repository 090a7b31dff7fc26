import type { Pool } from 'pg';
import { benchEvents, benchTenant, eventsInStream, eventTypes, moment, statuses, title } from './events.js';

const step = 10_000;

const list = (values: readonly string[]) => `(array['${values.join("','")}'])`;

/** The columns both stores need, of event number `i`; the same events as `benchEvent` makes. */
const source = `
  select i,
         i % ${eventsInStream.toString()} as revision,
         '${benchEvents.category}-${benchTenant}.' || md5('bench.' || i / ${eventsInStream.toString()})::uuid as stream,
         ${list(eventTypes)}[1 + i % ${eventTypes.length.toString()}] as type,
         json_build_object(
           'decisionId', 'd-' || i / ${eventsInStream.toString()}, 'municipality', (1000 + i % 357)::text,
           'caseNumber', '2026/' || i % 9999, 'title', '${title}', 'amount', (i * 7919::bigint) % 100000,
           'status', ${list(statuses)}[1 + i % 3], 'by', 'user-' || i % 50, 'at', '${moment}') as data,
         json_build_object(
           'actor', 'system:bench', 'roles', json_build_array('SYSTEM'), 'occurredAt', '${moment}',
           'recordedAt', '${moment}', 'commandId', 'cmd-' || i, 'correlationId', 'cor-' || i,
           'causationId', null) as metadata
    from generate_series($1::integer, $2::integer - 1) as i
   order by i`;

const ours = `
  insert into log.event
    (position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata)
  select i + 1, revision, gen_random_uuid(), 1, stream, type, '${benchTenant}', '${benchEvents.category}', data, metadata
    from (${source}) as event`;

const emmetts = `
  insert into emt_messages
    (stream_position, transaction_id, stream_id, partition, message_schema_version, message_id, message_type,
     message_data, message_metadata)
  select revision + 1, pg_current_xact_id(), stream, 'emt:default', '1', gen_random_uuid()::text, type,
         data::jsonb, metadata::jsonb
    from (${source}) as event`;

const fill = async (pool: Pool, statement: string, events: number): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    for (let from = 0; from < events; from += step)
      await client.query(statement, [from, Math.min(events, from + step)]);
    // What autovacuum would have done a minute later, and nothing left for a checkpoint to do while others are timed.
    await client.query('vacuum analyze');
    await client.query('checkpoint');
    await client.query('reset statement_timeout');
  } finally {
    client.release();
  }
};

/** Fills an empty log of ours. */
export const seedOurs = (pool: Pool, events: number): Promise<void> => fill(pool, ours, events);

/** Fills an empty store of the peer's. */
export const seedEmmett = (pool: Pool, events: number): Promise<void> => fill(pool, emmetts, events);
