import { oneLine } from '#kernel';

/** Names as they are compared: clean, on one line and in one case, accents kept. */
export const normalised = (name: string): string => oneLine(name).toLocaleLowerCase('nb');

/** The words of a name, compared as `normalised`; punctuation but `-` separates. */
export const wordsOf = (name: string): readonly string[] =>
  normalised(name)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && word !== '-');
