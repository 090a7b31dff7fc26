import { oneLine } from '#kernel';
import { distance } from 'fastest-levenshtein';

const cutHere = /\s*(…|\.\.\.).*$/s;

/**
 * A title for comparing only: what tables do to words (soft hyphens, `forvaltnings- rapport`, `i verksatt`), case,
 * punctuation and space make no difference.
 */
export const normaliseTitle = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const likeness = (a: string, b: string): number =>
  a === b ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length);

/** How alike two titles are, 0 to 1. A title that was cut off (`…`) is compared as far as it goes. */
export const titleSimilarity = (a: string, b: string): number => {
  const [left, right] = [a, b].map((title) => normaliseTitle(title.replace(cutHere, ''))) as [string, string];
  const length = Math.min(left.length, right.length);
  const isCut = cutHere.test(left.length < right.length ? a : b);
  if (!isCut || length < 20) return likeness(normaliseTitle(a), normaliseTitle(b));
  return likeness(left.slice(0, length), right.slice(0, length));
};
