/** Names as they are compared: one case, single spaces, no soft hyphens, accents kept. */
export const normalised = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('nb');

/** The words of a name, compared as `normalised`; punctuation but `-` separates. */
export const wordsOf = (name: string): readonly string[] =>
  normalised(name)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && word !== '-');
