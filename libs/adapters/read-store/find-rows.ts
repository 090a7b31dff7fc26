import type { ColumnValue, DocumentQuery, FoundValues } from '#kernel';
import { encodeCursor } from './cursor.js';
import { conditionOf } from './filter-sql.js';
import { Parameters } from './parameters.js';
import { afterSql, keysetOf, orderSql, placeSql } from './keyset.js';
import type { Queries } from './queries.js';
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

interface Found {
  readonly place: readonly (string | null)[];
  readonly d0: unknown;
  readonly d1: unknown;
}

/** The rows of a view that match, in order. Throws `RangeError` for unknown columns, `BadCursor`. */
export const findRows = async (
  pool: Queries,
  view: View,
  query: DocumentQuery,
): Promise<readonly FoundRow[]> => {
  const parameters = new Parameters();
  const keyset = keysetOf(view, query.orderBy, parameters);
  const where = [
    ...conditions(view, query, parameters),
    ...(query.after === undefined ? [] : [afterSql(keyset, query.after, parameters)]),
  ];
  const limit = query.limit === undefined ? '' : `limit ${parameters.add(query.limit, 'bigint')}`;
  const documents = view.documents.map((sql, index) => `, ${sql} as d${index.toString()}`).join('');
  const { rows } = await pool.query<Found>(
    `select ${placeSql(keyset)} as place${documents} from ${view.from(parameters)}
      where ${where.join(' and ')} order by ${orderSql(keyset)} ${limit}`,
    parameters.values,
  );
  return rows.map(({ place, d0, d1 }) => ({
    keys: place.slice(-view.keys.length),
    documents: [d0, d1],
    cursor: encodeCursor(keyset.name, place),
  }));
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
