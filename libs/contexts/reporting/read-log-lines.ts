import type { Filter, Moment, ReadStore, TenantId } from '#kernel';
import { lineColumns, lineOf, type LogLine } from './core/log-line.js';
import { vedtaksloggOrder } from './core/vedtakslogg-filter.js';
import { vedtakslogg } from './core/vedtakslogg.js';
import { vedtaksloggAt } from './projections/vedtakslogg-past.js';

interface Request {
  readonly tenant: TenantId;
  readonly where: Filter;
  readonly at?: Moment | undefined;
}

/** Every line that the filter finds, oldest vedtak first; those of a moment where one is given. */
export const readLogLines = async (
  documents: ReadStore,
  { tenant, where, at }: Request,
): Promise<readonly LogLine[]> => {
  const query = { tenant, where, orderBy: vedtaksloggOrder('DATE') };
  const found = await (at === undefined
    ? documents.values(vedtakslogg, query, lineColumns)
    : documents.values(vedtaksloggAt(at), query, lineColumns));
  return found.map(lineOf);
};
