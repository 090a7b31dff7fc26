import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly text: string;
}

/** Fields of two or four bytes, little-endian, behind a signature. */
const record = (signature: number, fields: readonly (readonly [2 | 4, number])[]): Buffer => {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  bytes.writeUInt32LE(signature);
  let at = 4;
  for (const [size, value] of fields) {
    bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
};

/** A zip file of these parts, packed as tight as they can be: what a workbook is, and what a bomb is made of. */
export const makeZip = (parts: readonly Part[]): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const described = [
      [2, 20],
      [2, 0],
      [2, 8],
      [4, 0],
      [4, crc32(bytes)],
      [4, packed.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ] as const;
    const file = Buffer.concat([record(0x04034b50, described), Buffer.from(name), packed]);
    const placed = [...described, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]] as const;
    directory.push(record(0x02014b50, [[2, 20], ...placed]), Buffer.from(name));
    files.push(file);
    offset += file.length;
  }
  const entries = Buffer.concat(directory);
  const end = record(0x06054b50, [
    [4, 0],
    [2, parts.length],
    [2, parts.length],
    [4, entries.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...files, entries, end]);
};

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet of text cells; `prolog` stands before the sheet's XML. */
export const makeWorkbook = (rows: readonly (readonly string[])[], prolog = ''): Buffer => {
  const cells = rows.map((row, at) => {
    const number = (at + 1).toString();
    const written = row.map(
      (text, column) =>
        `<c r="${'ABCDEFGH'.charAt(column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${number}">${written.join('')}</row>`;
  });
  return makeZip([
    {
      name: 'xl/workbook.xml',
      text: `<workbook xmlns:r="${namespace}"><sheets><sheet name="Ark1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="r1" Type="${namespace}/worksheet" Target="worksheets/s1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/s1.xml',
      text: `${prolog}<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`,
    },
  ]);
};
