import type { Pool } from 'pg';
import { subscriptions } from '../../libs/contexts/index.js';
import { prepareSubscriptions, runToHead } from '../../libs/kernel/index.js';
import type { World } from '../world.js';

/**
 * The events of the only municipality in one log, interleaved with the same events of others, as when they all work
 * at the same time. The first keeps its key, its stream ids and its event ids; each other has its own.
 */
const multiplied = `
  insert into log.event
    (position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata)
  select row_number() over (order by e.position, other), e.revision,
         case other when 0 then e.event_id else md5(other || '.' || e.event_id)::uuid end,
         e.schema_version, replace(e.stream_id, '-' || e.tenant || '.', '-' || place.tenant || '.'),
         e.type, place.tenant, e.category, e.data, e.metadata
    from json_populate_recordset(null::log.event, $1) as e
    cross join generate_series(0, $2 - 1) as other
    cross join lateral (select case other when 0 then e.tenant else 'other' || other end) as place (tenant)`;

const people = 'insert into state.person select * from json_populate_recordset(null::state.person, $1)';

const rowsOf = async (pool: Pool, table: string): Promise<string> => {
  const { rows } = await pool.query<{ all: string }>(`select json_agg(t)::text as all from ${table} t`);
  return rows[0]?.all ?? '[]';
};

/** Makes `large` what `small` would be with that many municipalities: log, people and read models. */
export const crowd = async (small: World, large: World, municipalities: number): Promise<void> => {
  const [from, to] = [small.platform.pool, large.platform.pool];
  await to.query('delete from state.policy_checkpoint');
  await to.query(multiplied, [await rowsOf(from, 'log.event'), municipalities]);
  await to.query(people, [await rowsOf(from, 'state.person')]);
  // Policies start at the head: what is copied has been carried out.
  await prepareSubscriptions(large.follower, subscriptions);
  await runToHead(large.follower, subscriptions);
};

/** What autovacuum would have done a minute later. */
export const settleDown = async (world: World): Promise<void> => {
  await world.platform.pool.query('vacuum analyze');
};
