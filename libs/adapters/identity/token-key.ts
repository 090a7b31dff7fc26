import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '#kernel';

const keyBytes = 32;

/** `token.key` is no key: nobody's tokens can be told from anybody else's by it. Thrown by `tokenKey`. */
export class TokenKeyFault extends Fault {
  readonly retryable = false;

  constructor(file: string) {
    super(
      `${file} er ikke en nøkkel. Hent den fra en sikkerhetskopi, eller slett den: da lages en ny, og alle må få nye tokener.`,
    );
  }
}

const isTaken = (problem: unknown) => (problem as NodeJS.ErrnoException).code === 'EEXIST';

/** Written elsewhere and given its name whole: whoever finds it finds all of it, also after a kill or a full disk. */
const make = async (file: string): Promise<void> => {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(draft, randomBytes(keyBytes).toString('hex'), { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, file);
  } catch (problem) {
    if (!isTaken(problem)) throw problem;
  } finally {
    await rm(draft, { force: true });
  }
};

const readKey = async (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((problem: unknown) => {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem;
  });

/**
 * The key that signs this installation's tokens: 32 random bytes, hex, in `token.key` in the data directory, made at the
 * first start and readable by its owner only. Two processes at once agree: the first to name the file wins. Throws
 * `TokenKeyFault` for a file that holds anything else.
 */
export const tokenKey = async (dataDirectory: string): Promise<Uint8Array> => {
  const file = path.join(dataDirectory, 'token.key');
  let text = await readKey(file);
  if (text === undefined) {
    await make(file);
    text = await readFile(file, 'utf8');
  }
  const key = text.trim();
  if (!/^[0-9a-f]{64}$/.test(key)) throw new TokenKeyFault(file);
  return Buffer.from(key, 'hex');
};
