export {
  accessTable,
  mayBe,
  mayCommand,
  mayQuery,
  mayOpen,
  maySee,
  type CommandName,
  type FieldName,
  type PageName,
  type QueryName,
} from './access-table.js';
export { AskedBy, type RequestWithContext } from './asked-by.js';
export type { LiveReader } from './live-reader.js';
export { requireQuery } from './require-query.js';
export type { RequestContext } from './request-context.js';
