import type { Row } from 'write-excel-file/node';
import { fillText, type Language } from '#kernel';
import { reportTexts } from '../core/reporting.texts.js';
import type { TableValue } from './report-columns.js';
import { headingCell, longestCellText, textCell } from './xlsx-cells.js';

/** A text that no cell can hold, and the cell it belongs in. */
export interface LongText {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

const isLong = (cell: TableValue) => cell?.kind === 'text' && cell.text.length > longestCellText;

/** Those of a table, whose second row is the first of the sheet that has points. */
export const longTextsIn = (
  table: Iterable<readonly TableValue[]>,
  headings: readonly string[],
): readonly LongText[] => {
  const found: LongText[] = [];
  let row = 1;
  for (const cells of table) {
    row += 1;
    for (const [place, cell] of cells.entries())
      if (cell?.kind === 'text' && isLong(cell))
        found.push({ row, column: headings[place] ?? '', text: cell.text });
  }
  return found;
};

/** The beginning of a long text, and where the whole of it is; any other cell as it is. */
export const shortened = (cell: TableValue, language: Language): TableValue => {
  if (cell?.kind !== 'text' || !isLong(cell)) return cell;
  const sheet = reportTexts.sheetLongTexts[language];
  const note = fillText(reportTexts.continuedInSheet, language, { sheet });
  return { kind: 'text', text: `${inPieces(cell.text)[0] ?? ''} ${note}` };
};

/** The rows of the sheet that holds long texts whole, each in as many cells as it needs. */
export const longTextRows = (texts: readonly LongText[], language: Language): readonly Row[] => [
  (['row', 'column', 'text'] as const).map((name) => headingCell(reportTexts[name][language])),
  ...texts.flatMap(({ row, column, text }) =>
    inPieces(text).map((piece): Row => [
      { value: row, type: Number, alignVertical: 'top', align: 'center' },
      textCell(column),
      textCell(piece),
    ]),
  ),
];

/** Cuts between code points, never within one. */
const inPieces = (text: string): readonly string[] => {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = from + longestCellText;
    const splitsPair = end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '');
    const to = splitsPair ? end - 1 : end;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
};
