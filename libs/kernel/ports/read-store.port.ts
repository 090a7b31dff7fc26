import type { Instant, LogPosition, TenantId } from '../brands.js';
import type { Moment, Past } from '../past.js';
import type { PastHead } from '../past-periods.js';
import type { AnyProjection, ColumnValue, Projection } from '../projection.js';
import type { Message } from '../decider.js';

/**
 * Which documents to read: one projection's, or those with the documents of another beside them.
 * Columns of a joined view are named `projection.column`, of a single projection `column`.
 */
export type Filter =
  | {
      readonly column: string;
      readonly is: 'equal' | 'before' | 'after' | 'atMost' | 'atLeast';
      readonly value: ColumnValue;
    }
  | { readonly column: string; readonly is: 'in'; readonly values: readonly ColumnValue[] }
  | { readonly column: string; readonly is: 'null' | 'notNull' }
  /** Case-insensitive; the value is plain text, no pattern. */
  | { readonly column: string; readonly is: 'containing'; readonly value: string }
  | Matching
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter };

/**
 * Every word of the text is found in one of these columns of words, whatever its case and Norwegian ending. What spaces do
 * not part belongs together (`45/24`); the last word may go on, unless something stands after it. Plain text, no pattern; a
 * text without words is found everywhere.
 */
export interface Matching {
  readonly columns: readonly string[];
  readonly is: 'matching';
  readonly value: string;
}

/** What says most of the words first. */
export type BestFirst = Pick<Matching, 'columns'> & { readonly matching: string };

/** A column to sort by, and which way. */
export interface Order {
  readonly column: string;
  /** Nulls come last either way. Text sorts as in Norwegian. */
  readonly direction: 'ascending' | 'descending';
}

/** Which documents of one municipality, in which order, from where and how many. */
export interface DocumentQuery {
  readonly tenant: TenantId;
  readonly where?: Filter;
  /** The key is always added as the last order, so that pages are stable. */
  readonly orderBy?: readonly (Order | BestFirst)[];
  /** Opaque, from an earlier row of the same order. */
  readonly after?: string;
  readonly limit?: number;
}

/** A document that was found. */
export interface Row<Document> {
  readonly key: string;
  readonly document: Document;
  /** Give it as `after` to go on from this row. */
  readonly cursor: string;
}

/** Rows of a query, and how many there are whatever the page; null where that was not asked for. */
export interface Page<R> {
  readonly rows: readonly R[];
  readonly total: number | null;
}

/** A page, and whether all that match are to be counted. */
export interface PageQuery extends DocumentQuery {
  readonly counted: boolean;
}

/** Left join: every document of `from`, once for each document of `with` whose `on` column holds its key. */
export interface JoinedView<A, B> {
  readonly from: Projection<never, A> | AnyProjection;
  readonly with: Projection<never, B> | AnyProjection;
  /** A column of `with`. */
  readonly on: string;
  /** A `json` column of `with`, read in place of its document. */
  readonly brief?: string;
}

/** A document beside one of those that name it; null when none does. */
export interface Joined<A, B> {
  readonly from: A;
  readonly with: B | null;
}

/**
 * A joined view as it was: which documents held at a moment, by the columns of that moment. Columns are named
 * `projection.column` after the projections they are the past of; `now.projection.column` is the column as it is now,
 * because who may see a thing is judged by the present.
 */
export interface PastView<A = unknown, B = unknown> {
  readonly from: Past<never, A> | AnyPast;
  readonly with: Past<never, B> | AnyPast;
  /** A column of `with`. */
  readonly on: string;
  readonly at: Moment;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- As `AnyProjection`.
type AnyPast = Past<any, any>;

/** The subjects that held at the moment, beside each other; their documents are `documentAt` of their heads. */
export interface FoundPast {
  readonly from: string;
  readonly with: string | null;
  /** Give it as `after` to go on from this row. */
  readonly cursor: string;
}

/** The same, with the heads of both, and with the document of `from` as it stands now; null where it has gone. */
export interface PastRow<A> extends FoundPast {
  /** The same as that row of the joined view has. */
  readonly key: string;
  readonly heads: Joined<PastHead, PastHead>;
  readonly now: A | null;
}

/** The values of a row's columns, by their names, and whose they are: the document's key and that of the one beside it. */
export interface FoundValues {
  readonly keys: readonly [string, string | null];
  readonly values: Readonly<Record<string, ColumnValue>>;
}

/** Read models as documents with columns, rebuildable from the log. */
export abstract class ReadStore {
  abstract get<E extends Message, D>(
    from: Projection<E, D>,
    tenant: TenantId,
    key: string,
  ): Promise<D | undefined>;
  abstract getMany<E extends Message, D>(
    from: Projection<E, D>,
    keys: readonly { readonly tenant: TenantId; readonly key: string }[],
  ): Promise<readonly (D | undefined)[]>;
  abstract find<E extends Message, D>(
    from: Projection<E, D>,
    query: DocumentQuery,
  ): Promise<readonly Row<D>[]>;
  abstract findJoined<A, B>(
    view: JoinedView<A, B>,
    query: DocumentQuery,
  ): Promise<readonly Row<Joined<A, B>>[]>;
  /** The same as one page, in one question. */
  abstract pageJoined<A, B>(view: JoinedView<A, B>, query: PageQuery): Promise<Page<Row<Joined<A, B>>>>;
  /** A page of the past, in one question where what it reads has been read before. */
  abstract pagePast<A, B>(view: PastView<A, B>, query: PageQuery): Promise<Page<PastRow<A>>>;
  abstract findPast<A, B>(view: PastView<A, B>, query: DocumentQuery): Promise<readonly FoundPast[]>;
  /** The columns asked for of every row that matches, in order: for figures, which need no document. */
  abstract values<A, B>(
    view: JoinedView<A, B> | PastView<A, B>,
    query: DocumentQuery,
    columns: readonly string[],
  ): Promise<readonly FoundValues[]>;
  abstract count<A, B>(
    view: AnyProjection | JoinedView<A, B> | PastView<A, B>,
    query: DocumentQuery,
  ): Promise<number>;
  /** Who has documents in a projection, such as `where` says; for what goes across municipalities. */
  abstract tenantsOf(projection: AnyProjection, where?: Filter): Promise<readonly TenantId[]>;

  /**
   * Reads at one moment: whatever `work` asks of the store it is given is as all read models stood together, also while the log
   * goes on. That store is gone when `work` has answered.
   */
  abstract atOneMoment<T>(work: (documents: ReadStore) => Promise<T>): Promise<T>;

  abstract checkpoint(projection: AnyProjection): Promise<LogPosition>;
  /** How far each has come, in the order asked for. */
  abstract checkpoints(projections: readonly AnyProjection[]): Promise<readonly LogPosition[]>;
  /** What stands still because of an event that cannot be folded. */
  abstract parked(): Promise<readonly Parked[]>;
  /** Calls `wake` soon after read models have moved, in any process. A hint, not a promise: look as well. */
  abstract watch(wake: () => void): Promise<() => Promise<void>>;
}

/** A follower of the log stands still for one municipality, at an event that could not be read, folded or written. */
export interface Park {
  /** Name of the projection or policy. */
  readonly follower: string;
  readonly tenant: TenantId;
  /** Everything of the municipality up to here has been taken. */
  readonly after: LogPosition;
  readonly position: LogPosition;
  readonly eventId: string;
  /** What went wrong, in one line without anybody's text. */
  readonly error: string;
}

/** A park as it stands in the store. */
export interface Parked extends Park {
  readonly since: Instant;
  /** Somebody has asked for another try. */
  readonly retry: boolean;
}
