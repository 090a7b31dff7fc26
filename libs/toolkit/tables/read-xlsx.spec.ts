import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import { isFileProblem } from './file-problem.js';
import { readTable } from './read-table.js';
import type { Table } from './table.js';
import { storedZip, type ZipPart } from './zip-file.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const part = (name: string, xml: string): ZipPart => ({ name, bytes: utf8(xml) });

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbook = (sheets: readonly string[], others: readonly ZipPart[] = []): Uint8Array => {
  const list = sheets.map(
    (_, at) =>
      `<sheet name="Ark${(at + 1).toString()}" sheetId="${(at + 1).toString()}" r:id="r${at.toString()}"/>`,
  );
  const targets = sheets.map(
    (_, at) =>
      `<Relationship Id="r${at.toString()}" Type="${relationships}/worksheet" Target="worksheets/s${at.toString()}.xml"/>`,
  );
  return new Uint8Array(
    storedZip([
      part(
        'xl/workbook.xml',
        `<workbook xmlns:r="${relationships}"><sheets>${list.join('')}</sheets></workbook>`,
      ),
      part('xl/_rels/workbook.xml.rels', `<Relationships>${targets.join('')}</Relationships>`),
      part(
        'xl/styles.xml',
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      ...sheets.map((rows, at) =>
        part(`xl/worksheets/s${at.toString()}.xml`, `<worksheet><sheetData>${rows}</sheetData></worksheet>`),
      ),
      ...others,
    ]),
  );
};

const cell = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...cells: readonly string[]) => {
  const letters = 'ABCDEFG';
  const written = cells.map((value, at) =>
    value.startsWith('<') ? value : cell(`${letters[at] ?? ''}${number.toString()}`, value),
  );
  return `<row r="${number.toString()}">${written.join('')}</row>`;
};
const header = row(1, 'Saksnr', 'Dato', 'Tittel', 'Status');

const known = ['saksnr', 'dato', 'møtedato', 'tittel', 'status'];
const options = {
  countKnown: (cells: readonly string[]) => cells.filter((each) => known.includes(each.toLowerCase())).length,
  expected: 'Saksnr, Møtedato, Tittel, Status',
};

const tableOf = async (bytes: Uint8Array): Promise<Table> => {
  const table = await readTable(bytes, 'liste.xlsx', options);
  if (isFileProblem(table)) throw new Error(JSON.stringify(table));
  return table;
};
const problemOf = async (bytes: Uint8Array) => {
  const table = await readTable(bytes, 'liste.xlsx', options);
  return isFileProblem(table) ? table.problem : 'none';
};

/** A zip file of one deflated part that declares whatever size it likes. */
const deflated = (name: string, content: Buffer, declared = content.length): Uint8Array => {
  const packed = deflateRawSync(content);
  const zip = storedZip([{ name, bytes: packed }]);
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt16LE(8, 8);
  zip.writeUInt32LE(declared, 22);
  zip.writeUInt16LE(8, central + 10);
  zip.writeUInt32LE(declared, central + 24);
  return new Uint8Array(zip);
};

