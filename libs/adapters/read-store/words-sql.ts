import type { BestFirst, Matching } from '#kernel';
import type { Parameters } from './parameters.js';
import { columnOf, type View } from './view.js';
import { termsIn, type Term } from './words.js';

/** True for rows where each term is in one of the columns. Throws `RangeError` for a column that holds no words. */
export const matchingSql = (
  { columns, value }: Pick<Matching, 'columns' | 'value'>,
  view: View,
  parameters: Parameters,
): string => {
  const vectors = vectorsOf(columns, view);
  const conditions = termsIn(value).map((term) => {
    const asked = termSql(term, parameters);
    return `(${vectors.map((vector) => `${vector} @@ ${asked}`).join(' or ') || 'false'})`;
  });
  return conditions.length === 0 ? 'true' : `(${conditions.join(' and ')})`;
};

/** The rank by the logarithm of the length: the same word says more of a short text. */
const shortFirst = 1;

/** How much a row says of the words, in millionths; 0 where there are none. */
export const rankSql = ({ columns, matching }: BestFirst, view: View, parameters: Parameters): string => {
  const terms = termsIn(matching).map((term) => termSql(term, parameters));
  if (terms.length === 0) return '0::bigint';
  const ranks = vectorsOf(columns, view).map(
    (vector) => `coalesce(ts_rank(${vector}, ${terms.join(' || ')}, ${shortFirst.toString()}), 0)`,
  );
  return `(1000000 * (${['0', ...ranks].join(' + ')}))::bigint`;
};

const vectorsOf = (columns: readonly string[], view: View): readonly string[] =>
  columns.map((name) => {
    const { sql, type } = columnOf(view, name);
    if (type !== 'words') throw new RangeError(`The column ${name} holds ${type}, not words`);
    return sql;
  });

/** The term as it is written, or by its Norwegian stems. Words are letters and digits, so nothing in them is an operator. */
const termSql = ({ words, open }: Term, parameters: Parameters): string => {
  const phrase = words.join(' <-> ');
  const asWritten = parameters.add(open ? `${phrase}:*` : phrase, 'text');
  return `(to_tsquery('simple', ${asWritten}) || to_tsquery('norwegian', ${parameters.add(phrase, 'text')}))`;
};
