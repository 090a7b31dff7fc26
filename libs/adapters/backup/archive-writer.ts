import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { manifestName, sealName, sha256, type Manifest } from './manifest.js';
import { tarEnd, tarMember } from './tar.js';

const compress = promisify(gzip);
const pieceBytes = 4 * 1024 * 1024;

/** Writes an archive piece by piece under another name; it gets its own when all of it is on the disk. */
export class ArchiveWriter {
  readonly #members: { name: string; sha256: string }[] = [];

  private constructor(
    private readonly file: string,
    private readonly draft: string,
    private readonly handle: FileHandle,
  ) {}

  static async open(file: string): Promise<ArchiveWriter> {
    const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
    return new ArchiveWriter(file, draft, await open(draft, 'wx', 0o600));
  }

  /** Lines into members `folder/000001.jsonl.gz` and on, each of a few megabytes. */
  async addLines(folder: string, lines: AsyncIterable<string>): Promise<void> {
    let number = 0;
    let piece: string[] = [];
    let length = 0;
    const flush = async () => {
      number += 1;
      const name = `${folder}/${number.toString().padStart(6, '0')}.jsonl.gz`;
      await this.add(name, await compress(`${piece.join('\n')}\n`));
      [piece, length] = [[], 0];
    };
    for await (const line of lines) {
      piece.push(line);
      length += line.length;
      if (length >= pieceBytes) await flush();
    }
    if (piece.length > 0) await flush();
  }

  async add(name: string, body: Buffer): Promise<void> {
    this.#members.push({ name, sha256: sha256(body) });
    await this.handle.appendFile(tarMember(name, body));
  }

  /** Ends the archive, flushes it to the disk and gives it its name. */
  async finish(about: Omit<Manifest, 'members'>): Promise<Manifest> {
    const manifest = { ...about, members: this.#members };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await this.handle.appendFile(tarMember(manifestName, Buffer.from(text)));
    await this.handle.appendFile(tarMember(sealName, Buffer.from(`${sha256(text)}  ${manifestName}\n`)));
    await this.handle.appendFile(tarEnd);
    await this.handle.sync();
    await this.handle.close();
    await rename(this.draft, this.file);
    await syncDirectory(path.dirname(this.file));
    return manifest;
  }

  async giveUp(): Promise<void> {
    await this.handle.close();
    await rm(this.draft, { force: true });
  }
}

/** A rename is on the disk when its directory is. Windows cannot open one, and does without. */
const syncDirectory = async (directory: string): Promise<void> => {
  const handle = await open(directory, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};
