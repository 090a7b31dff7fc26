import { quoted } from '#adapters/sql';
import type { AnyProjection, DocumentQuery, JoinedView } from '#kernel';
import { leftJoin } from './left-join.js';
import type { Parameters } from './parameters.js';
import { columnNames, isIndexed, tableOf } from './projection-table.js';
import { norwegian } from './read.migrations.js';
import type { ViewColumn } from './view-column.js';

/** What a query reads: a projection's table, or two joined. */
export interface View {
  readonly from: (query: DocumentQuery, parameters: Parameters) => string;
  readonly columns: ReadonlyMap<string, ViewColumn>;
  readonly tenant: string;
  /** What of it is meant, whatever is asked for; all of it when not given. */
  readonly conditions?: (parameters: Parameters) => readonly string[];
  /** What tells the rows apart, in the order that makes pages stable. */
  readonly keys: readonly string[];
  readonly documents: readonly ViewDocument[];
}

/** A document of each row, and where it is kept. */
export interface ViewDocument extends Place {
  readonly sql: string;
  /** Changes whenever the row is written. */
  readonly version: string;
}

/** A JSON column of a table. */
export interface Place {
  readonly table: string;
  readonly column: string;
}

const documentOf = (alias: string, table: string, column = 'document'): ViewDocument => ({
  table,
  column,
  sql: `${alias}.${quoted(column)}`,
  version: versionSql(alias),
});

/** PostgreSQL's number of the transaction that wrote the row. */
export const versionSql = (alias: string): string => `${alias}.xmin`;

export const columnsOf = (projection: AnyProjection, alias: string, prefix = ''): [string, ViewColumn][] =>
  columnNames(projection).map((name) => [
    `${prefix}${name}`,
    {
      sql: `${alias}.${quoted(name)}`,
      type: projection.columns[name]?.type ?? 'text',
      indexed: isIndexed(projection, name),
    },
  ]);

export const viewOf = (schema: string, projection: AnyProjection): View => ({
  from: () => `${tableOf(schema, projection)} f`,
  columns: new Map(columnsOf(projection, 'f')),
  tenant: 'f.tenant',
  keys: ['f.key'],
  documents: [documentOf('f', tableOf(schema, projection))],
});

/** By schema. Views that are asked stand in the code: there are as many as there are places that ask. */
const joinedViews = new WeakMap<object, Map<string, View>>();

/** Throws `RangeError` when `on` is no text column of `with`, or `brief` no JSON of it. */
export const joinedViewOf = <A, B>(schema: string, view: JoinedView<A, B>): View => {
  const known = joinedViews.get(view) ?? new Map<string, View>();
  joinedViews.set(view, known);
  const made = known.get(schema) ?? newJoinedView(schema, view);
  known.set(schema, made);
  return made;
};

const newJoinedView = <A, B>(
  schema: string,
  { from, with: other, on: joinedOn, brief = 'document' }: JoinedView<A, B>,
): View => {
  const [left, right] = [from as AnyProjection, other as AnyProjection];
  if (right.columns[joinedOn]?.type !== 'text')
    throw new RangeError(`${right.name} has no text column ${joinedOn}`);
  if (brief !== 'document' && right.columns[brief]?.type !== 'json')
    throw new RangeError(`${right.name} has no JSON column ${brief}`);
  const columns = new Map(columnsOf(right, 'w', `${right.name}.`));
  const on = `w.${quoted(joinedOn)} = f.key collate ${norwegian}`;
  const beside = { table: tableOf(schema, right), alias: 'w', on, columns };
  return {
    from: (query, parameters) => `${tableOf(schema, left)} f ${leftJoin(beside, query, parameters)}`,
    columns: new Map([...columnsOf(left, 'f', `${left.name}.`), ...columns]),
    tenant: 'f.tenant',
    keys: ['f.key', 'w.key'],
    documents: [documentOf('f', tableOf(schema, left)), documentOf('w', tableOf(schema, right), brief)],
  };
};

/** Throws `RangeError` for a column the view does not have: it would be a hole for SQL of others. */
export const columnOf = ({ columns }: View, name: string): ViewColumn => {
  const column = columns.get(name);
  if (column === undefined) throw new RangeError(`No column ${name} to ask by`);
  return column;
};
