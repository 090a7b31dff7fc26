import { quoted } from '#adapters/sql';
import { canonicalJson, type AnyProjection, type ColumnValue, type DocumentChange } from '#kernel';
import { columnNames, isIndexed, sqlTypes, tableOf, toColumn } from './projection-table.js';

export interface CommitStep {
  readonly from: bigint;
  readonly to: bigint;
  readonly changes: readonly DocumentChange[];
}

/**
 * One statement, so one transaction and one round trip: it moves the checkpoint, and only if that could be moved does
 * it delete and write. It answers the number of checkpoints moved: 1, or 0 when somebody else was there first.
 */
export const commitStatement = (
  schema: string,
  projection: AnyProjection,
  { from, to, changes }: CommitStep,
): { readonly text: string; readonly values: readonly unknown[] } => {
  const last = lastOfEach(changes);
  const gone = last.filter(({ document }) => document === undefined);
  const put = last.filter((change): change is Put => change.document !== undefined);
  const names = columnNames(projection);
  const head = [projection.name, projection.version, from.toString(), to.toString()];
  return {
    text: textOf(schema, projection, names),
    values: [
      ...head,
      gone.map(({ tenant }) => tenant),
      gone.map(({ key }) => key),
      put.map(({ tenant }) => tenant),
      put.map(({ key }) => key),
      put.map(({ document }) => canonicalJson(document)),
      ...names.map((name) => put.map(({ document }) => valueOf(projection, name, document))),
    ],
  };
};

type Put = DocumentChange & { readonly document: object };

const lastOfEach = (changes: readonly DocumentChange[]): readonly DocumentChange[] => [
  ...new Map(changes.map((change) => [JSON.stringify([change.tenant, change.key]), change])).values(),
];

const valueOf = (projection: AnyProjection, name: string, document: object): ColumnValue =>
  toColumn(projection.columns[name]?.of(document) ?? null, isIndexed(projection, name));

const textOf = (schema: string, projection: AnyProjection, names: readonly string[]): string => {
  const table = tableOf(schema, projection);
  const columns = names.map(quoted);
  const all = ['tenant', 'key', 'document', ...columns].join(', ');
  const arrays = names.map(
    (name, index) => `$${(index + 10).toString()}::${sqlTypes[projection.columns[name]?.type ?? 'text']}[]`,
  );
  const updates = ['document', ...columns].map((column) => `${column} = excluded.${column}`).join(', ');
  return `
    with moved as (
      update ${quoted(schema)}.checkpoint set position = $4::bigint
       where projection = $1::text and version = $2::integer and position = $3::bigint
      returning 1
    ), gone as (
      delete from ${table} t using unnest($5::text[], $6::text[]) as d (tenant, key)
       where t.tenant = d.tenant and t.key = d.key and exists (select from moved)
    ), put as (
      insert into ${table} (${all})
      select ${['tenant', 'key', 'document::json', ...columns].join(', ')}
        from unnest(${['$7::text[]', '$8::text[]', '$9::text[]', ...arrays].join(', ')}) as p (${all})
       where exists (select from moved)
      on conflict (tenant, key) do update set ${updates}
    )
    select count(*)::integer as moved from moved`;
};
