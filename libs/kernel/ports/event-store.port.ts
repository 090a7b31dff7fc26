import type { StreamId, TenantId } from '../brands.js';
import type { EventToAppend, StoredEvent } from '../envelope.js';

/** Events for the end of one stream. */
export interface AppendRequest {
  readonly streamId: StreamId;
  /** The revision of the stream's last event as the caller read it; never "any". */
  readonly expectedRevision: bigint | 'no-stream';
  /** One or more. */
  readonly events: readonly EventToAppend[];
}

/** Where the events came to stand. */
export interface AppendResult {
  /** Revision and position of the last event appended. */
  readonly revision: bigint;
  readonly position: bigint;
}

/** A page of the whole log, of these categories and this municipality. */
export interface ReadAllRequest {
  /** Exclusive; 0n for the beginning. */
  readonly after: bigint;
  readonly limit: number;
  readonly categories?: readonly string[];
  readonly tenant?: TenantId;
}

/** A page of the log, and how far it reaches. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
  /** Everything that matches up to and including this position is in this page or before it. */
  readonly upTo: bigint;
}

/** An abstract class rather than an interface, so that Nest can inject it without a token of its own. */
export abstract class EventStore {
  /**
   * All events or none, in one commit. Idempotent by event id: the same events at the same place answer as the
   * first time. Throws `StreamConflict` when the stream has moved on, `EventIdReused` when an id is taken.
   */
  abstract append(request: AppendRequest): Promise<AppendResult>;
  /** The stream's events in order of revision; none when there is no such stream. */
  abstract readStream(streamId: StreamId): Promise<readonly StoredEvent[]>;
  /** Several streams at once; a stream without events is not in the answer. */
  abstract readStreams(
    streamIds: readonly StreamId[],
  ): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>>;
  /** The whole log in commit order, without holes. */
  abstract readAll(request: ReadAllRequest): Promise<LogPage>;
  /** Position of the last event; 0n when the log is empty. */
  abstract head(): Promise<bigint>;
  /** Calls `wake` soon after any process has appended. A hint, not a promise: poll as well. */
  abstract watch(wake: () => void): Promise<() => Promise<void>>;
}
