import type { Queries } from './queries.js';
import type { AnyProjection, Filter, TenantId } from '#kernel';
import { conditionOf } from './filter-sql.js';
import { Parameters } from './parameters.js';
import { tableOf } from './projection-table.js';
import { viewOf } from './view.js';

/**
 * The municipalities in a projection, those with a document as `where` says. From one municipality to the next by hops
 * through an index, so that the answer costs what there are municipalities, not what there are documents.
 */
export const tenantsOf = async (
  pool: Queries,
  schema: string,
  projection: AnyProjection,
  where: Filter = { all: [] },
): Promise<readonly TenantId[]> => {
  const table = tableOf(schema, projection);
  const parameters = new Parameters();
  const condition = conditionOf(where, viewOf(schema, projection), parameters);
  const { rows } = await pool.query<{ tenant: TenantId }>(
    `with recursive one (tenant) as (
       (select tenant from ${table} order by tenant limit 1)
       union all
       select (select tenant from ${table} where tenant > one.tenant order by tenant limit 1)
         from one where one.tenant is not null
     )
     select tenant from one
      where exists (select 1 from ${table} f where f.tenant = one.tenant and ${condition})
      order by tenant`,
    parameters.values,
  );
  return rows.map(({ tenant }) => tenant);
};
