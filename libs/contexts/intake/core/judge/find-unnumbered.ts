import type { LocalDate, TenantId } from '#kernel';
import { unnumberedVedtakId } from '#contexts/vedtak';
import type { ListRow } from '../rows/list-row.js';
import type { KnownVedtak } from './known.js';
import { areNear, comparableTitle, type ComparableTitle } from './near-titles.js';

/** A vedtak that a row without a number could be about: known, or of an earlier row. */
export interface Candidate {
  readonly vedtakId: string;
  readonly organ: string;
  readonly date: LocalDate | null;
  /** Every title it has had. */
  readonly titles: readonly ComparableTitle[];
  readonly numbered: boolean;
}

export type Found =
  | { readonly is: 'known' | 'new'; readonly vedtakId: string }
  | { readonly is: 'in-doubt'; readonly near: Candidate };

export const candidateOf = (known: KnownVedtak): Candidate => {
  const { vedtakId, organ, date, caseNumber } = known;
  return {
    vedtakId,
    organ,
    date,
    titles: known.titles.map(({ value }) => comparableTitle(value)),
    numbered: caseNumber !== null,
  };
};

/** A row that will be registered: later rows of the same list may be about the same vedtak. */
export const candidateOfRow = (vedtakId: string, organ: string, { title, date }: ListRow): Candidate => ({
  vedtakId,
  organ,
  date,
  titles: [comparableTitle(title)],
  numbered: false,
});

const sameOrNoDate = (a: LocalDate | null, b: LocalDate | null) => a === null || b === null || a === b;

/**
 * Which vedtak a row without a number is about: the one with the same organ, day and title; a near title, or the
 * same one under a number, is in doubt and never new.
 */
export const findUnnumbered = (
  tenant: TenantId,
  { row, organ }: { readonly row: ListRow; readonly organ: string },
  candidates: readonly Candidate[],
): Found => {
  const title = comparableTitle(row.title);
  const near = candidates.filter(({ date }) => sameOrNoDate(date, row.date));
  const same = near.filter(
    ({ numbered, titles }) => !numbered && titles.some(({ key }) => key === title.key),
  );
  const exact = same.find(({ date }) => date === row.date) ?? (same.length === 1 ? same[0] : undefined);
  if (exact !== undefined) return { is: 'known', vedtakId: exact.vedtakId };
  const alike = same[0] ?? near.find(({ titles }) => titles.some((each) => areNear(each, title)));
  if (alike !== undefined) return { is: 'in-doubt', near: alike };
  return {
    is: 'new',
    vedtakId: unnumberedVedtakId(tenant, { organ, date: row.date, title: title.key }),
  };
};
