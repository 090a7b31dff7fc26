import { refuseTexts } from '#kernel';
import { longestName } from '../organisation.changes.js';
import type { Field, OrganisationRow, RowProblem, SoundRow } from './list-row.js';

const fields: readonly Field[] = ['unit', 'parentUnit', 'name', 'role', 'email', 'deputy', 'employeeNumber'];

/** One address, without display name, spaces or line breaks. */
const address = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\.]+(\.[^\s@<>(),;:"\\.]+)+$/;

const problemsOf = (row: OrganisationRow): readonly RowProblem[] => {
  const problem = (column: Field, code: RowProblem['code'], details: RowProblem['details'] = {}) => ({
    row: row.row,
    column,
    code,
    details,
  });
  const missing = [
    ...(row.unit === null ? [problem('unit', 'unit-missing')] : []),
    ...(row.name === null ? [problem('name', 'name-missing')] : []),
  ];
  const malformed =
    row.email === null || address.test(row.email)
      ? []
      : [problem('email', 'email-malformed', { email: row.email.slice(0, 100) })];
  const unfit = fields.flatMap((column) => {
    const refused = refuseTexts({ [column]: row[column] }, longestName);
    return refused === undefined ? [] : [problem(column, refused.rejected, refused.details)];
  });
  // A cell that must not be repeated (a national identity number) is not quoted for another fault either.
  return [...missing, ...unfit, ...malformed.filter(() => unfit.length === 0)];
};

/** Parts the rows that can be read from what is wrong with the others. */
export const judgeCells = (
  rows: readonly OrganisationRow[],
): { readonly sound: readonly SoundRow[]; readonly rejected: readonly RowProblem[] } => {
  const rejected = rows.flatMap(problemsOf);
  const bad = new Set(rejected.map(({ row }) => row));
  const sound = rows.filter((row) => !bad.has(row.row)) as readonly OrganisationRow[];
  return { sound: sound as readonly SoundRow[], rejected };
};
