import { quoted } from '#adapters/sql';
import type { AnyProjection, Moment, PastView } from '#kernel';
import type { Parameters } from './parameters.js';
import { tableOf } from './projection-table.js';
import { norwegian } from './read.migrations.js';
import { leftJoin } from './left-join.js';
import type { ReadOfPage } from './find-rows.js';
import type { Side } from './found-rows.js';
import { columnsOf, versionSql, type Place, type View } from './view.js';

/** What held at the moment: the periods of each subject never overlap, so each is there once at most. */
const held = (alias: string, { asOf, knownAt }: Moment, parameters: Parameters): string => {
  const column = (name: string) => `${alias}.${quoted(name)}`;
  const day = parameters.add(asOf, 'date');
  return [
    `${column('dayFrom')} <= ${day}`,
    `(${column('dayTo')} is null or ${column('dayTo')} > ${day})`,
    ...known(column, knownAt, parameters),
  ].join(' and ');
};

const known = (
  column: (name: string) => string,
  knownAt: Moment['knownAt'],
  parameters: Parameters,
): readonly string[] => {
  if (knownAt === undefined) return [`${column('knownTo')} is null`];
  const [name, value] =
    typeof knownAt === 'bigint'
      ? ['position', parameters.add(knownAt.toString(), 'bigint')]
      : ['known', `${parameters.add(knownAt, 'text')} collate ${norwegian}`];
  const [from, to] = [column(`${name}From`), column(`${name}To`)];
  return [`${from} <= ${value}`, `(${to} is null or ${to} > ${value})`];
};

/** A joined view at a moment, its columns named as those of the projections it is the past of. */
export const pastViewOf = <A, B>(schema: string, { from, with: other, on, at }: PastView<A, B>): View => {
  const [left, right] = [from as AnyProjection, other as AnyProjection];
  const [leftNow, rightNow] = [from.of as AnyProjection, other.of as AnyProjection];
  const columns = new Map(columnsOf(right, 'w', `${rightNow.name}.`));
  const now = new Map(columnsOf(leftNow, 'fn', `now.${leftNow.name}.`));
  return {
    from: (query, parameters) => {
      const which = [held('w', at, parameters)];
      const then = { table: tableOf(schema, right), alias: 'w', on: `w.${quoted(on)} = f."subject"`, which };
      const standing = {
        table: tableOf(schema, leftNow),
        alias: 'fn',
        on: 'fn.key = f."subject" collate "C"',
      };
      return `${tableOf(schema, left)} f
        ${leftJoin({ ...then, columns }, query, parameters)}
        ${leftJoin({ ...standing, columns: now }, query, parameters)}
        left join ${tableOf(schema, rightNow)} wn on wn.tenant = f.tenant and wn.key = w."subject" collate "C"`;
    },
    columns: new Map([
      ...columnsOf(left, 'f', `${leftNow.name}.`),
      ...columns,
      ...now,
      ...columnsOf(rightNow, 'wn', `now.${rightNow.name}.`),
    ]),
    conditions: (parameters) => [held('f', at, parameters)],
    tenant: 'f.tenant',
    keys: ['f."subject"', 'w."subject"'],
    documents: [],
  };
};

/** What a page of the past reads: the heads of both sides, and the document of `from` as it stands now. */
interface PastPlaces {
  readonly read: ReadOfPage;
  readonly places: readonly { readonly place: Place; readonly side: Side }[];
}

export const pastPlaces = <A, B>(schema: string, { from, with: other }: PastView<A, B>): PastPlaces => {
  const tables = [from, other].map((past) => tableOf(schema, past as AnyProjection));
  const now = tableOf(schema, from.of as AnyProjection);
  const document = (table: string, key: number, version: number) => ({
    place: { table, column: 'document' },
    side: { key, version },
  });
  return {
    read: {
      found: [versionSql('fn')],
      // A head lies beside its periods in the same table, under the subject's own key.
      shown: (tenant, keys) =>
        tables.map(
          (table, side) =>
            `(select ${versionSql('h')} from ${table} h where h.tenant = ${tenant} and h.key = ${keys[side] ?? ''} collate "C")`,
        ),
    },
    places: [...tables.map((table, side) => document(table, side, side + 1)), document(now, 0, 0)],
  };
};
