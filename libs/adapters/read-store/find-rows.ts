import type { ColumnValue, DocumentQuery, FoundValues, Page, PageQuery } from '#kernel';
import { encodeCursor } from './cursor.js';
import { conditionOf } from './filter-sql.js';
import { Parameters } from './parameters.js';
import { afterSql, keysetOf, orderSql, placeSql } from './keyset.js';
import type { Queries } from './queries.js';
import { prepared } from './prepared.js';
import { columnOf, type View } from './view.js';

export interface FoundRow {
  readonly keys: readonly (string | null)[];
  readonly documents: readonly unknown[];
  readonly cursor: string;
}

const conditions = (
  view: View,
  { tenant, where }: DocumentQuery,
  parameters: Parameters,
): readonly string[] => [
  `${view.tenant} = ${parameters.add(tenant, 'text')}`,
  ...(view.conditions?.(parameters) ?? []),
  ...(where === undefined ? [] : [conditionOf(where, view, parameters)]),
];

type FoundInJson = readonly [place: readonly (string | null)[], ...documents: unknown[]];

/**
 * The rows of a view that match, in order, as one value, and how many match on all pages: one question, one text to parse,
 * and a plan that the server keeps. Throws `RangeError` for unknown columns, `BadCursor`.
 */
export const findPage = async (pool: Queries, view: View, query: PageQuery): Promise<Page<FoundRow>> => {
  const parameters = new Parameters();
  const keyset = keysetOf(view, query.orderBy, parameters);
  const all = `from ${view.from(parameters)} where ${conditions(view, query, parameters).join(' and ')}`;
  const after = query.after === undefined ? '' : `and ${afterSql(keyset, query.after, parameters)}`;
  const limit = query.limit === undefined ? '' : `limit ${parameters.add(query.limit, 'bigint')}`;
  const columns = [placeSql(keyset), ...view.documents].map((sql, index) => `${sql} as c${index.toString()}`);
  const names = columns.map((_, index) => `c${index.toString()}`);
  const { rows } = await pool.query<{ total: string | null; found: readonly FoundInJson[] | null }>(
    prepared(
      `select ${query.counted ? `(select count(*) ${all})` : 'null'} as total, (
         select json_agg(json_build_array(${names.join(', ')}))
           from (select ${columns.join(', ')} ${all} ${after} order by ${orderSql(keyset)} ${limit}) page
       ) as found`,
      parameters.values,
    ),
  );
  const [{ total, found } = { total: null, found: null }] = rows;
  return {
    total: total === null ? null : Number(total),
    rows: (found ?? []).map(([place, ...documents]) => ({
      keys: place.slice(-view.keys.length),
      documents,
      cursor: encodeCursor(keyset.name, place),
    })),
  };
};

/** Some columns of every row that matches, in order, without the documents. Throws `RangeError` for unknown columns. */
export const findValues = async (
  pool: Queries,
  view: View,
  { columns, ...query }: DocumentQuery & { readonly columns: readonly string[] },
): Promise<readonly FoundValues[]> => {
  const parameters = new Parameters();
  const keyset = keysetOf(view, query.orderBy, parameters);
  const where = conditions(view, query, parameters);
  const wanted = columns.map((name) => columnOf(view, name).sql).join(', ');
  const { rows } = await pool.query<[string, string | null, readonly ColumnValue[]]>({
    text: `select ${view.keys.join(', ')}, json_build_array(${wanted}) from ${view.from(parameters)}
            where ${where.join(' and ')} order by ${orderSql(keyset)}`,
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
    `select count(*) as count from ${view.from(parameters)} where ${where.join(' and ')}`,
    parameters.values,
  );
  return Number(rows[0]?.count ?? 0);
};
