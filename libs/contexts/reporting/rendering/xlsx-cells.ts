import type { CellObject, Row } from 'write-excel-file/node';
import type { TableValue } from './report-columns.js';

/** What one cell of Excel holds, less room for the note that says where the rest is. */
export const longestCellText = 32_000;

export const navy = '#12263F';
const lineHeight = 15;
/** Excel's own limit, in points. */
const tallestRow = 409;

export const headingCell = (value: string): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: navy,
  wrap: true,
  alignVertical: 'center',
});

/** `_x003D_` is how Excel writes signs that XML cannot; what looks like it and was written by somebody stays as it was written. */
export const escapedText = (text: string): string => text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

/** Typed as text, so that `=HYPERLINK(…)` is shown and not followed. */
export const textCell = (value: string, style: Partial<CellObject> = {}): CellObject => ({
  value: escapedText(value),
  type: String,
  wrap: true,
  alignVertical: 'top',
  ...style,
});

/** A text, a day and a number as the points have them, for rows that are written as those are. */
export const sampleRow = (): Row => [
  textCell('–'),
  {
    value: new Date(0),
    type: Date,
    format: 'dd.mm.yyyy',
    alignVertical: 'top',
    align: 'left',
  },
  { value: 0, type: Number, alignVertical: 'top', align: 'center' },
];

const linesIn = (value: TableValue, width: number): number =>
  value?.kind === 'text'
    ? value.text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0)
    : 1;

/**
 * The height of a row, in points: as high as its longest text needs, up to what Excel allows, for not every program finds it
 * by itself. Widths are in characters.
 */
export const heightOf = (values: readonly TableValue[], widths: readonly number[]): number => {
  const lines = Math.max(...values.map((value, index) => linesIn(value, widths[index] ?? 1)));
  return Math.min(tallestRow, lines * lineHeight);
};
