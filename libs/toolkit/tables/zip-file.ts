import { crc32 } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Little-endian fields of two (`[2, n]`) or four bytes. */
const fields = (...values: readonly (readonly [2 | 4, number])[]): Buffer =>
  Buffer.concat(
    values.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );

const utf8Names = 0x0800;
const newYear1980 = 0x21;

/** Version, flags, stored, time, date, checksum, packed and real size, length of the name, no extra field. */
const description = (name: Buffer, bytes: Uint8Array): Buffer =>
  fields(
    [2, 20],
    [2, utf8Names],
    [2, 0],
    [2, 0],
    [2, newYear1980],
    [4, crc32(bytes)],
    [4, bytes.length],
    [4, bytes.length],
    [2, name.length],
    [2, 0],
  );

/** Makes a zip file of the parts as they are, uncompressed: what was measured is what is read. */
export const storedZip = (parts: readonly ZipPart[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const nameBytes = Buffer.from(name);
    const described = description(nameBytes, bytes);
    const file = Buffer.concat([fields([4, 0x04034b50]), described, nameBytes, bytes]);
    const rest = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    directory.push(Buffer.concat([fields([4, 0x02014b50], [2, 20]), described, rest, nameBytes]));
    files.push(file);
    offset += file.length;
  }
  const entries = Buffer.concat(directory);
  const count = parts.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, entries.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...files, entries, end]);
};
