import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const isTaken = (problem: unknown) => (problem as NodeJS.ErrnoException).code === 'EEXIST';

/**
 * The key that signs this installation's tokens: 32 random bytes in `token.key` in the data directory, made at the
 * first start and readable by its owner only. Two processes at once agree: the first to create the file wins.
 */
export const tokenKey = async (dataDirectory: string): Promise<Uint8Array> => {
  const file = path.join(dataDirectory, 'token.key');
  await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(
    (problem: unknown) => {
      if (!isTaken(problem)) throw problem;
    },
  );
  return Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
};
