import type { DocumentQuery, Filter } from '#kernel';
import type { Parameters } from './parameters.js';
import type { ViewColumn } from './view-column.js';

/** A table whose rows stand beside those of `f`. */
export interface Beside {
  readonly table: string;
  readonly alias: string;
  /** When a row of it stands beside one of `f` of the same tenant. */
  readonly on: string;
  /** Which of its rows are meant; all of them when not given. */
  readonly which?: readonly string[];
  readonly columns: ReadonlyMap<string, ViewColumn>;
}

/**
 * The join in SQL. A question that names rows of the table finds them by an index. Any other reads the tenant's rows once (`offset 0`
 * keeps them apart) and joins them by hash: the server plans without the values, takes any range for a third of the rows, and would look
 * up every row of a page of the log by itself, which takes twice as long.
 */
export const leftJoin = (
  { table, alias, on, which = [], columns }: Beside,
  { tenant, where }: DocumentQuery,
  parameters: Parameters,
): string => {
  if (where !== undefined && namesRows(where, columns))
    return `left join ${table} ${alias} on ${[`${alias}.tenant = f.tenant`, on, ...which].join(' and ')}`;
  const wanted = [`${alias}.tenant = ${parameters.add(tenant, 'text')}`, ...which].join(' and ');
  return `left join (select ${alias}.*, ${alias}.xmin from ${table} ${alias} where ${wanted} offset 0) ${alias} on ${on}`;
};

/** Whether only rows with certain values of an indexed column can match. */
const namesRows = (filter: Filter, columns: Beside['columns']): boolean => {
  if ('all' in filter) return filter.all.some((each) => namesRows(each, columns));
  if ('any' in filter) return filter.any.length > 0 && filter.any.every((each) => namesRows(each, columns));
  return isNaming(filter) && columns.get(filter.column)?.indexed === true;
};

const isNaming = (filter: Filter): filter is Extract<Filter, { is: 'equal' | 'in' }> =>
  'is' in filter && (filter.is === 'equal' || filter.is === 'in');
