import type { Pool } from 'pg';
import type { LogPage, ReadAllRequest } from '#kernel';
import { linesOf, readLines } from './event-lines.js';

/** How many positions one page looks through for what is rare. */
const window = 10_000;

type Row = [head: string, lines: string | null];

/**
 * Where no index leads to what is asked for, a page looks through so many positions and says how far it came: it costs
 * the same however long the log is, and so does each of one municipality's events, which have an index of their own.
 */
const queries = {
  all: 'select * from log.event where position > $1 order by position limit $2',
  categories: `select * from log.event
                where position > $1 and position <= $1 + ${window.toString()} and category = any($3)
                order by position limit $2`,
  tenant: 'select * from log.event where tenant = $3 and position > $1 order by position limit $2',
  tenantCategories: `select * from log.event where tenant = $3 and position > $1 and category = any($4)
                      order by position limit $2`,
};

const chosen = ({ categories, tenant }: ReadAllRequest): readonly [keyof typeof queries, unknown[]] => {
  if (tenant === undefined) return categories === undefined ? ['all', []] : ['categories', [categories]];
  return categories === undefined ? ['tenant', [tenant]] : ['tenantCategories', [tenant, categories]];
};

/** The next events after a position, and how far the answer reaches: one statement, so one state of the log. */
export const readPage = async (pool: Pool, request: ReadAllRequest): Promise<LogPage> => {
  const [kind, filter] = chosen(request);
  const digests = request.digests === true;
  const { rows } = await pool.query<Row>({
    name: `log.page.${kind}${digests ? '.digests' : ''}`,
    text: `select coalesce((select max(position) from log.event), 0), ${linesOf(queries[kind], digests)}`,
    values: [request.after.toString(), request.limit, ...filter],
    rowMode: 'array',
  });
  const [head, lines] = rows[0] ?? ['0', null];
  const events = readLines(lines);
  const last = events.at(-1);
  if (last !== undefined && events.length === request.limit) return { events, upTo: last.position };
  return { events, upTo: reachOf(kind, request.after, BigInt(head)) };
};

const reachOf = (kind: keyof typeof queries, after: bigint, head: bigint): bigint => {
  if (head <= after) return after;
  const looked = after + BigInt(window);
  return kind === 'categories' && looked < head ? looked : head;
};
