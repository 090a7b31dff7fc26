import { oneLine } from '#kernel';
import { normalised } from '../normalise.js';
import type { Field, OrganisationRow } from './list-row.js';

/** A column we read: a field of the row, or a part of the name. */
type Column = Field | 'firstName' | 'lastName';

const headings: Readonly<Record<Column, readonly string[]>> = {
  unit: ['enhet', 'eining', 'avdeling', 'virksomhet', 'verksemd', 'organisasjonsenhet', 'orgenhet', 'unit'],
  parentUnit: [
    'overordnetenhet',
    'overordnaeining',
    'overordneteining',
    'overordnet',
    'overordna',
    'overenhet',
    'tilhører',
    'parentunit',
  ],
  name: ['navn', 'namn', 'ansatt', 'tilsett', 'fulltnavn', 'name'],
  firstName: ['fornavn', 'fornamn'],
  lastName: ['etternavn', 'etternamn'],
  role: ['rolle', 'stilling', 'tittel', 'stillingstittel', 'stillingsbetegnelse', 'funksjon', 'role'],
  email: ['epost', 'epostadresse', 'mail', 'mailadresse', 'email'],
  deputy: ['stedfortreder', 'stedfortredar', 'vara', 'vikar', 'deputy'],
  employeeNumber: [
    'ansattnummer',
    'ansattnr',
    'tilsettnummer',
    'tilsettnr',
    'medarbeidernummer',
    'ressursnummer',
    'ressursnr',
    'employeenumber',
  ],
};

/** Headings are the same whatever their case, spaces and punctuation. */
const headingKey = (heading: string): string => normalised(heading).replace(/[^\p{L}\p{N}]/gu, '');

const columnOf = (heading: string): Column | undefined =>
  (Object.keys(headings) as readonly Column[]).find((column) =>
    headings[column].includes(headingKey(heading)),
  );

export interface OrganisationColumns {
  readonly places: Readonly<Partial<Record<Column, number>>>;
  /** Headings that stand for nothing we read. */
  readonly ignored: readonly string[];
  /** Headings of a column that another heading stands for already. */
  readonly twice: readonly string[];
  /** Columns we cannot do without, in the words we suggest. */
  readonly missing: readonly string[];
}

/** Tells which column is which by its heading, in any order. */
export const organisationColumns = (cells: readonly string[]): OrganisationColumns => {
  const places: Partial<Record<Column, number>> = {};
  const ignored: string[] = [];
  const twice: string[] = [];
  cells.forEach((heading, index) => {
    const column = columnOf(heading);
    if (column === undefined) ignored.push(...(oneLine(heading) === '' ? [] : [oneLine(heading)]));
    else if (places[column] === undefined) places[column] = index;
    else twice.push(oneLine(heading));
  });
  const hasName = places.name !== undefined || places.lastName !== undefined;
  const missing = [...(places.unit === undefined ? ['enhet'] : []), ...(hasName ? [] : ['navn'])];
  return { places, ignored, twice, missing };
};

/** How many columns the cells name: the heading names two or more. */
export const countKnownColumns = (cells: readonly string[]): number =>
  Object.keys(organisationColumns(cells).places).length;

/** What users are told to name their columns. */
export const expectedColumns = 'Enhet, Overordnet enhet, Navn, Rolle, E-post, Stedfortreder, Ansattnummer';

/** The file's own heading of a field, for messages; ours where it has none. */
export const headingOf = (
  { places }: OrganisationColumns,
  field: Field,
  cells: readonly string[],
): string => {
  const place = places[field] ?? (field === 'name' ? places.lastName : undefined);
  return oneLine(cells[place ?? -1] ?? '') || (headings[field][0] ?? field);
};

/** One row of cells as a row of the list; what is blank is null. */
export const organisationRow = (
  { places }: OrganisationColumns,
  row: number,
  cells: readonly string[],
): OrganisationRow => {
  const cell = (column: Column): string | null => {
    const text = oneLine(cells[places[column] ?? -1] ?? '');
    return text === '' ? null : text;
  };
  const parts = [cell('firstName'), cell('lastName')].filter((part) => part !== null);
  return {
    row,
    unit: cell('unit'),
    parentUnit: cell('parentUnit'),
    name: cell('name') ?? (parts.length === 0 ? null : parts.join(' ')),
    role: cell('role'),
    email: cell('email'),
    deputy: cell('deputy'),
    employeeNumber: cell('employeeNumber'),
  };
};
