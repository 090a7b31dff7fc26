export { decodeText } from './decode-text.js';
export {
  baseName,
  fileProblem,
  isFileProblem,
  type FileProblem,
  type FileProblemCode,
} from './file-problem.js';
export { checkSize, maxFileBytes } from './check-size.js';
export { readTable } from './read-table.js';
export type { Table, TableOptions } from './table.js';
export { tableTexts } from './tables.texts.js';
