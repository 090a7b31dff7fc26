import type { Person } from '#kernel';
import type { OrganisationRow } from './list-row.js';
import { indexOf } from './people-index.js';

/** Ids of everybody that these rows could mean, by number, address or name: none of them can be said to have left. */
export const peopleSpokenOf = (
  people: readonly Person[],
  rows: readonly OrganisationRow[],
): ReadonlySet<string> => {
  const index = indexOf(people);
  const found = rows.flatMap(({ name, email, employeeNumber }) => [
    ...(employeeNumber === null ? [] : index.byNumber(employeeNumber)),
    ...(email === null ? [] : index.byEmail(email)),
    ...(name === null ? [] : index.byName(name)),
  ]);
  return new Set(found.map(({ personId }) => personId));
};
