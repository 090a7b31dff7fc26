import { normaliseTitle, titleSimilarity } from '../rows/normalise-title.js';
import type { KnownPoint } from './known.js';

/** A row of a list seen as a point of its vedtak. */
export interface PointRow {
  /** The point's number where the list gives one. */
  readonly point: number | null;
  readonly text: string;
}

export type PointMatch =
  | { readonly is: 'known' | 'near' | 'new'; readonly point: number }
  /** An earlier row of the same list told of this point. */
  | { readonly is: 'repeated'; readonly point: number }
  /** It cannot be told which point is meant. */
  | { readonly is: 'unclear' };

const nearText = 0.8;
/** Enough of a text to know it by; comparing whole decisions would take minutes. */
const comparedLength = 1000;

const head = (text: string) => text.slice(0, comparedLength);
const alike = (a: string, b: string) => titleSimilarity(head(a), head(b)) >= nearText;

interface Matching {
  readonly known: readonly KnownPoint[];
  readonly matches: (PointMatch | undefined)[];
  /** Points that a row has been found for. */
  readonly taken: Set<number>;
}

const take = (matching: Matching, index: number, point: number, is: 'known' | 'near' | 'new') => {
  matching.matches[index] = matching.taken.has(point) ? { is: 'repeated', point } : { is, point };
  matching.taken.add(point);
};

const byNumber = (rows: readonly PointRow[], matching: Matching) => {
  rows.forEach(({ point }, index) => {
    if (point === null) return;
    const isKnown = matching.known.some((each) => each.point === point);
    take(matching, index, point, isKnown ? 'known' : 'new');
  });
};

const byText = (rows: readonly PointRow[], matching: Matching) => {
  const points = new Map(
    matching.known.flatMap(({ point, texts }) => texts.map((text) => [normaliseTitle(text), point] as const)),
  );
  rows.forEach(({ text }, index) => {
    const point = points.get(normaliseTitle(text));
    if (matching.matches[index] === undefined && point !== undefined) take(matching, index, point, 'known');
  });
};

const byBeingAlone = (rows: readonly PointRow[], matching: Matching) => {
  const [only] = matching.known;
  if (rows.length === 1 && matching.known.length === 1 && only !== undefined && !matching.matches[0]) {
    take(matching, 0, only.point, 'known');
  }
};

const byNearText = (rows: readonly PointRow[], matching: Matching) => {
  rows.forEach(({ text }, index) => {
    if (matching.matches[index] !== undefined) return;
    const free = matching.known.filter(({ point }) => !matching.taken.has(point));
    const near = free.filter(({ texts }) => texts.some((other) => alike(other, text)));
    const [only] = near;
    if (near.length > 1) matching.matches[index] = { is: 'unclear' };
    else if (only !== undefined) take(matching, index, only.point, 'near');
  });
};

/** One row for a vedtak that has been split here names the whole of it, not one more point. */
const byWhole = (rows: readonly PointRow[], matching: Matching, titles: readonly string[]) => {
  rows.forEach(({ text }, index) => {
    if (matching.matches[index] !== undefined || matching.known.length < 2 || matching.taken.size > 0) return;
    if (titles.some((title) => alike(title, text))) matching.matches[index] = { is: 'unclear' };
  });
};

const asNew = (rows: readonly PointRow[], { known, matches, taken }: Matching) => {
  const numbers = new Map<string, number>();
  let last = Math.max(0, ...known.map(({ point }) => point), ...taken);
  rows.forEach(({ text }, index) => {
    if (matches[index] !== undefined) return;
    const key = normaliseTitle(text);
    const earlier = numbers.get(key);
    if (earlier === undefined) numbers.set(key, (last += 1));
    matches[index] = earlier === undefined ? { is: 'new', point: last } : { is: 'repeated', point: earlier };
  });
};

/**
 * Which point of a vedtak each row of a list tells of: by number, by text, by both being alone, by nearly the same
 * text; the rest are new points in the order met.
 */
export const matchPoints = (
  rows: readonly PointRow[],
  known: readonly KnownPoint[],
  titles: readonly string[],
): readonly PointMatch[] => {
  const matching: Matching = { known, matches: rows.map(() => undefined), taken: new Set() };
  byNumber(rows, matching);
  byText(rows, matching);
  byBeingAlone(rows, matching);
  byNearText(rows, matching);
  byWhole(rows, matching, titles);
  asNew(rows, matching);
  return matching.matches.map((match) => match ?? { is: 'unclear' });
};
