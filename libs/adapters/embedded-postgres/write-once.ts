import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { codeOf } from './embedded-postgres.faults.js';

/**
 * The file's text: what `make` gives if there is no such file, else what an earlier or faster process wrote.
 * The text comes into being whole (link), so that nobody reads half of it. Readable by its owner only.
 */
export const writeOnce = async (file: string, make: () => string): Promise<string> => {
  const present = await readFile(file, 'utf8').catch(ignoring('ENOENT'));
  if (present !== undefined) return present;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, make(), { mode: 0o600 });
  try {
    await link(draft, file).catch(ignoring('EEXIST'));
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, 'utf8');
};

const ignoring =
  (code: string) =>
  (cause: unknown): undefined => {
    if (codeOf(cause) !== code) throw cause;
  };
