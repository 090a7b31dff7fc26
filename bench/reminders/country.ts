import type { Pool } from 'pg';
import { municipalityIdOf, organisationIdOf, subscriptions } from '../../libs/contexts/index.js';
import { prepareSubscriptions, runToHead, type TenantId } from '../../libs/kernel/index.js';
import { settleDown } from '../municipality/crowd.js';
import { settle, type Size } from '../municipality/municipality.js';
import type { World } from '../world.js';

/**
 * The events of the only municipality in one log, interleaved with the same events of others; each has streams and people of
 * its own, and its own stream about itself and its organisation.
 */
const multiplied = `
  insert into log.event
    (position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata)
  select row_number() over (order by e.position, place.tenant), e.revision,
         case place.tenant when e.tenant then e.event_id else md5(place.tenant || '.' || e.event_id)::uuid end,
         e.schema_version,
         replace(replace(replace(e.stream_id, '-' || e.tenant || '.', '-' || place.tenant || '.'),
           own.municipality, place.municipality), own.organisation, place.organisation),
         e.type, place.tenant, e.category, e.data, e.metadata
    from json_populate_recordset(null::log.event, $1) as e
    join json_to_recordset($2) as own (tenant text, municipality text, organisation text) on own.tenant = e.tenant
    cross join json_to_recordset($2) as place (tenant text, municipality text, organisation text)`;

const people = `
  insert into state.person (tenant, person_id, name, email, employee_number)
  select place.tenant, p.person_id, p.name, p.email, p.employee_number
    from json_populate_recordset(null::state.person, $1) as p
    cross join json_to_recordset($2) as place (tenant text)`;

const rowsOf = async (pool: Pool, table: string): Promise<string> => {
  const { rows } = await pool.query<{ all: string }>(`select json_agg(t)::text as all from ${table} t`);
  return rows[0]?.all ?? '[]';
};

const placeOf = (tenant: TenantId) => ({
  tenant,
  municipality: municipalityIdOf(tenant),
  organisation: organisationIdOf(tenant),
});

/** Every municipality there is: one is settled by its own lists in `small`, and `large` is what so many of it would be. */
export const settleCountry = async (
  { small, large }: { readonly small: World; readonly large: World },
  municipalities: number,
  size: Size,
): Promise<void> => {
  const first = await settle(small, size);
  const others = Array.from({ length: municipalities - 1 }, (_, n) => `k${n.toString()}` as TenantId);
  const places = JSON.stringify([first, ...others].map(placeOf));
  const [from, to] = [small.platform.pool, large.platform.pool];
  await to.query('delete from state.policy_checkpoint');
  await to.query('set statement_timeout = 0');
  await to.query(multiplied, [await rowsOf(from, 'log.event'), places]);
  await to.query(people, [await rowsOf(from, 'state.person'), places]);
  // Policies start at the head: what is copied has been carried out.
  await prepareSubscriptions(large.follower, subscriptions);
  await runToHead(large.follower, subscriptions);
  await settleDown(large);
};
