import type { TableOptions } from '#toolkit/tables';
import type { ColumnMapping } from '../core/rows/column-mapping.js';
import { countKnown, expectedColumns } from '../core/rows/match-columns.js';

/** How lists of vedtak are known, with the municipality's own names for columns. */
export const listOptions = (mapping: ColumnMapping = new Map()): TableOptions => ({
  countKnown: (cells) => countKnown(cells, mapping),
  expected: expectedColumns,
});
