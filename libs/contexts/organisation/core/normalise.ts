/** A cell or name on one line as it may be stored: composed letters, single spaces, nothing invisible. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();

/** Names as they are compared: tidy and in one case, accents kept. */
export const normalised = (name: string): string => tidy(name).toLocaleLowerCase('nb');

/** The words of a name, compared as `normalised`; punctuation but `-` separates. */
export const wordsOf = (name: string): readonly string[] =>
  normalised(name)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && word !== '-');
