import { normaliseTitle, titleSimilarity } from '../rows/normalise-title.js';

/** A title made ready to be compared with many others. */
export interface ComparableTitle {
  readonly text: string;
  readonly key: string;
  /** How often each letter occurs, in 32 classes. */
  readonly letters: Uint16Array;
  readonly isCut: boolean;
}

const nearEnough = 0.75;
/** Enough of a title to know it by. */
const comparedLength = 300;

const lettersIn = (key: string): Uint16Array => {
  const letters = new Uint16Array(32);
  for (let at = 0; at < key.length; at += 1) {
    const kind = key.charCodeAt(at) % 32;
    letters[kind] = (letters[kind] ?? 0) + 1;
  }
  return letters;
};

export const comparableTitle = (title: string): ComparableTitle => {
  const text = title.slice(0, comparedLength);
  const compared = normaliseTitle(text);
  return {
    text,
    key: normaliseTitle(title),
    letters: lettersIn(compared),
    isCut: /…|\.\.\./.test(text),
  };
};

/** At least so many letters must be put in, taken out or changed to make one title of the other. */
const leastDistance = (a: Uint16Array, b: Uint16Array): number => {
  let [more, fewer] = [0, 0];
  for (let kind = 0; kind < 32; kind += 1) {
    const difference = (a[kind] ?? 0) - (b[kind] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
};

/** A quick bound that spares nearly all slow comparisons; a title that was cut off is compared in any case. */
const couldBeNear = (a: ComparableTitle, b: ComparableTitle): boolean => {
  if (a.isCut || b.isCut) return true;
  const longest = Math.max(Math.min(a.key.length, comparedLength), Math.min(b.key.length, comparedLength));
  return leastDistance(a.letters, b.letters) <= (1 - nearEnough) * longest;
};

/** Whether two titles may mean the same vedtak. */
export const areNear = (a: ComparableTitle, b: ComparableTitle): boolean =>
  couldBeNear(a, b) && titleSimilarity(a.text, b.text) >= nearEnough;
