import type { BestFirst, ColumnType, Order } from '#kernel';
import { decodeCursor, type Place } from './cursor.js';
import type { Parameters } from './parameters.js';
import { sqlTypes } from './projection-table.js';
import { columnOf, type View } from './view.js';
import { rankSql } from './words-sql.js';

interface Step {
  readonly sql: string;
  /** What it is called once it has been read. */
  readonly name: string;
  readonly type: ColumnType;
  readonly direction: Order['direction'];
}

/** A total order of a view's rows: the orders asked for, then the keys. Nulls come last either way. */
export interface Keyset {
  /** Tells this order from others, in cursors. */
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Throws `RangeError` for a column that the view lacks, or that nothing is sorted by. */
export const keysetOf = (
  view: View,
  orderBy: readonly (Order | BestFirst)[] = [],
  parameters: Parameters,
): Keyset => ({
  name: orderBy.map(nameOf).join(),
  steps: [
    ...orderBy.map((order) =>
      'matching' in order ? bestFirst(order, view, parameters) : byColumn(order, view),
    ),
    ...view.keys.map((sql) => ({ sql, type: 'text' as const, direction: 'ascending' as const })),
  ].map((step, index) => ({ ...step, name: `s${index.toString()}` })),
});

const nameOf = (order: Order | BestFirst): string =>
  'matching' in order
    ? `~${order.matching}`
    : `${order.direction === 'ascending' ? '+' : '-'}${order.column}`;

const byColumn = ({ column, direction }: Order, view: View): Omit<Step, 'name'> => {
  const { sql, type } = columnOf(view, column);
  if (type === 'words' || type === 'json')
    throw new RangeError(`The column ${column} holds ${type}, which has no order`);
  return { sql, type, direction };
};

const bestFirst = (order: BestFirst, view: View, parameters: Parameters): Omit<Step, 'name'> => ({
  sql: rankSql(order, view, parameters),
  type: 'integer',
  direction: 'descending',
});

/** Of the rows that have been read. */
export const orderSql = ({ steps }: Keyset): string =>
  steps
    .map(({ name, direction }) => `${name} ${direction === 'ascending' ? 'asc' : 'desc'} nulls last`)
    .join(', ');

/** A row's place in the order, as a column of its own. */
export const placeSql = ({ steps }: Keyset): string =>
  `array[${steps.map(({ name }) => `${name}::text collate "C"`).join(', ')}]`;

/** True for the rows after the cursor's. Throws `BadCursor`. */
export const afterSql = (keyset: Keyset, cursor: string, parameters: Parameters): string => {
  const { name, steps } = keyset;
  const place = decodeCursor(
    cursor,
    name,
    steps.map(({ type }) => type),
  );
  const bound = boundValues(steps, place, parameters);
  const alternatives = steps.map((step, index) => {
    const equals = steps.slice(0, index).map((before, at) => equalTo(before, bound[at] ?? null));
    return [...equals, beyond(step, bound[index] ?? null)].join(' and ');
  });
  return `(${alternatives.map((each) => `(${each})`).join(' or ')})`;
};

/** Placeholders for the values, null for null: where the place has none the SQL is another. */
const boundValues = (
  steps: readonly Step[],
  place: Place,
  parameters: Parameters,
): readonly (string | null)[] =>
  steps.map(({ type }, index) => {
    const value = place[index] ?? null;
    return value === null ? null : parameters.add(value, sqlTypes[type]);
  });

const equalTo = ({ name }: Step, bound: string | null) =>
  bound === null ? `${name} is null` : `${name} = ${bound}`;

const beyond = ({ name, direction }: Step, bound: string | null) =>
  bound === null ? 'false' : `(${name} ${direction === 'ascending' ? '>' : '<'} ${bound} or ${name} is null)`;
