import { shownList } from '#kernel';
import { baseName, isFileProblem, readTable, type FileProblem, type Table } from '#toolkit/tables';
import type { Field, OrganisationRow } from '../core/list/list-row.js';
import {
  countKnownColumns,
  expectedColumns,
  headingOf,
  organisationColumns,
  organisationRow,
} from '../core/list/organisation-columns.js';

/** An organisation list as its file holds it. */
export interface OrganisationFile {
  readonly name: string;
  readonly rows: readonly OrganisationRow[];
  readonly ignoredColumns: readonly string[];
  /** The file's own heading of a field. */
  readonly headingOf: (field: Field) => string;
}

/** Why the columns cannot be used. */
export interface ColumnsProblem {
  readonly problem: 'columns-missing' | 'column-twice';
  readonly details: Readonly<Record<string, string>>;
}

const columnsProblem = (
  problem: ColumnsProblem['problem'],
  fileName: string,
  details: ColumnsProblem['details'],
): ColumnsProblem => ({
  problem,
  details: { file: baseName(fileName), ...details },
});

const fromTable = ({ header, rows }: Table, fileName: string): OrganisationFile | ColumnsProblem => {
  const columns = organisationColumns(header);
  if (columns.missing.length > 0)
    return columnsProblem('columns-missing', fileName, {
      missing: columns.missing.join(', '),
      found: shownList(header),
      expected: expectedColumns,
    });
  if (columns.twice.length > 0)
    return columnsProblem('column-twice', fileName, { column: columns.twice.join(', ') });
  return {
    name: baseName(fileName),
    rows: rows.map(({ row, cells }) => organisationRow(columns, row, cells)),
    ignoredColumns: columns.ignored,
    headingOf: (field) => headingOf(columns, field, header),
  };
};

/** Reads an organisation list from CSV or XLSX, whatever its encoding and the order of its columns. */
export const readOrganisationFile = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<OrganisationFile | FileProblem | ColumnsProblem> => {
  const table = await readTable(bytes, fileName, {
    countKnown: countKnownColumns,
    expected: expectedColumns,
  });
  return isFileProblem(table) ? table : fromTable(table, fileName);
};
