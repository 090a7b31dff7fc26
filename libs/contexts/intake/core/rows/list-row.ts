import type { LocalDate } from '#kernel';
import type { PointKind } from '#contexts/vedtak';

/** A case number as a list writes it; year and sequence are null where they cannot be read. */
export interface RowNumber {
  readonly organAsWritten: string | null;
  readonly year: number | null;
  readonly sequence: number | null;
  readonly asWritten: string;
}

/** Something in the row that a person should look at; the code has a text in the catalog of doubts. */
export interface RowDoubt {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
}

/** One row of a municipality's own list, read and cleaned, not yet compared with anything known. */
export interface ListRow {
  /** The row in the file, from 1, the header counted. */
  readonly row: number;
  readonly organAsWritten: string | null;
  readonly numbers: readonly RowNumber[];
  readonly caseType: string | null;
  readonly date: LocalDate | null;
  readonly dateAsWritten: string | null;
  readonly point: number | null;
  readonly title: string;
  readonly text: string | null;
  readonly responsible: string | null;
  readonly unit: string | null;
  readonly deadline: LocalDate | null;
  readonly statusWords: string | null;
  readonly comment: string | null;
  readonly kind: PointKind | null;
  readonly shielding: { readonly basis: string; readonly until: LocalDate | null } | null;
  readonly archiveCase: string | null;
  readonly doubts: readonly RowDoubt[];
}
