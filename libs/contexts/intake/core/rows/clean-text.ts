import { containsNationalId } from '#kernel';

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;
const controls = /(?![\n\t])\p{Cc}/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * A cell's text as it may be stored: composed letters, no soft hyphens, no characters that a database or a document
 * format refuses. Line breaks stay.
 */
export const cleanText = (text: string): string =>
  text
    .replace(lineBreaks, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(loneSurrogates, '\uFFFD')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .normalize('NFC')
    .trim();

/** As `cleanText`, on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** Letters and digits only, lower case and without marks: `Møtedato:` and `motedato` become the same. */
export const fold = (text: string): string =>
  cleanLine(text)
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');

/** A value fit to be shown in a message: one line, not long, and never anybody's national identity number. */
export const shown = (text: string): string => {
  const line = cleanLine(text);
  if (containsNationalId(line)) return '•••';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** A dash or a question mark stands for nothing. */
export const isBlank = (text: string): boolean => /^[\s\-–—?.]*$/.test(cleanText(text));
