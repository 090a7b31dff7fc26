import type { Pool } from 'pg';
import type { LogPage, ReadAllRequest } from '#kernel';
import { digestColumn, eventColumns, toStored, type EventRow } from './event-row.js';

/** Where nothing matches, one row tells the head and no event. */
type PageRow = { readonly head: string } & (EventRow | { readonly position: null });

const withHead = (events: string) => `
  select head.position as head, ${eventColumns('e')} /*digest*/
    from (select coalesce(max(position), 0) as position from log.event) as head
    left join lateral (${events}) as e on true
   order by e.position`;

/**
 * Positions first, from an index that is already in order, then the events themselves one by one (`offset 0` keeps the
 * planner from reading the whole table instead): a page costs the same however long the log is, also when what matches
 * is rare.
 */
const byPositions = (positions: string) =>
  withHead(`
    select event.* from (${positions}) as found
     cross join lateral (select * from log.event where position = found.position offset 0) as event`);

const inCategories = (condition: string) => `
  select next.position
    from wanted
    cross join lateral (
      select position from log.event where ${condition} and category = wanted.category and position > $1
       order by position limit $2
    ) as next
   order by next.position limit $2`;

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
  all: withHead('select * from log.event where position > $1 order by position limit $2'),
  categories: `with wanted as (select distinct category from unnest($3::text[]) as category)
    ${byPositions(inCategories('true'))}`,
  tenant: `${categoriesOfTenant} ${byPositions(inCategories('tenant = $3'))}`,
  tenantCategories: `with wanted as (select distinct category from unnest($4::text[]) as category)
    ${byPositions(inCategories('tenant = $3'))}`,
};

const chosen = ({ categories, tenant }: ReadAllRequest): readonly [keyof typeof statements, unknown[]] => {
  if (tenant === undefined) return categories === undefined ? ['all', []] : ['categories', [categories]];
  return categories === undefined ? ['tenant', [tenant]] : ['tenantCategories', [tenant, categories]];
};

/** The next events after a position, and how far the answer reaches: one statement, so one state of the log. */
export const readPage = async (pool: Pool, request: ReadAllRequest): Promise<LogPage> => {
  const [kind, filter] = chosen(request);
  const digests = request.digests === true;
  const { rows } = await pool.query<PageRow>({
    name: `log.page.${kind}${digests ? '.digests' : ''}`,
    text: statements[kind].replace('/*digest*/', digests ? `, ${digestColumn('e')}` : ''),
    values: [request.after.toString(), request.limit, ...filter],
  });
  return pageOf(rows, request);
};

const pageOf = (rows: readonly PageRow[], request: ReadAllRequest): LogPage => {
  const head = BigInt(rows[0]?.head ?? 0);
  const events = rows.filter((row) => row.position !== null).map(toStored);
  const last = events.at(-1);
  if (last !== undefined && events.length === request.limit) return { events, upTo: last.position };
  return { events, upTo: head > request.after ? head : request.after };
};
