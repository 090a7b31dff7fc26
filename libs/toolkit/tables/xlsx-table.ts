import readWorkbook, { type Sheet } from 'read-excel-file/node';
import { fitsInMemory } from './check-sheet.js';
import { fileProblem, type FileProblem } from './file-problem.js';
import { findHeader, rowsBelow, unknownColumns } from './find-header.js';
import type { Table, TableOptions, TableRow } from './table.js';
import { unzipWorkbook, type UnzipProblem } from './unzip-workbook.js';
import { storedZip, type ZipPart } from './zip-file.js';

/** Numbers as a person would write them: 0.1 + 0.2 is 0.3, an identity keeps its digits. */
const numberText = (written: string): string => {
  const value = Number(written);
  return Number.isInteger(value) && !/e/i.test(written) ? written : Number(value.toPrecision(15)).toString();
};

/** A day as an ISO day, so that it is never taken for a case number; a moment's time of day is left out. */
const cellText = (cell: unknown): string => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei';
  return typeof cell === 'string' ? cell : '';
};

interface SheetRows {
  readonly sheet: string;
  readonly rows: readonly TableRow[];
}

const toRows = ({ sheet, data }: Sheet<string>): SheetRows => ({
  sheet,
  rows: data
    .map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
});

/** The reader throws at whatever a spreadsheet program would not have written. */
const readSheets = async (parts: readonly ZipPart[]): Promise<readonly SheetRows[]> => {
  try {
    const sheets = await readWorkbook(storedZip(parts), { parseNumber: numberText });
    return sheets.map(toRows);
  } catch {
    return [];
  }
};

const toProblem = (refusal: UnzipProblem, fileName: string): FileProblem => {
  switch (refusal.refused) {
    case 'zip-bomb':
      return fileProblem('zip-bomb', fileName, { reason: refusal.reason });
    case 'xml-entities':
      return fileProblem('xml-entities', fileName, { part: refusal.part });
    case 'not-a-zip':
      return fileProblem('not-a-table', fileName);
  }
};

const withoutHeader = (
  sheets: readonly SheetRows[],
  fileName: string,
  options: TableOptions,
): FileProblem => {
  const filled = sheets.find(({ rows }) => rows.length > 0);
  if (filled !== undefined) {
    return unknownColumns(filled.rows, fileName, options);
  }
  return fileProblem(sheets.length > 0 ? 'file-empty' : 'not-a-table', fileName);
};

const chooseSheet = (sheets: readonly SheetRows[], options: TableOptions): Table | null => {
  for (const { sheet, rows } of sheets) {
    const header = findHeader(rows, options);
    if (header === undefined) continue;
    const otherSheets = sheets.map((other) => other.sheet).filter((name) => name !== sheet);
    const below = rowsBelow(rows, header);
    return {
      format: 'xlsx',
      encoding: null,
      sheet,
      otherSheets,
      headerRow: header.row,
      header: header.cells,
      rows: below,
    };
  }
  return null;
};

/** Reads the first sheet of a workbook that has a header, behind limits of our own. */
export const readXlsx = async (
  bytes: Uint8Array,
  fileName: string,
  options: TableOptions,
): Promise<Table | FileProblem> => {
  const parts = await unzipWorkbook(bytes);
  if ('refused' in parts) return toProblem(parts, fileName);
  const isSheet = ({ name }: ZipPart) => !/\/_rels\/|sharedStrings|styles|theme|docProps/i.test(name);
  if (!parts.filter(isSheet).every(fitsInMemory)) {
    return fileProblem('zip-bomb', fileName, { reason: 'A1:XFD1048576' });
  }
  const sheets = await readSheets(parts);
  return chooseSheet(sheets, options) ?? withoutHeader(sheets, fileName, options);
};
