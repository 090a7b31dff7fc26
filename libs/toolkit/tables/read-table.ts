import { fileProblem, isFileProblem, type FileProblem } from './file-problem.js';
import { checkSize } from './check-size.js';
import { maxFilledRows, type Table, type TableOptions } from './table.js';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);
/** The old .xls, PDF, and pictures: told by how they begin, whatever the file is called. */
const isForeign = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ||
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
  startsWith(bytes, 0x89, 0x50);

const decode = async (
  bytes: Uint8Array,
  fileName: string,
  options: TableOptions,
): Promise<Table | FileProblem> => {
  if (isForeign(bytes)) return fileProblem('not-a-table', fileName);
  // What reads a table is loaded when there is one: most commands and requests bring none.
  if (!isZip(bytes)) return (await import('./csv-table.js')).readCsv(bytes, fileName, options);
  return (await import('./xlsx-table.js')).readXlsx(bytes, fileName, options);
};

/**
 * Reads CSV or XLSX into rows of text, told apart by their bytes. What is no such file, too large, hostile or of unknown
 * columns is a problem that names the remedy. `options` say which columns are known.
 */
export const readTable = async (
  bytes: Uint8Array,
  fileName: string,
  options: TableOptions,
): Promise<Table | FileProblem> => {
  const table = checkSize(bytes.length, fileName) ?? (await decode(bytes, fileName, options));
  if (isFileProblem(table) || table.rows.length <= maxFilledRows) return table;
  return fileProblem('too-many-rows', fileName, { max: maxFilledRows.toString() });
};
