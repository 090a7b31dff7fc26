/** More of a text is not searched: an index entry has an end, and no list of words may stop the projector. */
const searchedLength = 60_000;
const wordLength = 60;

/** The words of a text in their order, in lower case: letters and digits, whatever stands between them. */
export const wordsIn = (text: string): readonly string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map((word) => word.slice(0, wordLength));

/** A text as its index is made of: the words of its first line, then those of the rest on a line of their own. */
export const indexedWords = (text: string): string => {
  const searched = text.slice(0, searchedLength);
  const end = searched.indexOf('\n');
  const [first, rest] = end < 0 ? [searched, ''] : [searched.slice(0, end), searched.slice(end)];
  return `${wordsIn(first).join(' ')}\n${wordsIn(rest).join(' ')}`;
};

/** What asks for the words of a text: a term for each part between spaces, its words one after the other. */
export interface Term {
  readonly words: readonly string[];
  /** Whether its last word may go on. */
  readonly open: boolean;
}

/** The terms of a text that somebody asks for. */
export const termsIn = (text: string): readonly Term[] => {
  const terms = text
    .split(/\s+/u)
    .map(wordsIn)
    .filter((words) => words.length > 0);
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(text);
  return terms.map((words, index) => ({ words, open: isOpen && index === terms.length - 1 }));
};

const configurations = ['norwegian', 'simple'] as const;

/**
 * What is kept of indexed words: their Norwegian stems, and each as it is written, so that nynorsk and names are found too.
 * The first line weighs most.
 */
export const wordsStored = (column: string): string => {
  const line = (number: 1 | 2) =>
    configurations
      .map((each) => `to_tsvector('${each}', split_part(${column}, E'\\n', ${number.toString()}))`)
      .join(' || ');
  return `setweight(${line(1)}, 'A') || ${line(2)}`;
};
