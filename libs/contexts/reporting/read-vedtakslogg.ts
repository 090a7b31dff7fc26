import type { DocumentQuery, Filter, LocalDate, Moment, Order, ReadStore, TenantId } from '#kernel';
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
  /** Oldest vedtak first when not given. */
  readonly orderBy?: readonly Order[];
}

/** The whole vedtakslogg that answers the question, as this edition may show it. */
export const readVedtakslogg = async (
  documents: ReadStore,
  { tenant, today: now, question, edition, at, orderBy }: VedtaksloggRequest,
): Promise<readonly (PublicView | InternalView)[]> => {
  const publicOnly = edition === 'public';
  const today = at?.asOf ?? now;
  const standing = at === undefined ? '' : 'now.';
  const where = vedtaksloggFilter(question, { today, publicOnly, standing });
  const rows =
    at === undefined
      ? await readRows(documents, tenant, where, orderBy)
      : await readRowsAt({ documents, tenant, moment: at }, where, orderBy);
  return rows.flatMap((row) => (publicOnly ? (publicView(row, today) ?? []) : internalView(row, today)));
};

/** Which rows, and in which order: the oldest vedtak first when not said. */
type Asked = readonly [where: Filter, orderBy?: readonly Order[]];

/** Every row that the filter finds, read page by page. */
export const readRows = async (
  documents: ReadStore,
  tenant: TenantId,
  ...[where, orderBy]: Asked
): Promise<readonly VedtaksloggRow[]> => {
  const rows = await everyPage({ tenant, where, orderBy }, (query) =>
    documents.findJoined(vedtakslogg, query),
  );
  return rows.map(({ document }) => rowOf(document));
};

/** Every row that the filter found at the moment, as it was then. */
export const readRowsAt = async (
  reading: PastReading,
  ...[where, orderBy]: Asked
): Promise<readonly VedtaksloggRow[]> => {
  const { documents, tenant, moment } = reading;
  const view = vedtaksloggAt(moment);
  const found = await everyPage({ tenant, where, orderBy }, (query) => documents.findPast(view, query));
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

interface Everything {
  readonly tenant: TenantId;
  readonly where: Filter;
  readonly orderBy: readonly Order[] | undefined;
}

const everyPage = async <T extends { readonly cursor: string }>(
  { orderBy = vedtaksloggOrder('DATE'), ...asked }: Everything,
  find: (query: DocumentQuery) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const rows: T[] = [];
  for (let after: string | undefined; ;) {
    const page = await find({
      ...asked,
      orderBy,
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page);
    if (page.length < pageSize) return rows;
    after = page.at(-1)?.cursor;
  }
};
