import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandStopped } from './exit-code.js';

/** Writes a report into a folder, which is made where it is not there; answers where. Throws `CommandStopped`, saying why not. */
export const writeReportFile = async (
  directory: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> => {
  const file = path.join(directory, name);
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(file, bytes);
  } catch (problem) {
    const { code = '' } = problem as NodeJS.ErrnoException;
    throw new CommandStopped(`Kan ikke skrive ${file} (${code}). Velg en annen mappe med --out.`);
  }
  return file;
};
