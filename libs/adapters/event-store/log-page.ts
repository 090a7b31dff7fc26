import type { Pool } from 'pg';
import type { LogPage, ReadAllRequest } from '#kernel';
import { linesOf, readLines } from './event-lines.js';

/** How many positions one page looks through for what is rare. */
const window = 10_000;
/** How many events come as one text: the server writes the next ones while these are on their way. */
const perText = 250;

type Row = [head: string, first: string | null, lines: string | null];

const head = 'select coalesce(max(position), 0) as position from log.event';

const inOneText = (query: string) => (digests: boolean) =>
  `select head.position, null, ${linesOf(query, digests)} from (${head}) as head`;

/**
 * Where no index leads to what is asked for, a page looks through so many positions and says how far it came: it costs
 * the same however long the log is, and so does each of one municipality's events, which have an index of their own.
 */
const queries = {
  all: (digests: boolean) => `
    select head.position, text.first, ${linesOf(
      `select * from log.event
        where position > text.first and position <= least(text.first + ${perText.toString()}, $1 + $2)
        order by position`,
      digests,
    )}
      from (${head}) as head
      left join lateral
        generate_series($1::bigint, least($1::bigint + $2::bigint, head.position) - 1, ${perText.toString()})
          as text (first) on true`,
  categories: inOneText(`
    select * from log.event
     where position > $1 and position <= $1 + ${window.toString()} and category = any($3)
     order by position limit $2`),
  tenant: inOneText('select * from log.event where tenant = $3 and position > $1 order by position limit $2'),
  tenantCategories: inOneText(`
    select * from log.event where tenant = $3 and position > $1 and category = any($4)
     order by position limit $2`),
};

type Kind = keyof typeof queries;

const chosen = ({ categories, tenant }: ReadAllRequest): readonly [Kind, unknown[]] => {
  if (tenant === undefined) return categories === undefined ? ['all', []] : ['categories', [categories]];
  return categories === undefined ? ['tenant', [tenant]] : ['tenantCategories', [tenant, categories]];
};

/** The next events after a position, and how far the answer reaches: one statement, so one state of the log. */
export const readPage = async (pool: Pool, request: ReadAllRequest): Promise<LogPage> => {
  const [kind, filter] = chosen(request);
  const digests = request.digests === true;
  const { rows } = await pool.query<Row>({
    name: `log.page.${kind}${digests ? '.digests' : ''}`,
    text: queries[kind](digests),
    values: [request.after.toString(), request.limit, ...filter],
    rowMode: 'array',
  });
  // They come in order as it is; nothing in the statement says that they must.
  const texts = rows.toSorted(([, a], [, b]) => Number(a) - Number(b));
  const events = texts.flatMap(([, , lines]) => readLines(lines));
  return { events, upTo: reachOf(kind, request, { events, head: BigInt(rows[0]?.[0] ?? 0) }) };
};

/** A full page reaches to its last event; one that is not has looked through all it could look through. */
const reachOf = (
  kind: Kind,
  { after, limit }: ReadAllRequest,
  { events, head }: Pick<LogPage, 'events'> & { readonly head: bigint },
): bigint => {
  if (head <= after) return after;
  const last = events.at(-1);
  if (last !== undefined && events.length === limit) return last.position;
  const looked = kind === 'all' ? after + BigInt(limit) : after + BigInt(window);
  return (kind === 'all' || kind === 'categories') && looked < head ? looked : head;
};
