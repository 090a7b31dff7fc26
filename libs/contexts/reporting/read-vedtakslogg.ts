import type { Filter, LocalDate, ReadStore, TenantId } from '#kernel';
import { vedtaksloggFilter, vedtaksloggOrder, type VedtaksloggQuestion } from './core/vedtakslogg-filter.js';
import { internalView, publicView, type InternalView, type PublicView } from './core/vedtakslogg-view.js';
import { rowOf, vedtakslogg, type VedtaksloggRow } from './core/vedtakslogg.js';
import type { Edition } from './core/vedtaksrapport.js';

const pageSize = 500;

export interface VedtaksloggRequest {
  readonly tenant: TenantId;
  readonly today: LocalDate;
  readonly question: VedtaksloggQuestion;
  readonly edition: Edition;
}

/** The whole vedtakslogg that answers the question, oldest vedtak first, as this edition may show it. */
export const readVedtakslogg = async (
  documents: ReadStore,
  { tenant, today, question, edition }: VedtaksloggRequest,
): Promise<readonly (PublicView | InternalView)[]> => {
  const publicOnly = edition === 'public';
  const rows = await readRows(documents, tenant, vedtaksloggFilter(question, { today, publicOnly }));
  return rows.flatMap((row) => (publicOnly ? (publicView(row, today) ?? []) : internalView(row, today)));
};

/** Every row that the filter finds, read page by page. */
export const readRows = async (
  documents: ReadStore,
  tenant: TenantId,
  where: Filter,
): Promise<readonly VedtaksloggRow[]> => {
  const rows: VedtaksloggRow[] = [];
  for (let after: string | undefined; ;) {
    const page = await documents.findJoined(vedtakslogg, {
      tenant,
      where,
      orderBy: vedtaksloggOrder('DATE'),
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.map(({ document }) => rowOf(document)));
    if (page.length < pageSize) return rows;
    after = page.at(-1)?.cursor;
  }
};
