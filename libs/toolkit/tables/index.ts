export { decodeText, type Encoding } from './decode-text.js';
export {
  baseName,
  fileProblem,
  isFileProblem,
  type FileProblem,
  type FileProblemCode,
} from './file-problem.js';
export { checkSize, loadFile, maxFileBytes } from './load-file.js';
export { readTable } from './read-table.js';
export type { Table, TableOptions, TableRow } from './table.js';
export { tableTexts } from './tables.texts.js';
