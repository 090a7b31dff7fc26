import { open } from 'node:fs/promises';
import { ArchiveFault } from './backup.faults.js';

const block = 512;
/** Members are written in pieces of a few megabytes; what claims to be larger is damage. */
const largest = 512 * 1024 * 1024;

/** One file of an archive. */
export interface Member {
  readonly name: string;
  readonly body: Buffer;
}

const octal = (value: number, width: number): string => value.toString(8).padStart(width - 1, '0') + '\0';

const checksumOf = (header: Buffer): number => {
  const blank = Buffer.from(header);
  blank.fill(' ', 148, 156);
  return blank.reduce((sum, byte) => sum + byte, 0);
};

const headerOf = (name: string, size: number): Buffer => {
  const header = Buffer.alloc(block);
  if (Buffer.byteLength(name) > 100) throw new RangeError(`${name} is too long a name for an archive`);
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(0, 12), 136);
  header.write('0', 156);
  header.write('ustar\0' + '00', 257);
  header.write(octal(checksumOf(header), 7) + ' ', 148);
  return header;
};

/** The bytes of one member in a tar archive (POSIX ustar). */
export const tarMember = (name: string, body: Buffer): Buffer =>
  Buffer.concat([headerOf(name, body.length), body, Buffer.alloc((block - (body.length % block)) % block)]);

/** What ends a tar archive. */
export const tarEnd = Buffer.alloc(2 * block);

/**
 * The members of a tar archive in their order, each whole in memory, none before it is asked for. Throws `ArchiveFault`
 * that names the member where the archive ends too early or makes no sense.
 */
export async function* readTar(file: string): AsyncGenerator<Member, void, undefined> {
  const handle = await open(file, 'r');
  let last = '';
  const bytes = async (count: number, member: string): Promise<Buffer> => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, null);
    if (bytesRead < count) throw new ArchiveFault('truncated', { member });
    return buffer;
  };
  try {
    for (;;) {
      const header = await bytes(block, `etter ${last}`);
      if (header.every((byte) => byte === 0)) return;
      const { name, size } = readHeader(header, last);
      const whole = await bytes(Math.ceil(size / block) * block, name);
      yield { name, body: whole.subarray(0, size) };
      last = name;
    }
  } finally {
    await handle.close();
  }
}

const textAt = (header: Buffer, from: number, width: number): string =>
  header.toString('utf8', from, from + width).replace(/\0.*$/s, '');

const readHeader = (header: Buffer, last: string): { readonly name: string; readonly size: number } => {
  const size = Number.parseInt(textAt(header, 124, 12), 8);
  const sound = checksumOf(header) === Number.parseInt(textAt(header, 148, 8), 8);
  if (sound && size >= 0 && size <= largest) return { name: textAt(header, 0, 100), size };
  if (last === '') throw new ArchiveFault('not-an-archive');
  throw new ArchiveFault('damaged', { member: `etter ${last}` });
};
