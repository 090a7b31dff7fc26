import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import type { ReportColumn, TableValue } from './report-columns.js';
import { entryTime } from './same-zip.js';
import { escapedText, heightOf } from './xlsx-cells.js';

/** A cell of each kind, as the library writes it: what it says of looks is said of every cell of ours. */
export interface SampleRow {
  /** File of the sheet within the workbook. */
  readonly sheet: string;
  /** Number of the row. */
  readonly row: number;
}

const partBytes = 1 << 16;
const day = 86_400_000;
/** Excel counts days from here. */
const epoch = Date.UTC(1899, 11, 30);

/** The styles of a text, a date and a number, in that order. */
type Styles = readonly [text: string, date: string, number: string];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const asXml = (text: string) => escapedText(text).replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

const cellOf = (value: TableValue, place: string, [text, date, number]: Styles): string => {
  if (value === null) return '';
  if (value.kind === 'text')
    return `<c r="${place}" s="${text}" t="inlineStr"><is><t xml:space="preserve">${asXml(value.text)}</t></is></c>`;
  if (value.kind === 'number') return `<c r="${place}" s="${number}"><v>${value.number.toString()}</v></c>`;
  return `<c r="${place}" s="${date}"><v>${((Date.parse(value.date) - epoch) / day).toString()}</v></c>`;
};

/** `A`, `B` … `Z`, `AA`. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const rowsOf = function* (
  table: Iterable<readonly TableValue[]>,
  { columns, styles, first }: { columns: readonly ReportColumn[]; styles: Styles; first: number },
): Generator<string> {
  const letters = columns.map((_, index) => letterOf(index));
  const widths = columns.map(({ width }) => width);
  let row = first;
  for (const values of table) {
    const name = row.toString();
    const cells = values.map((value, index) => cellOf(value, `${letters[index] ?? ''}${name}`, styles));
    yield `<row r="${name}" ht="${heightOf(values, widths).toString()}" customHeight="1">${cells.join('')}</row>`;
    row += 1;
  }
};

const stylesIn = (sample: string): Styles => {
  const found = [...sample.matchAll(/<c r="[A-C]\d+" s="(\d+)"/g)].map(([, style = '']) => style);
  return [found[0] ?? '', found[1] ?? '', found[2] ?? ''];
};

/** Some of the text at a time: a sheet is never in memory as a whole. */
const inParts = function* (texts: Iterable<string>): Generator<string> {
  let part = '';
  for (const text of texts) {
    part += text;
    if (part.length < partBytes) continue;
    yield part;
    part = '';
  }
  yield part;
};

interface Filled {
  readonly sample: SampleRow;
  readonly columns: readonly ReportColumn[];
  readonly table: Iterable<readonly TableValue[]>;
  /** The moment that every entry of the zip has. */
  readonly at: Date;
}

/**
 * The workbook with rows of ours in the place of its row of samples, written as they come: the library holds an object for
 * each cell, which is most of its time and its memory.
 */
export const filled = (workbook: Uint8Array, { sample, columns, table, at }: Filled): Uint8Array => {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  for (const [name, content] of Object.entries(unzipSync(workbook))) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = entryTime(at);
    zip.add(entry);
    const texts = name === sample.sheet ? sheetOf(strFromU8(content), { sample, columns, table }) : undefined;
    if (texts !== undefined) for (const text of inParts(texts)) entry.push(strToU8(text));
    entry.push(texts === undefined ? content : new Uint8Array(), true);
  }
  zip.end();
  return Buffer.concat(parts);
};

const sheetOf = function* (xml: string, { sample, columns, table }: Omit<Filled, 'at'>): Generator<string> {
  const begin = xml.indexOf(`<row r="${sample.row.toString()}"`);
  const end = xml.indexOf('</sheetData>');
  yield xml.slice(0, begin);
  yield* rowsOf(table, { columns, styles: stylesIn(xml.slice(begin, end)), first: sample.row });
  yield xml.slice(end);
};
