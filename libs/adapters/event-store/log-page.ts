import type { Pool } from 'pg';
import type { LogPage, ReadAllRequest } from '#kernel';
import { eventColumns, toStored, type EventRow } from './event-row.js';

/** Where nothing matches, one row tells the head and no event. */
type PageRow = { readonly head: string } & (EventRow | { readonly position: null });

/**
 * Positions first, from an index that is already in order, then the events themselves: a page costs the same
 * however long the log is, also when what matches is rare.
 */
const pageOf = (positions: string, limit: string) => `
  select head.position as head, ${eventColumns('e')}
    from (select coalesce(max(position), 0) as position from log.event) as head
    left join (
      (${positions}) as found join log.event e on e.position = found.position
    ) on true
   order by e.position limit ${limit}`;

const inCategories = (condition: string, limit: string) => `
  select next.position
    from wanted
    cross join lateral (
      select position from log.event where ${condition} and category = wanted.category and position > $1
       order by position limit ${limit}
    ) as next
   order by next.position limit ${limit}`;

/** The categories of one municipality by hops through the index, not by reading its events. */
const categoriesOfTenant = `
  with recursive wanted (category) as (
    (select category from log.event where tenant = $3 order by category limit 1)
    union all
    select (select category from log.event
             where tenant = $3 and category > wanted.category order by category limit 1)
      from wanted where wanted.category is not null
  )`;

const statements = {
  all: pageOf('select position from log.event where position > $1 order by position limit $2', '$2'),
  categories: `with wanted as (select distinct category from unnest($3::text[]) as category)
    ${pageOf(inCategories('true', '$2'), '$2')}`,
  tenant: `${categoriesOfTenant} ${pageOf(inCategories('tenant = $3', '$2'), '$2')}`,
  tenantCategories: `with wanted as (select distinct category from unnest($4::text[]) as category)
    ${pageOf(inCategories('tenant = $3', '$2'), '$2')}`,
};

const chosen = ({ categories, tenant }: ReadAllRequest): readonly [keyof typeof statements, unknown[]] => {
  if (tenant === undefined) return categories === undefined ? ['all', []] : ['categories', [categories]];
  return categories === undefined ? ['tenant', [tenant]] : ['tenantCategories', [tenant, categories]];
};

/** The next events after a position, and how far the answer reaches: one statement, so one state of the log. */
export const readPage = async (pool: Pool, request: ReadAllRequest): Promise<LogPage> => {
  const [kind, filter] = chosen(request);
  const { rows } = await pool.query<PageRow>({
    name: `log.page.${kind}`,
    text: statements[kind],
    values: [request.after.toString(), request.limit, ...filter],
  });
  const head = BigInt(rows[0]?.head ?? 0);
  const events = rows.filter((row) => row.position !== null).map(toStored);
  const last = events.at(-1);
  if (last !== undefined && events.length === request.limit) return { events, upTo: last.position };
  return { events, upTo: head > request.after ? head : request.after };
};
