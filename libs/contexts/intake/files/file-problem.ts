import { cleanLine } from '../core/rows/clean-text.js';

/** Why a file cannot be read at all. Codes are public contract: added or retired, never renamed. */
export const fileProblemCodes = [
  'file-empty',
  'file-not-found',
  'file-too-large',
  'too-many-rows',
  'not-a-table',
  'unclosed-quote',
  'zip-bomb',
  'xml-entities',
  'unknown-columns',
  'unreadable-json',
  'not-fiks',
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];

/** A file is refused before anything is taken in. `details` fill the text of the code. */
export interface FileProblem {
  readonly problem: FileProblemCode;
  readonly details: Readonly<Record<string, string>>;
}

/** The file's name without folders, as messages show it. */
export const baseName = (fileName: string): string => cleanLine(fileName.replace(/^.*[\\/]/s, ''));

export const fileProblem = (
  problem: FileProblemCode,
  fileName: string,
  details: FileProblem['details'] = {},
): FileProblem => ({ problem, details: { file: baseName(fileName), ...details } });

/** Tells a problem from what was read. */
export const isFileProblem = (outcome: object): outcome is FileProblem => 'problem' in outcome;
