import type { KeptDocuments } from './kept-documents.js';
import type { Queries } from './queries.js';

/** What a store reads through. */
export interface Reading {
  /** The pool, unless it is to be at one moment. */
  readonly reads?: Queries;
  /** What pages are read through, which take a few milliseconds; as all else unless told. */
  readonly pages?: Queries;
  readonly kept?: KeptDocuments;
}
