import { maxSheetRows } from './table.js';
import type { ZipPart } from './zip-file.js';

const maxCells = 4_000_000;
const tag = /<(?:\w+:)?(row|c)(\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?>/g;
const opening = /<(?:\w+:)?(?:row|c)(?=[\s/>])/g;
const reference = /\sr\s*=\s*(["'])(?<letters>[A-Z]{0,3})(?<row>\d{1,7})\1/;

const columnOf = (letters: string): number =>
  Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0);

interface Extent {
  readonly row: number;
  readonly column: number;
}

/** Null for what is written as no spreadsheet writes it, so that no reader can see another place than this does. */
const extentOf = (attributes: string): Extent | null => {
  const times = [...attributes.matchAll(/\sr\s*=/g)].length;
  if (times === 0) return { row: 0, column: 0 };
  const found = times === 1 ? reference.exec(attributes)?.groups : undefined;
  return found ? { row: Number(found['row']), column: columnOf(found['letters'] ?? '') } : null;
};

/**
 * Whether a sheet's cells lie within what can be held. A few bytes can name a cell a thousand million rows down, and a
 * reader that lays rows out up to it runs out of memory. Cells that are only styled are not counted.
 */
export const fitsInMemory = ({ bytes }: ZipPart): boolean => {
  const xml = Buffer.from(bytes).toString('utf8');
  let rows = 0;
  let columns = 0;
  let tags = 0;
  for (const [, , attributes = ''] of xml.matchAll(tag)) {
    tags += 1;
    const extent = extentOf(attributes);
    if (extent === null || extent.row > maxSheetRows) return false;
    if (attributes.trimEnd().endsWith('/')) continue;
    rows = Math.max(rows, extent.row);
    columns = Math.max(columns, extent.column);
  }
  return rows * columns <= maxCells && tags === (xml.match(opening) ?? []).length;
};
