import { containsNationalId } from './national-id.js';

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;
const controls = /(?![\n\t])\p{Cc}/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * Text from outside as it may be stored: composed letters, no soft hyphens, no characters that a database or a
 * document format refuses. Line breaks stay.
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

/** As `cleanText`, on one line: line breaks and control characters become a space, so that no text ends a header. */
export const oneLine = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(loneSurrogates, '\uFFFD')
    .normalize('NFC')
    .trim();

const formatMarks = /\p{Cf}/gu;

/** Without marks that turn the direction of text or hide in it; its lines stay. */
export const withoutMarks = (text: string): string => text.replace(formatMarks, '');

/** As `oneLine`, without marks that turn the direction of text or hide in it: no words change how those around them are read. */
export const plainLine = (text: string): string => oneLine(withoutMarks(text));

/** Without blanks at its ends, or null where nothing is said. */
export const said = (text: string | null): string | null => text?.trim() || null;

/** Whether two texts say the same: blanks and soft hyphens do not count, and nothing said is as good as blank. */
export const saysTheSame = (a: string | null, b: string | null): boolean =>
  oneLine(a ?? '') === oneLine(b ?? '');

/** Whether a cell holds nothing, or what stands for nothing: dashes, dots, a question mark. */
export const isBlank = (cell: string): boolean => /^[\s\-–—?.]*$/.test(oneLine(cell));

/** A value fit to be repeated in a message: one line, not long, and never anybody's national identity number. */
export const shown = (value: string): string => {
  const line = oneLine(value);
  if (containsNationalId(line)) return '•••';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** The first thirty of several values, each as `shown`; those that say nothing are left out. */
export const shownList = (values: readonly string[]): string =>
  values
    .map(shown)
    .filter((value) => value !== '')
    .slice(0, 30)
    .join(', ');
