import type { Encoding } from './decode-text.js';

/** The most rows a spreadsheet has, empty ones counted. */
export const maxSheetRows = 1_048_576;

/** The most rows with something in them that are read; a municipality's longest list has a few thousand. */
export const maxFilledRows = 100_000;

/** One row of the file that holds something. */
export interface TableRow {
  /** Its number as a spreadsheet shows it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** What a file holds below its header. Cells are text: days are ISO days, numbers plain digits, formulas their result. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  /** The sheet that was read, null in CSV. */
  readonly sheet: string | null;
  /** Sheets that were passed over. */
  readonly otherSheets: readonly string[];
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/** How a header is known: lists of people have other columns than lists of vedtak. */
export interface TableOptions {
  /** How many different known things the cells name; a header names two or more. */
  readonly countKnown: (cells: readonly string[]) => number;
  /** The columns that are expected, for the message. */
  readonly expected: string;
}
