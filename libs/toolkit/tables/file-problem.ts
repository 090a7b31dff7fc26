import { oneLine } from '#kernel';

/** Why a table cannot be read at all. Codes are public contract: added or retired, never renamed. */
export type FileProblemCode =
  | 'file-empty'
  | 'file-too-large'
  | 'too-many-rows'
  | 'not-a-table'
  | 'unclosed-quote'
  | 'zip-bomb'
  | 'xml-entities'
  | 'unknown-columns';

/** A file is refused before anything is taken in. `details` fill the text of the code. */
export interface FileProblem<Code extends string = FileProblemCode> {
  readonly problem: Code;
  readonly details: Readonly<Record<string, string>>;
  /** What most likely was meant for the header, where none was known. */
  readonly header?: readonly string[];
}

/** The file's name without folders, as messages show it. */
export const baseName = (fileName: string): string => oneLine(fileName.replace(/^.*[\\/]/s, ''));

export const fileProblem = <const Code extends string>(
  problem: Code,
  fileName: string,
  details: FileProblem['details'] = {},
): FileProblem<Code> => ({ problem, details: { file: baseName(fileName), ...details } });

/** Tells a problem from what was read. */
export const isFileProblem = <T extends object>(
  outcome: T,
): outcome is Extract<T, { readonly problem: string }> => 'problem' in outcome;
