import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { maxFileBytes } from '#toolkit/tables';
import { CommandStopped } from './exit-code.js';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where the user stands: npm runs scripts in the package's own directory and says where it was called from. */
export const fromHere = (file: string): string =>
  path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);

/** Reads a file the user named; one that is too large is refused before it is read. Says which, what is wrong and what to do. */
export const readInput = async (named: string): Promise<InputFile> => {
  const file = fromHere(named);
  try {
    const { size } = await stat(file);
    if (size > maxFileBytes)
      throw new CommandStopped(
        `${file} er ${Math.round(size / 1024 / 1024).toString()} MB. Grensen er 20 MB. Del listen i flere filer.`,
      );
    return { name: path.basename(file), bytes: await readFile(file) };
  } catch (problem) {
    if (problem instanceof CommandStopped) throw problem;
    const { code = '' } = problem as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'finnes ikke' : code === 'EISDIR' ? 'er en mappe' : `kan ikke leses (${code})`;
    throw new CommandStopped(`${file} ${why}. Kontroller navnet og prøv igjen.`);
  }
};
