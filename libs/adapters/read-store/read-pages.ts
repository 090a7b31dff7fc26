import type { Joined, JoinedView, Page, PageQuery, PastRow, PastView, Row } from '#kernel';
import { findPage } from './find-rows.js';
import { joinedRows, pastRows, wantedOf } from './found-rows.js';
import type { KeptDocuments } from './kept-documents.js';
import { pastPlaces, pastViewOf } from './past-view.js';
import type { Queries } from './queries.js';
import { joinedViewOf } from './view.js';

/** What a page is read through, and what is known of documents already. */
export interface PageReading {
  readonly reads: Queries;
  readonly schema: string;
  readonly kept: KeptDocuments;
}

/** See `ReadStore.pageJoined`. */
export const pageJoined = async <A, B>(
  { reads, schema, kept }: PageReading,
  view: JoinedView<A, B>,
  query: PageQuery,
): Promise<Page<Row<Joined<A, B>>>> => {
  const joined = joinedViewOf(schema, view);
  const found = joined.documents.map(({ version }) => version);
  const { rows, total } = await findPage(reads, joined, query, { found });
  const [from = [], other = []] = await Promise.all(
    joined.documents.map((place, side) =>
      kept.read(reads, place, wantedOf(rows, { key: side, version: side }, query.tenant)),
    ),
  );
  return { rows: joinedRows<A, B>(rows, from, other), total };
};

/** See `ReadStore.pagePast`. */
export const pagePast = async <A, B>(
  { reads, schema, kept }: PageReading,
  view: PastView<A, B>,
  query: PageQuery,
): Promise<Page<PastRow<A>>> => {
  const { read, places } = pastPlaces(schema, view);
  const { rows, total } = await findPage(reads, pastViewOf(schema, view), query, read);
  const documents = await Promise.all(
    places.map(({ place, side }) => kept.read(reads, place, wantedOf(rows, side, query.tenant))),
  );
  return { rows: pastRows<A>(rows, documents), total };
};
