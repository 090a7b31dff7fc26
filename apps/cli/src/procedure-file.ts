import { procedureVocabularies } from '#contexts';
import { readProcedure, tellPlacedProblem, type PlacedProblem, type Procedure } from '#engine';
import { CommandStopped } from './exit-code.js';
import { findProcedure, procedureCalled, publishedHere } from './procedure-library.js';
import { readInput } from './read-input.js';
import type { CommonOptions } from './session.js';

/**
 * The procedure of a file, or all that is wrong with it; what it names of others is looked for where they are known.
 * Throws `CommandStopped` for a file that cannot be read.
 */
export const readProcedureFile = async (file: string, others?: readonly string[]) => {
  const { bytes } = await readInput(file);
  return readProcedure(new TextDecoder().decode(bytes), procedureVocabularies, others);
};

/** Each problem as editors read it: file, line, column, and what to do. */
export const problemLines = (file: string, problems: readonly PlacedProblem[]): readonly string[] =>
  problems.map((each) => tellPlacedProblem(file, each, 'nb'));

/** The procedure of a file. Throws `CommandStopped` with all that is wrong with it. */
export const soundFile = async (file: string, others?: readonly string[]): Promise<Procedure> => {
  const read = await readProcedureFile(file, others);
  if ('ok' in read) return read.ok;
  throw new CommandStopped(problemLines(file, read.problems).join('\n'));
};

const isFile = (name: string) => /[./\\]/.test(name);

/** The procedure somebody means, by a file's name or as it is called in a session's library. Throws `CommandStopped`. */
export const procedureAmong = (name: string, published: readonly Procedure[]): Promise<Procedure> =>
  isFile(name) ? soundFile(name) : Promise.resolve(procedureCalled(name, published));

/**
 * The procedure somebody means, by a file's name or by the id, gladly with version, of one that comes with Iverk or that
 * the municipality has published. Files, and versions that come with Iverk, need no database. Throws `CommandStopped`.
 */
export const procedureNamed = async (name: string, options: CommonOptions): Promise<Procedure> => {
  if (isFile(name)) return soundFile(name);
  const shipped = name.includes('@') ? findProcedure(name, []) : undefined;
  return shipped ?? procedureCalled(name, await publishedHere(options));
};
