import type { LocalDate, TenantId } from '#kernel';
import { unnumberedVedtakId } from '#contexts/vedtak';
import type { ListRow } from '../rows/list-row.js';
import { normaliseTitle, titleSimilarity } from '../rows/normalise-title.js';
import type { KnownVedtak } from './known.js';

/** A vedtak that a row without a number could be about: known, or of an earlier row. */
export interface Candidate {
  readonly vedtakId: string;
  readonly organ: string;
  readonly date: LocalDate | null;
  readonly titles: readonly string[];
  /** The titles for comparing. */
  readonly keys: ReadonlySet<string>;
  readonly numbered: boolean;
}

export type Found =
  | { readonly is: 'known' | 'new'; readonly vedtakId: string }
  | { readonly is: 'in-doubt'; readonly near: Candidate };

const nearTitle = 0.75;
const comparedLength = 300;

export const candidateOf = (known: KnownVedtak): Candidate => {
  const { vedtakId, organ, date, caseNumber } = known;
  const titles = known.titles.map(({ value }) => value);
  return {
    vedtakId,
    organ,
    date,
    titles,
    keys: new Set(titles.map(normaliseTitle)),
    numbered: caseNumber !== null,
  };
};

/** A row that will be registered: later rows of the same list may be about the same vedtak. */
export const candidateOfRow = (vedtakId: string, organ: string, { title, date }: ListRow): Candidate => ({
  vedtakId,
  organ,
  date,
  titles: [title],
  keys: new Set([normaliseTitle(title)]),
  numbered: false,
});

const sameOrNoDate = (a: LocalDate | null, b: LocalDate | null) => a === null || b === null || a === b;

/** A quick bound before the slow comparison: texts of very different length are not alike. */
const couldBeNear = (a: string, b: string) =>
  Math.min(a.length, b.length) >= nearTitle * 0.9 * Math.max(a.length, b.length) || /…|\.\.\./.test(a + b);

const isNear = (a: string, b: string) =>
  couldBeNear(a, b) && titleSimilarity(a.slice(0, comparedLength), b.slice(0, comparedLength)) >= nearTitle;

/**
 * Which vedtak a row without a number is about: the one with the same organ, day and title; a near title, or the
 * same one under a number, is in doubt and never new.
 */
export const findUnnumbered = (
  tenant: TenantId,
  { row, organ }: { readonly row: ListRow; readonly organ: string },
  candidates: readonly Candidate[],
): Found => {
  const near = candidates.filter(({ date }) => sameOrNoDate(date, row.date));
  const title = normaliseTitle(row.title);
  const same = near.filter(({ numbered, keys }) => !numbered && keys.has(title));
  const exact = same.find(({ date }) => date === row.date) ?? (same.length === 1 ? same[0] : undefined);
  if (exact !== undefined) return { is: 'known', vedtakId: exact.vedtakId };
  const alike = same[0] ?? near.find(({ titles }) => titles.some((each) => isNear(each, row.title)));
  if (alike !== undefined) return { is: 'in-doubt', near: alike };
  return { is: 'new', vedtakId: unnumberedVedtakId(tenant, { organ, date: row.date, title }) };
};
