import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { ReturnedMails, type ReturnedMail } from '#kernel';
import { readReturnedMail } from './returned-mail.js';

/** Nothing we send comes back bigger; what is bigger is nobody's report. */
const mostBytes = 5_000_000;

/**
 * A folder in which a mail server, or somebody's rule, puts what comes back, as `.eml` files, whole (made under another name
 * and renamed). What is read goes to `done` or `unknown` beside them, under the hash of what it holds.
 */
export class ReturnedMailFolder extends ReturnedMails {
  constructor(private readonly directory: string) {
    super();
  }

  override async readEach(know: (mail: ReturnedMail) => Promise<boolean>): Promise<void> {
    const entries = await readdir(this.directory, { withFileTypes: true }).catch(noneIfAbsent);
    const names = entries
      .filter((each) => each.isFile() && /\.eml$/i.test(each.name))
      .map(({ name }) => name);
    for (const name of names.toSorted()) {
      const bytes = await readUpTo(path.join(this.directory, name));
      // Another process has put it away meanwhile.
      if (bytes !== undefined) await this.#settle(name, bytes, know);
    }
  }

  async #settle(name: string, bytes: Buffer, know: (mail: ReturnedMail) => Promise<boolean>): Promise<void> {
    const mail =
      bytes.length > mostBytes ? unreadable : await readReturnedMail(bytes).catch(() => unreadable);
    const place = path.join(this.directory, (await know(mail)) ? 'done' : 'unknown');
    await mkdir(place, { recursive: true });
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    const settled = path.join(place, `${mail.kind.toLowerCase()}-${hash}.eml`);
    await rename(path.join(this.directory, name), settled).catch(noneIfAbsent);
  }
}

const unreadable: ReturnedMail = { kind: 'OTHER', mailKeys: [] };

const isAbsent = (fault: unknown): boolean => (fault as NodeJS.ErrnoException).code === 'ENOENT';

const noneIfAbsent = (fault: unknown): never[] => {
  if (isAbsent(fault)) return [];
  throw fault;
};

/** A little more than is read as a mail, so that one sees that it is too much. */
const readUpTo = async (file: string): Promise<Buffer | undefined> => {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const buffer = Buffer.alloc(Math.min(size, mostBytes + 1));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (fault) {
    if (isAbsent(fault)) return undefined;
    throw fault;
  }
};
