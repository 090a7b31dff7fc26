import { quoted } from '#adapters/sql';
import type { AnyProjection, Moment, PastView } from '#kernel';
import type { Parameters } from './parameters.js';
import { tableOf } from './projection-table.js';
import { norwegian } from './read.migrations.js';
import { columnsOf, type View } from './view.js';

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
  const present = (projection: AnyProjection, alias: string, past: string) =>
    `left join ${tableOf(schema, projection)} ${alias}
            on ${alias}.tenant = f.tenant and ${alias}.key = ${past}."subject" collate "C"`;
  return {
    from: (parameters) =>
      `${tableOf(schema, left)} f
       left join ${tableOf(schema, right)} w
              on w.tenant = f.tenant and w.${quoted(on)} = f."subject" and ${held('w', at, parameters)}
       ${present(leftNow, 'fn', 'f')}
       ${present(rightNow, 'wn', 'w')}`,
    columns: new Map([
      ...columnsOf(left, 'f', `${leftNow.name}.`),
      ...columnsOf(right, 'w', `${rightNow.name}.`),
      ...columnsOf(leftNow, 'fn', `now.${leftNow.name}.`),
      ...columnsOf(rightNow, 'wn', `now.${rightNow.name}.`),
    ]),
    conditions: (parameters) => [held('f', at, parameters)],
    tenant: 'f.tenant',
    keys: ['f."subject"', 'w."subject"'],
    documents: [],
  };
};
