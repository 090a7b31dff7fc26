import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { ZipPart } from './zip-file.js';

export const zipLimits = {
  parts: 2000,
  totalBytes: 100 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
} as const;

/** Why a workbook is not unpacked: it is no zip file, too large inside, or declares entities. */
export type UnzipProblem =
  | { readonly refused: 'not-a-zip' }
  | { readonly refused: 'zip-bomb'; readonly reason: string }
  | { readonly refused: 'xml-entities'; readonly part: string };

const isXml = ({ fileName }: Entry): boolean => /\.(?:xml|rels)$/i.test(fileName);
const declaration = /<!(?:DOCTYPE|ENTITY)/i;

/** Sees through UTF-16, in which every other byte of the mark-up is zero. */
const declaresEntities = (bytes: Buffer): boolean =>
  declaration.test(bytes.toString('latin1').replaceAll('\0', ''));

/** What the directory declares; yauzl fails later on any part that unpacks to more than it declares. */
const tooMuch = (entries: readonly Entry[]): string | null => {
  if (entries.length > zipLimits.parts) return `zip > ${zipLimits.parts.toString()}`;
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > zipLimits.totalBytes) return `zip > ${(zipLimits.totalBytes / 1024 / 1024).toString()} MB`;
  const swollen = entries.some(
    ({ uncompressedSize: real, compressedSize: packed }) =>
      real > zipLimits.ratioFrom && real > packed * zipLimits.ratio,
  );
  return swollen ? `zip > ${zipLimits.ratio.toString()} : 1` : null;
};

const listEntries = async (zip: ZipFile): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > zipLimits.parts) break;
  }
  return entries;
};

const unpack = async (
  zip: ZipFile,
  entries: readonly Entry[],
): Promise<readonly ZipPart[] | UnzipProblem> => {
  const parts: ZipPart[] = [];
  for (const entry of entries.filter(isXml)) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    if (declaresEntities(bytes)) return { refused: 'xml-entities', part: entry.fileName };
    parts.push({ name: entry.fileName, bytes });
  }
  return parts;
};

/** The XML parts of a workbook, each checked as it is unpacked; pictures, macros and the like are left behind. */
export const unzipWorkbook = async (bytes: Uint8Array): Promise<readonly ZipPart[] | UnzipProblem> => {
  try {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(whole, { lazyEntries: true, autoClose: false });
    const entries = await listEntries(zip);
    const reason = tooMuch(entries);
    return reason === null ? await unpack(zip, entries) : { refused: 'zip-bomb', reason };
  } catch (error) {
    const isSwollen = error instanceof Error && error.message.startsWith('too many bytes');
    return isSwollen ? { refused: 'zip-bomb', reason: 'zip' } : { refused: 'not-a-zip' };
  }
};
