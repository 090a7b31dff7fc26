import { oneLine } from '#kernel';

/** Shorter than this, words are no quotation: `ok` stands in many a sentence. */
const shortest = 5;

const comparable = (text: string) => oneLine(text).toLowerCase();

/** Whether a reason repeats any of these words, or is a piece of them. */
export const repeats = (reason: string, words: readonly string[]): boolean => {
  const said = comparable(reason);
  return words
    .map(comparable)
    .some((each) => each.length >= shortest && (said.includes(each) || each.includes(said)));
};
