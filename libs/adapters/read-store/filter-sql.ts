import type { ColumnType, ColumnValue, Filter } from '#kernel';
import type { Parameters } from './parameters.js';
import { sqlTypes, toColumn } from './projection-table.js';
import { columnOf, type View } from './view.js';
import type { ViewColumn } from './view-column.js';
import { matchingSql } from './words-sql.js';

type Comparison = Extract<Filter, { column: string; value: ColumnValue }> & {
  readonly is: keyof typeof operators;
};

const operators = { equal: '=', before: '<', after: '>', atMost: '<=', atLeast: '>=' } as const;

const fits: Readonly<Record<ColumnType, (value: ColumnValue) => boolean>> = {
  text: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  words: () => false,
  json: () => false,
};

const checked = (name: string, { type, indexed }: ViewColumn, value: ColumnValue): ColumnValue => {
  if (!fits[type](value)) throw new RangeError(`The column ${name} holds ${type}, not ${String(value)}`);
  return toColumn(value, indexed);
};

/**
 * The condition in SQL. Throws `RangeError` for a column the view lacks or a value of another type.
 * A comparison with null, but for `equal`, holds for no row.
 */
export const conditionOf = (filter: Filter, view: View, parameters: Parameters): string => {
  const inner = (each: Filter) => conditionOf(each, view, parameters);
  if ('all' in filter) return joined(filter.all.map(inner), 'and', 'true');
  if ('any' in filter) return joined(filter.any.map(inner), 'or', 'false');
  // Not `not`: a row where the condition is unknown (null) does not fulfil it either.
  if ('not' in filter) return `(${inner(filter.not)}) is not true`;
  if ('columns' in filter) return matchingSql(filter, view, parameters);
  return columnCondition(filter, columnOf(view, filter.column), parameters);
};

const joined = (conditions: readonly string[], word: string, none: string) =>
  conditions.length === 0 ? none : `(${conditions.join(` ${word} `)})`;

const columnCondition = (
  filter: Extract<Filter, { column: string }>,
  column: ViewColumn,
  parameters: Parameters,
): string => {
  if (filter.is === 'in') return membership(filter, column, parameters);
  if (filter.is === 'containing') return containing(filter, column, parameters);
  if (!('value' in filter)) return `${column.sql} is ${filter.is === 'null' ? '' : 'not '}null`;
  return comparison(filter, column, parameters);
};

const comparison = ({ column, is, value }: Comparison, at: ViewColumn, parameters: Parameters): string => {
  if (value === null) return is === 'equal' ? `${at.sql} is null` : 'false';
  return `${at.sql} ${operators[is]} ${parameters.add(checked(column, at, value), sqlTypes[at.type])}`;
};

const membership = (
  { column, values }: Extract<Filter, { is: 'in' }>,
  at: ViewColumn,
  parameters: Parameters,
): string => {
  const present = values.filter((value) => value !== null).map((value) => checked(column, at, value));
  const among = `${at.sql} = any(${parameters.add(present, `${sqlTypes[at.type]}[]`)})`;
  return present.length < values.length ? `(${among} or ${at.sql} is null)` : among;
};

const containing = (
  { column, value }: Extract<Filter, { is: 'containing' }>,
  at: ViewColumn,
  parameters: Parameters,
): string => {
  if (at.type !== 'text')
    throw new RangeError(`The column ${column} holds ${at.type}, which contains nothing`);
  const pattern = `%${String(toColumn(value, false)).replace(/[\\%_]/g, '\\$&')}%`;
  return `${at.sql} ilike ${parameters.add(pattern, 'text')}`;
};
