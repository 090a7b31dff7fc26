import { zipSync } from 'fflate';
import { zipTime } from '#contexts/reporting';
import type { Instant } from '#kernel';
import { sha256Of } from '../text-hash.js';

/** A file of a package, by its path from the root. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The list that `sha256sum -c` reads, of every other file. */
export const checksumsPath = 'sjekksummer.txt';

const checksumsOf = (files: readonly PackedFile[]): PackedFile => {
  const lines = files.map(({ path, bytes }) => `${sha256Of(bytes)}  ${path}\n`);
  return { path: checksumsPath, bytes: new TextEncoder().encode(lines.join('')) };
};

/** One zip of them, in order of their paths, with the checksum of each. Equal files and moments give equal bytes. */
export const packed = (files: readonly PackedFile[], at: Instant): Uint8Array => {
  const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const entries = [...inOrder, checksumsOf(inOrder)].map(({ path, bytes }) => [path, bytes] as const);
  return zipSync(Object.fromEntries(entries), { mtime: zipTime(new Date(at)) });
};
