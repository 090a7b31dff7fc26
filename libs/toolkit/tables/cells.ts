import { containsNationalId } from '#kernel';

/** A cell on one line as it is compared and shown: composed letters, single spaces, nothing invisible. */
export const oneLine = (cell: string): string =>
  cell
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .trim();

/** Whether the cell holds nothing, or what stands for nothing: dashes, dots, a question mark. */
export const isBlank = (cell: string): boolean => /^[\s\-–—?.]*$/.test(oneLine(cell));

/** Headings as a message shows them: not many, none long, and never anybody's national identity number. */
export const headingsShown = (cells: readonly string[]): string =>
  cells
    .map(oneLine)
    .filter((cell) => cell !== '')
    .slice(0, 30)
    .map((cell) => (containsNationalId(cell) ? '•••' : cell.length > 60 ? `${cell.slice(0, 60)}…` : cell))
    .join(', ');