describe('reading XLSX', () => {
  it('reads what a spreadsheet library writes', async () => {
    const bold = { fontWeight: 'bold' } as const;
    const { toBuffer } = writeWorkbook([
      [
        { value: 'Saksnr', ...bold },
        { value: 'Møtedato', ...bold },
        { value: 'Tittel', ...bold },
      ],
      [
        { value: 'KS 038/14', type: String },
        { value: new Date('2014-05-07T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
        { value: 'Kulturmiljøer – blåbær', type: String },
      ],
    ]);
    const table = await tableOf(new Uint8Array(await toBuffer()));
    expect(table).toMatchObject({ format: 'xlsx', headerRow: 1, header: ['Saksnr', 'Møtedato', 'Tittel'] });
    expect(table.rows).toEqual([{ row: 2, cells: ['KS 038/14', '2014-05-07', 'Kulturmiljøer – blåbær'] }]);
  });

  it('writes days, numbers, truth and results of formulas as text', async () => {
    const cells = row(
      2,
      '<c r="A2"><v>38</v></c>',
      '<c r="B2" s="1"><v>41766</v></c>',
      '<c r="C2" t="str"><f>HYPERLINK("http://x","Ny skole")</f><v>Ny skole</v></c>',
      '<c r="D2" t="b"><v>1</v></c>',
      '<c r="E2"><v>0.30000000000000004</v></c>',
      '<c r="F2" t="e"><v>#REF!</v></c>',
    );
    const [read] = (await tableOf(workbook([header + cells]))).rows;
    expect(read?.cells.slice(0, 5)).toEqual(['38', '2014-05-07', 'Ny skole', 'ja', '0.3']);
  });

  it('reads the first sheet that has a header, and names it and the others', async () => {
    const cover = row(1, 'Vedtak 2019');
    const list = row(3, 'Saksnr', 'Tittel') + row(5, 'KS 1/19', 'Skole');
    const table = await tableOf(workbook([cover, list, header]));
    expect(table).toMatchObject({ sheet: 'Ark2', otherSheets: ['Ark1', 'Ark3'], headerRow: 3 });
    expect(table.rows.map((read) => read.row)).toEqual([5]);
  });

  it('reads only what was measured: a part hidden from the directory is not there', async () => {
    const hidden = storedZip([part('xl/worksheets/s0.xml', '<worksheet/>')]);
    const open = workbook([header + row(2, 'KS 1/19', '', 'Skole', '')]);
    const directory = Buffer.from(open).readUInt32LE(open.length - 6);
    const local = hidden.subarray(0, hidden.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])));
    const crafted = Buffer.concat([open.subarray(0, directory), local, open.subarray(directory)]);
    crafted.writeUInt32LE(directory + local.length, crafted.length - 6);
    expect((await tableOf(new Uint8Array(crafted))).rows).toHaveLength(1);
  });
});

describe('a workbook that is refused', () => {
  it('declares entities', async () => {
    const xxe = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>';
    expect(await problemOf(workbook([header], [part('xl/sharedStrings.xml', xxe)]))).toBe('xml-entities');
    const hidden = { name: 'docProps/core.xml', bytes: new Uint8Array(Buffer.from(xxe, 'utf16le')) };
    expect(await problemOf(workbook([header], [hidden]))).toBe('xml-entities');
  });

  it('packs far more than it shows', async () => {
    expect(await problemOf(deflated('xl/workbook.xml', Buffer.alloc(30 * 1024 * 1024)))).toBe('zip-bomb');
  });

  it('unpacks to more than can be held', async () => {
    const bomb = deflated('xl/workbook.xml', Buffer.alloc(1000), 200 * 1024 * 1024);
    expect(await problemOf(bomb)).toBe('zip-bomb');
  });

  it('lies about its size', async () => {
    expect(await problemOf(deflated('xl/workbook.xml', Buffer.alloc(30 * 1024 * 1024), 100))).toBe(
      'zip-bomb',
    );
  });

  it('has thousands of parts', async () => {
    const many = Array.from({ length: 2001 }, (_, at) => part(`xl/a${at.toString()}.xml`, '<a/>'));
    expect(await problemOf(workbook([header], many))).toBe('zip-bomb');
  });

  it.each([
    '<row r="900000000"><c r="A900000000" t="inlineStr"><is><t>x</t></is></c></row>',
    "<row r='900000000'></row>",
    '<row r="&#57;00000000"></row>',
    '<row spans=">" r="900000000"></row>',
    `<row a='"' b=">" r="900000000"></row>`,
    '<row spans="<" r="900000000"></row>',
    '<row r="2" r="900000000"></row>',
    `${row(2, 'x')}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
  ])('names a cell beyond any sheet: %s', async (rows) => {
    expect(await problemOf(workbook([header + rows]))).toBe('zip-bomb');
  });

  it.each([
    ['file-empty', workbook([''])],
    ['unknown-columns', workbook([row(1, 'Farge', 'Form')])],
    ['not-a-table', new Uint8Array(storedZip([part('word/document.xml', '<w/>')]))],
    ['not-a-table', workbook([header]).subarray(0, 300)],
    ['not-a-table', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ])('is no list: %s (%#)', async (problem, bytes) => {
    expect(await problemOf(bytes)).toBe(problem);
  });
});
