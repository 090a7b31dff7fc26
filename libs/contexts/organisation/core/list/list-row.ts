import type { ActorId } from '#kernel';

/** One row of an organisation list as written; blank cells are null. */
export interface OrganisationRow {
  /** The row's number in the file, the heading being row 1. */
  readonly row: number;
  readonly unit: string | null;
  readonly parentUnit: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly deputy: string | null;
  readonly employeeNumber: string | null;
}

/** A row whose unit and name are filled in. */
export interface SoundRow extends OrganisationRow {
  readonly unit: string;
  readonly name: string;
}

export type Field = Exclude<keyof OrganisationRow, 'row'>;

/** What a person must decide before the row can be taken in. */
export interface RowDoubt {
  readonly row: number;
  readonly code: DoubtCode;
  readonly details: Readonly<Record<string, string>>;
}

export type DoubtCode =
  | 'number-and-email-differ'
  | 'email-with-two-numbers'
  | 'person-told-twice'
  | 'name-twice'
  | 'name-only'
  | 'unit-ambiguous'
  | 'unit-circular'
  | 'deputy-unknown'
  | 'deputy-ambiguous'
  | 'deputy-is-self'
  | 'deputy-twice';

/** What is wrong with a cell. The column is the field's name in English; the file's own heading is for the shell. */
export interface RowProblem {
  readonly row: number;
  readonly column: Field;
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string>>;
}

export type ProblemCode =
  'unit-missing' | 'name-missing' | 'email-malformed' | 'text-too-long' | 'national-id-in-text';

/** What a row changes. */
export type RowChange =
  | 'person-new'
  | 'name-changed'
  | 'email-changed'
  | 'employee-number-added'
  | 'membership-started'
  | 'title-changed'
  | 'unit-new'
  | 'unit-renamed'
  | 'unit-moved'
  | 'deputy-named';

/** A row whose person is told. */
export interface KnownRow {
  readonly row: SoundRow;
  readonly personId: ActorId;
}
