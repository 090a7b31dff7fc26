import { escapeMarkup } from '#kernel';
import type { ReportColumn, TableValue } from './report-columns.js';
import { escapedText, heightOf } from './xlsx-cells.js';

const day = 86_400_000;
/** Excel counts days from here. */
const epoch = Date.UTC(1899, 11, 30);

/** The styles of a text, a date and a number, in that order. */
type Styles = readonly [text: string, date: string, number: string];

const cellOf = (value: TableValue, place: string, [text, date, number]: Styles): string => {
  if (value === null) return '';
  if (value.kind === 'text')
    return `<c r="${place}" s="${text}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(escapedText(value.text))}</t></is></c>`;
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

export interface Filling {
  readonly columns: readonly ReportColumn[];
  readonly table: Iterable<readonly TableValue[]>;
  /** Number of the row that the library has written as a sample: a text, a date and a number. */
  readonly sample: number;
}

/**
 * The sheet with rows of ours in the place of its row of samples, in the styles of those, written as they come: the library
 * holds an object for each cell, which is most of its time and its memory.
 */
export const filled = function* (xml: string, { columns, table, sample }: Filling): Generator<string> {
  const begin = xml.indexOf(`<row r="${sample.toString()}"`);
  const end = xml.indexOf('</sheetData>');
  yield xml.slice(0, begin);
  yield* rowsOf(table, { columns, styles: stylesIn(xml.slice(begin, end)), first: sample });
  yield xml.slice(end);
};
