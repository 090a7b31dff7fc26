import type { Message } from './decider.js';
import type { RecordedEvent, StoredEvent } from './envelope.js';
import type { EventCatalog } from './event-catalog.js';
import type { Learn } from './learn.js';

/**
 * How a column is stored and compared. `words` is text that is found by its words and compared by nothing else; what stands
 * on its first line counts for more. `json` is a part of the document, as JSON, for lists to read in its stead.
 */
export type ColumnType = 'text' | 'date' | 'integer' | 'boolean' | 'words' | 'json';
/** What a column may hold. */
export type ColumnValue = string | number | boolean | null;

/** A value taken from a document so that queries can filter and sort by it. */
export interface Column<Document> {
  readonly type: ColumnType;
  readonly of: (document: Document) => ColumnValue;
}

/**
 * A read model as a fold: one JSON document per tenant and key, from the events it cares about and no others.
 * It sees no clock: what depends on today is computed by the query.
 */
export interface Projection<E extends Message, Document> {
  /** Lower case and underscores: it names the table in the schema `read`. */
  readonly name: string;
  /** Raise it to have the documents rebuilt from the start of the log. */
  readonly version: number;
  /** Whose events it reads. */
  readonly catalogs: readonly EventCatalog[];
  /** The documents that an event is about: one, or each of several, or none. */
  readonly keyOf: (event: RecordedEvent<E>) => string | readonly string[];
  readonly columns: Readonly<Record<string, Column<Document>>>;
  /** Lists of columns to index; the tenant always leads. */
  readonly indexes: readonly (readonly string[])[];
  /** Returns the next document, or `undefined` to delete it; called once for each key of the event. */
  readonly on: {
    readonly [T in E['type']]?: (
      document: Document | undefined,
      event: RecordedEvent<Extract<E, { type: T }>>,
      key: string,
    ) => Document | undefined;
  };
  /**
   * For read models about the log itself: called with every event as it is stored, digest included, also with those no
   * build can read. Where it is there, `on` is not used, and `keyOf` is asked with the stored event's envelope.
   */
  readonly onStored?: (document: Document | undefined, stored: StoredEvent) => Document | undefined;
  /** Further documents that an event writes beside its own, from that one before and after it. */
  readonly beside?: (
    before: Document | undefined,
    after: Document,
  ) => readonly { readonly key: string; readonly document: Document }[];
  /** Fetches what a handler missed when it threw `NotLearned`. */
  readonly learn?: Learn;
}

/** Declares a read model: which events, which key, what each event makes of the document. */
export const projection = <E extends Message, Document>(
  definition: Projection<E, Document>,
): Projection<E, Document> => definition;

/** Whether a projection has to look at an event: one it handles, or one of its categories that no build knows. */
export const follows = (
  { catalogs, on, onStored }: AnyProjection,
  { category, type }: { readonly category: string; readonly type: string },
): boolean => {
  const catalog = catalogs.find((each) => each.category === category);
  if (catalog === undefined) return false;
  return onStored !== undefined || type in on || !(type in catalog.definitions);
};

/** The keys of the documents that the event is about. */
export const keysOf = <E extends Message, Document>(
  { keyOf }: Projection<E, Document>,
  event: RecordedEvent<E>,
): readonly string[] => {
  const keys = keyOf(event);
  return typeof keys === 'string' ? [keys] : [...new Set(keys)];
};

/** One of an event's documents, by its key, and what it holds before; undefined where there is none. */
export interface DocumentBefore<Document> {
  readonly key: string;
  readonly document: Document | undefined;
}

/** The document after the event. */
export const applyTo = <E extends Message, Document>(
  { on }: Projection<E, Document>,
  { key, document }: DocumentBefore<Document>,
  event: RecordedEvent<E>,
): Document | undefined => {
  const handler = on[event.type as E['type']] as
    | ((document: Document | undefined, event: RecordedEvent<E>, key: string) => Document | undefined)
    | undefined;
  return handler === undefined ? document : handler(document, event, key);
};

// A projection both takes and gives its events and documents, so only `any` is a bound that holds them all.
/** A projection whatever its events and documents. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyProjection = Projection<any, any>;
