import { advisoryLocks, type Migration } from '#adapters/sql';

/** Whoever listens here is told soon after something was appended. */
export const logChannel = 'iverk_log';

/**
 * `json`, not `jsonb`: it keeps the very bytes, and nothing asks inside it. Two indexes beside the constraints, one
 * for what follows a category through the whole log and one for what follows one municipality.
 */
const events = `
create schema log;

create table log.event (
  position bigint primary key,
  revision bigint not null,
  event_id uuid not null unique,
  schema_version integer not null,
  stream_id text collate "C" not null,
  type text collate "C" not null,
  tenant text collate "C" not null,
  category text collate "C" not null,
  data json not null,
  metadata json not null,
  unique (stream_id, revision)
);

create index event_by_category on log.event (category, position);
create index event_by_tenant on log.event (tenant, category, position);

create function log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'log.event is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_append_only
  before update or delete or truncate on log.event
  for each statement execute function log.refuse_change();
`;

/**
 * One writer at a time from the lock to the commit, so positions have no holes and become visible in their order.
 * Each statement sees what was committed before the lock came free; hence the demand on the isolation level.
 * Its plans are kept by the session, perhaps from when the log was empty, so only the indexes are left to choose from.
 * A refusal is an outcome, not an error, so that one call may come to carry many commands.
 */
const append = `
create function log.append(
  p_stream text, p_tenant text, p_category text, p_expected bigint,
  p_ids uuid[], p_types text[], p_versions integer[], p_data text[], p_metadata text[]
) returns table (outcome text, last_revision bigint, last_position bigint, taken_id uuid)
language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  added constant integer := cardinality(p_ids);
  head bigint;
  actual bigint;
  known integer;
  known_same integer;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'log.append needs the isolation level read committed';
  end if;
  perform pg_advisory_xact_lock(${advisoryLocks.namespace.toString()}, ${advisoryLocks.append.toString()});

  select count(*), count(*) filter (where same), max(e_revision), max(e_position),
         (array_agg(id order by number) filter (where not same))[1]
    into known, known_same, last_revision, last_position, taken_id
    from (
      select given.id, given.number, e.revision as e_revision, e.position as e_position,
             e.stream_id = p_stream and e.revision = p_expected + given.number and e.type = given.type
             and e.schema_version = given.version and e.data::text = given.data
             and e.metadata::text = given.metadata as same
        from unnest(p_ids, p_types, p_versions, p_data, p_metadata)
             with ordinality as given (id, type, version, data, metadata, number)
        join log.event e on e.event_id = given.id
    ) as found;
  if known_same = added then
    return query select 'repeated', last_revision, last_position, null::uuid;
    return;
  elsif known > 0 then
    return query select 'reused', null::bigint, null::bigint, coalesce(taken_id, p_ids[1]);
    return;
  end if;

  select coalesce(max(e.revision), -1) into actual from log.event e where e.stream_id = p_stream;
  if actual <> p_expected then
    return query select 'conflict', actual, null::bigint, null::uuid;
    return;
  end if;

  select coalesce(max(e.position), 0) into head from log.event e;
  insert into log.event
    (position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata)
  select head + number, p_expected + number, id, version, p_stream, type, p_tenant, p_category,
         data::json, metadata::json
    from unnest(p_ids, p_types, p_versions, p_data, p_metadata)
         with ordinality as given (id, type, version, data, metadata, number);
  perform pg_notify('${logChannel}', (head + added)::text);
  return query select 'appended', p_expected + added, head + added, null::uuid;
end $$;
`;

/** Several appends in one call and so one commit, in their order, each with an answer of its own. */
const appendEach = `
create function log.append_each(
  p_streams text[], p_tenants text[], p_categories text[], p_expected bigint[], p_counts integer[],
  p_ids uuid[], p_types text[], p_versions integer[], p_data text[], p_metadata text[]
) returns table (outcome text, last_revision bigint, last_position bigint, taken_id uuid)
language plpgsql as $$
declare
  first integer := 1;
  last integer;
begin
  for n in 1 .. cardinality(p_streams) loop
    last := first + p_counts[n] - 1;
    return query select * from log.append(
      p_streams[n], p_tenants[n], p_categories[n], p_expected[n],
      p_ids[first:last], p_types[first:last], p_versions[first:last], p_data[first:last], p_metadata[first:last]
    );
    first := last + 1;
  end loop;
end $$;
`;

/**
 * One writer at a time from the lock to the commit, so positions have no holes and become visible in their order. Each
 * statement sees what was committed before the lock came free; hence the demand on the isolation level.
 */
const takeTurn = `
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'the log is appended to at the isolation level read committed only';
  end if;
  perform pg_advisory_xact_lock(${advisoryLocks.namespace.toString()}, ${advisoryLocks.append.toString()});`;

/** The next revision of a stream, by one hop to the end of its index. */
const nextRevision = (stream: string) =>
  `coalesce((select max(e.revision) from log.event e where e.stream_id = ${stream}), -1) + 1`;

/**
 * Appends that write and check nothing but what every append must. What does not fit its stream is left out and said;
 * whether it stands there already is for the caller to look up, for what stands in the log stands there for ever. An
 * event id that is taken breaks its constraint and undoes the call.
 *
 * Texts of several events come as lines: canonical JSON has no line breaks, and lines need no quoting.
 */
const lane = `
drop function log.append_each;
drop function log.append;
drop index log.event_by_category;
drop index log.event_by_tenant;
create index event_of_tenant on log.event (tenant, position);

create function log.append_one(
  p_stream text, p_tenant text, p_category text, p_revision bigint,
  p_id uuid, p_type text, p_version integer, p_data json, p_metadata json
) returns bigint language plpgsql as $$
declare
  placed bigint;
begin
  ${takeTurn}
  insert into log.event
    (position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata)
  select coalesce((select max(position) from log.event), 0) + 1,
         p_revision, p_id, p_version, p_stream, p_type, p_tenant, p_category, p_data, p_metadata
   where p_revision = ${nextRevision('p_stream')}
  returning position into placed;
  return placed;
end $$;

create function log.append_batch(
  p_firsts integer[], p_commands integer[], p_streams text, p_tenants text, p_categories text, p_revisions bigint[],
  p_ids uuid[], p_types text, p_versions integer[], p_data text, p_metadata text,
  out head bigint, out misfits integer[]
) language plpgsql as $$
declare
  streams constant text[] := string_to_array(p_streams, e'\\n');
begin
  ${takeTurn}
  select coalesce(max(position), 0) into head from log.event;
  select array_agg(command) into misfits
    from unnest(p_firsts) with ordinality as given (first, command)
   where p_revisions[first] <> ${nextRevision('streams[first]')};
  insert into log.event
    (position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata)
  select head + row_number() over (order by number),
         revision, id, version, stream, type, tenant, category, data::json, metadata::json
    from unnest(
      p_commands, streams, string_to_array(p_tenants, e'\\n'), string_to_array(p_categories, e'\\n'), p_revisions,
      p_ids, string_to_array(p_types, e'\\n'), p_versions, string_to_array(p_data, e'\\n'),
      string_to_array(p_metadata, e'\\n')
    ) with ordinality
      as given (command, stream, tenant, category, revision, id, type, version, data, metadata, number)
   where misfits is null or command <> all (misfits);
end $$;
`;

export const logMigrations: readonly Migration[] = [
  { id: 'log-001-event', sql: events },
  { id: 'log-002-append', sql: append },
  { id: 'log-003-append-each', sql: appendEach },
  { id: 'log-004-lane', sql: lane },
];
