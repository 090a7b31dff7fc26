import type { ColumnValue, DocumentQuery, FoundValues, Page, PageQuery } from '#kernel';
import { encodeCursor } from './cursor.js';
import { conditionOf } from './filter-sql.js';
import { Parameters } from './parameters.js';
import { afterSql, keysetOf, orderSql, placeSql, type Keyset } from './keyset.js';
import type { Queries } from './queries.js';
import { prepared } from './prepared.js';
import { columnOf, type View } from './view.js';

/** A row that was found, and what was to be read of it. */
export interface FoundRow {
  readonly keys: readonly (string | null)[];
  readonly read: readonly unknown[];
  readonly cursor: string;
}

/** A question to a view, and what is to be read of each row that is found: SQL of the view's tables. */
interface Reading {
  readonly view: View;
  readonly query: DocumentQuery;
  readonly read: readonly string[];
}

/** What a page reads of its rows. */
export interface ReadOfPage {
  /** SQL of the view's tables, read where the rows are found. */
  readonly found: readonly string[];
  /** SQL that is reckoned for the page's own rows alone, of their tenant and their keys. */
  readonly shown?: (tenant: string, keys: readonly string[]) => readonly string[];
}

/** The rows that match, named `hit`: their place in the order, and what is read of them as `c0`, `c1` … */
const hits = ({ view, query, read }: Reading, keyset: Keyset, parameters: Parameters): string => {
  const places = keyset.steps.map(({ sql, name }) => `${sql} as ${name}`);
  const columns = read.map((sql, index) => `${sql} as c${index.toString()}`);
  return `hit as (select ${[...places, ...columns].join(', ')} from ${view.from(query, parameters)}
    where ${conditions(view, query, parameters).join(' and ')})`;
};

const conditions = (
  view: View,
  { tenant, where }: DocumentQuery,
  parameters: Parameters,
): readonly string[] => [
  `${view.tenant} = ${parameters.add(tenant, 'text')}`,
  ...(view.conditions?.(parameters) ?? []),
  ...(where === undefined ? [] : [conditionOf(where, view, parameters)]),
];

interface InJson {
  readonly total: string | null;
  readonly found: readonly (readonly [place: readonly (string | null)[], ...read: unknown[]])[] | null;
}

/**
 * The rows of a view that match, in order, as one value, and how many match on all pages: one question and one text to parse;
 * what matches is found once, and the server keeps the plan. Throws `RangeError` for unknown columns, `BadCursor`.
 */
export const findPage = async (
  pool: Queries,
  view: View,
  query: PageQuery,
  { found: read, shown }: ReadOfPage,
): Promise<Page<FoundRow>> => {
  const parameters = new Parameters();
  const keyset = keysetOf(view, query.orderBy, parameters);
  const found = hits({ view, query, read }, keyset, parameters);
  const after = query.after === undefined ? '' : `where ${afterSql(keyset, query.after, parameters)}`;
  const limit = query.limit === undefined ? '' : `limit ${parameters.add(query.limit, 'bigint')}`;
  const keys = keyset.steps.slice(-view.keys.length).map(({ name }) => name);
  const columns = [
    placeSql(keyset),
    ...read.map((_, index) => `c${index.toString()}`),
    ...(shown?.(parameters.add(query.tenant, 'text'), keys) ?? []),
  ];
  const { rows } = await pool.query<InJson>(
    prepared(
      `with ${found} select ${query.counted ? '(select count(*) from hit)' : 'null'} as total,
         (select json_agg(json_build_array(${columns.join(', ')}))
            from (select * from hit ${after} order by ${orderSql(keyset)} ${limit}) page) as found`,
      parameters.values,
    ),
  );
  return pageOf(rows[0] ?? { total: null, found: null }, view, keyset);
};

const pageOf = ({ total, found }: InJson, { keys }: View, { name }: Keyset): Page<FoundRow> => ({
  total: total === null ? null : Number(total),
  rows: (found ?? []).map(([place, ...read]) => ({
    keys: place.slice(-keys.length),
    read,
    cursor: encodeCursor(name, place),
  })),
});

/** Some columns of every row that matches, in order, without the documents. Throws `RangeError` for unknown columns. */
export const findValues = async (
  pool: Queries,
  view: View,
  { columns, ...query }: DocumentQuery & { readonly columns: readonly string[] },
): Promise<readonly FoundValues[]> => {
  const parameters = new Parameters();
  const keyset = keysetOf(view, query.orderBy, parameters);
  const wanted = columns.map((name) => columnOf(view, name).sql).join(', ');
  const read = [...view.keys, `json_build_array(${wanted})`];
  const { rows } = await pool.query<[string, string | null, readonly ColumnValue[]]>({
    text: `with ${hits({ view, query, read }, keyset, parameters)}
           select ${read.map((_, index) => `c${index.toString()}`).join(', ')} from hit order by ${orderSql(keyset)}`,
    values: parameters.values,
    rowMode: 'array',
  });
  return rows.map(([key, beside, values]) => ({
    keys: [key, beside],
    values: Object.fromEntries(columns.map((name, index) => [name, values[index] ?? null])),
  }));
};

/** How many rows match, whatever the query's page. */
export const countRows = async (pool: Queries, view: View, query: DocumentQuery): Promise<number> => {
  const parameters = new Parameters();
  const where = conditions(view, query, parameters);
  const { rows } = await pool.query<{ count: string }>(
    `select count(*) as count from ${view.from(query, parameters)} where ${where.join(' and ')}`,
    parameters.values,
  );
  return Number(rows[0]?.count ?? 0);
};
