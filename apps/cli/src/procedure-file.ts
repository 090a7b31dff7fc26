import { procedureVocabularies, shippedProcedures } from '#contexts';
import { readProcedure, tellPlacedProblem, type Procedure } from '#engine';
import { CommandStopped } from './exit-code.js';
import { readInput } from './read-input.js';

/** The procedure of a file, or all that is wrong with it. Throws `CommandStopped` for a file that cannot be read. */
export const readProcedureFile = async (file: string) => {
  const { bytes } = await readInput(file);
  return readProcedure(new TextDecoder().decode(bytes), procedureVocabularies);
};

/** The procedure somebody means by a file's name or by the id of one that comes with Iverk. Throws `CommandStopped`. */
export const procedureNamed = async (name: string): Promise<Procedure> => {
  const shipped = shippedProcedures.filter(({ id }) => id === name).at(-1);
  if (shipped !== undefined) return shipped;
  if (!/[./\\]/.test(name))
    throw new CommandStopped(
      `Her er ingen prosedyre «${name}». Gi en fil, eller en av disse: ${shippedProcedures.map(({ id }) => id).join(', ')}.`,
    );
  const read = await readProcedureFile(name);
  if ('ok' in read) return read.ok;
  throw new CommandStopped(read.problems.map((each) => tellPlacedProblem(name, each, 'nb')).join('\n'));
};
