import { shown } from '#kernel';

/** What makes a row impossible to take in. Codes are public contract: added or retired, never renamed. */
export const rowProblemCodes = [
  'cell-too-long',
  'national-id-in-text',
  'no-such-date',
  'not-a-date',
  'number-became-date',
  'text-too-long',
  'title-missing',
  'title-too-long',
] as const;
export type RowProblemCode = (typeof rowProblemCodes)[number];

/** Why a row is refused. `column` is the header as the file has it; `details` fill the text of the code. */
export interface RowProblem {
  readonly code: RowProblemCode;
  readonly row: number;
  readonly column: string | null;
  readonly details: Readonly<Record<string, string>>;
}

export interface Place {
  readonly row: number;
  readonly column: string | null;
}

/** `value` is shortened, and an identity number in it is never repeated. */
export const rowProblem = (
  code: RowProblemCode,
  { row, column }: Place,
  { value, ...others }: Readonly<Record<string, string>> = {},
): RowProblem => ({
  code,
  row,
  column,
  details: {
    row: row.toString(),
    column: column ?? '–',
    ...(value === undefined ? {} : { value: shown(value) }),
    ...others,
  },
});
