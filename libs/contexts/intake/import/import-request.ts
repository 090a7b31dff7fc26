import type { ActorId, Language, LocalDate, TenantId } from '#kernel';
import type { ShellPorts } from '#toolkit/commands';
import type { DoubtItem, MissingItem, RejectedItem, RowItem, UpdatedItem } from '../core/judge/judgement.js';
import type { ColumnMapping } from '../core/rows/column-mapping.js';
import type { Answer } from '../core/rows/answers.js';
import type { Mend } from '../core/rows/mend-cells.js';
import type { ImportFile, ReadColumn } from './read-import-file.js';

/** What taking in lists needs of the outside world. */
export interface ImportPorts extends Omit<ShellPorts, 'ids'> {
  /** Answers the position when policies have reacted to all that stands in the log and every read model shows it. */
  readonly catchUp: () => Promise<bigint>;
}

export interface ImportRequest {
  readonly tenant: TenantId;
  /** Judged and accepted one by one, in this order; together they are one list. */
  readonly files: readonly ImportFile[];
  /** The day the lists tell of; null when nobody said. */
  readonly asOf: LocalDate | null;
  /** Judge only: write nothing. */
  readonly dryRun: boolean;
  /** The lists were public, so that their words and comments may be shown to all. */
  readonly published: boolean;
  /** Take in the rest although some rows are bad. */
  readonly skipRejected: boolean;
  /** The municipality's own names for columns, by `parseMapping`. */
  readonly mapping: ColumnMapping | null;
  /** What a person has answered to a dry run, by `parseMends`. */
  readonly mends?: readonly Mend[];
  /** The organ of rows that name none. */
  readonly organ: string | null;
  readonly actor: ActorId;
  readonly roles: readonly string[];
  readonly commandId: string;
  readonly correlationId: string;
  /** Of questions and messages; the municipality's own when not given. */
  readonly language?: Language;
}

interface InFile {
  readonly file: string;
}

interface Answerable {
  /** The cells in which it can be answered; none where the list is not the place. */
  readonly answers: readonly Answer[];
}

export interface FileOutcome {
  readonly name: string;
  readonly source: 'list' | 'fiks';
  readonly rows: number;
  /** False in a dry run, and when a rejected row stopped the file. */
  readonly accepted: boolean;
  /** Null when nothing was new. */
  readonly importId: string | null;
  readonly appendedEvents: number;
  /** Headings that stand for nothing we read. */
  readonly ignoredColumns: readonly string[];
  /** Every heading, and what was read from under it. */
  readonly columns: readonly ReadColumn[];
}

/** What came of an import; fit to be written as JSON. */
export interface ImportResult {
  readonly registered: readonly (RowItem & InFile)[];
  readonly updated: readonly (UpdatedItem & InFile)[];
  readonly unchanged: readonly (RowItem & InFile)[];
  readonly missing: readonly (MissingItem & InFile)[];
  readonly inDoubt: readonly (DoubtItem & InFile & Answerable & { readonly question: string })[];
  readonly rejected: readonly (RejectedItem & InFile & Answerable & { readonly message: string })[];
  readonly files: readonly FileOutcome[];
  readonly asOf: LocalDate | null;
  readonly dryRun: boolean;
  /** Events of the imports themselves, not of what carries them out. */
  readonly appendedEvents: number;
  /** Give it to a query as `atLeast`. */
  readonly position: string;
}
