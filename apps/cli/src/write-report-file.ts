import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CommandStopped } from './exit-code.js';

const why: Readonly<Record<string, string>> = {
  ENOSPC: 'disken er full',
  EDQUOT: 'kvoten er brukt opp',
  EACCES: 'ingen tilgang',
  EROFS: 'disken kan bare leses',
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** What somebody who was killed here had begun to write: by its name, and by whose it was. */
const removeLeftovers = async (directory: string, name: string): Promise<void> => {
  for (const each of await readdir(directory)) {
    const [start, pid = ''] = each.startsWith(`.${name}.`) ? [true, each.split('.').at(-2)] : [false];
    if (start && each.endsWith('.tmp') && !isAlive(Number(pid))) await rm(path.join(directory, each));
  }
};

/** All of the bytes and on the disk, or no file at all: whoever looks sees the old file or the new one. */
const replaceFile = async (file: string, bytes: Uint8Array): Promise<void> => {
  const [directory, name] = [path.dirname(file), path.basename(file)];
  await removeLeftovers(directory, name);
  const beside = path.join(directory, `.${name}.${process.pid.toString()}.tmp`);
  try {
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (problem) {
    await rm(beside, { force: true });
    throw problem;
  }
};

/** Writes a report into a folder, which is made where it is not there; answers where. Throws `CommandStopped`, saying why not. */
export const writeReportFile = async (
  directory: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> => {
  const file = path.join(directory, name);
  try {
    await mkdir(directory, { recursive: true });
    await replaceFile(file, bytes);
  } catch (problem) {
    const { code = '' } = problem as NodeJS.ErrnoException;
    const reason = why[code];
    const told = reason === undefined ? code : `${code}: ${reason}`;
    throw new CommandStopped(`Kan ikke skrive ${file} (${told}). Velg en annen mappe med --out.`);
  }
  return file;
};
