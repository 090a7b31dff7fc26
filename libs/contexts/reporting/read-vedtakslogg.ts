import type { DocumentQuery, Filter, LocalDate, Moment, ReadStore, TenantId } from '#kernel';
import { vedtaksloggFilter, vedtaksloggOrder, type VedtaksloggQuestion } from './core/vedtakslogg-filter.js';
import { internalView, publicView, type InternalView, type PublicView } from './core/vedtakslogg-view.js';
import { rowOf, vedtakslogg, type VedtaksloggRow } from './core/vedtakslogg.js';
import type { Edition } from './core/vedtaksrapport.js';
import { vedtaksloggAt } from './projections/vedtakslogg-past.js';
import { followUpsAt, vedtakAt, type PastReading } from './read-past.js';

const pageSize = 500;

export interface VedtaksloggRequest {
  readonly tenant: TenantId;
  readonly today: LocalDate;
  readonly question: VedtaksloggQuestion;
  readonly edition: Edition;
  /** As it was; `today` is then not asked. */
  readonly at?: Moment;
}

/** The whole vedtakslogg that answers the question, oldest vedtak first, as this edition may show it. */
export const readVedtakslogg = async (
  documents: ReadStore,
  { tenant, today: now, question, edition, at }: VedtaksloggRequest,
): Promise<readonly (PublicView | InternalView)[]> => {
  const publicOnly = edition === 'public';
  const today = at?.asOf ?? now;
  const standing = at === undefined ? '' : 'now.';
  const where = vedtaksloggFilter(question, { today, publicOnly, standing });
  const rows =
    at === undefined
      ? await readRows(documents, tenant, where)
      : await readRowsAt({ documents, tenant, moment: at }, where);
  return rows.flatMap((row) => (publicOnly ? (publicView(row, today) ?? []) : internalView(row, today)));
};

/** Every row that the filter finds, read page by page. */
export const readRows = async (
  documents: ReadStore,
  tenant: TenantId,
  where: Filter,
): Promise<readonly VedtaksloggRow[]> => {
  const rows = await everyPage(tenant, where, (query) => documents.findJoined(vedtakslogg, query));
  return rows.map(({ document }) => rowOf(document));
};

/** Every row that the filter found at the moment, as it was then. */
export const readRowsAt = async (reading: PastReading, where: Filter): Promise<readonly VedtaksloggRow[]> => {
  const { documents, tenant, moment } = reading;
  const view = vedtaksloggAt(moment);
  const found = await everyPage(tenant, where, (query) => documents.findPast(view, query));
  const [vedtak, followUps] = await Promise.all([
    byId(
      found.map(({ from }) => from),
      (ids) => vedtakAt(reading, ids),
    ),
    byId(
      found.flatMap(({ with: followUp }) => followUp ?? []),
      (ids) => followUpsAt(reading, ids),
    ),
  ]);
  return found.flatMap(({ from, with: followUp }) => {
    const then = vedtak.get(from);
    return then === undefined ? [] : [{ vedtak: then, followUp: followUps.get(followUp ?? '') ?? null }];
  });
};

const byId = async <T>(
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<readonly (T | undefined)[]>,
): Promise<ReadonlyMap<string, T | undefined>> => {
  const each = [...new Set(ids)];
  const loaded = await load(each);
  return new Map(each.map((id, index) => [id, loaded[index]]));
};

const everyPage = async <T extends { readonly cursor: string }>(
  tenant: TenantId,
  where: Filter,
  find: (query: DocumentQuery) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const rows: T[] = [];
  for (let after: string | undefined; ;) {
    const page = await find({
      tenant,
      where,
      orderBy: vedtaksloggOrder('DATE'),
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page);
    if (page.length < pageSize) return rows;
    after = page.at(-1)?.cursor;
  }
};
