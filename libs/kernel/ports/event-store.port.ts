import type { LogPosition, StreamId, TenantId } from '../brands.js';
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
  readonly position: LogPosition;
}

/** Which part of a stream; all of it, oldest first, when nothing is said. */
export interface ReadStreamRequest {
  /** The first revision to read, inclusive: from 0 forwards, from the last backwards when not given. */
  readonly from?: bigint;
  readonly direction?: 'forwards' | 'backwards';
  /** How many events at most. */
  readonly limit?: number;
}

/** Which events of the whole log. */
export interface LogFilter {
  readonly categories?: readonly string[];
  readonly tenant?: TenantId;
  /** Ask for each event's `digest` as well. */
  readonly digests?: boolean;
}

/** A page of the whole log. */
export interface ReadAllRequest extends LogFilter {
  /** Exclusive; 0n for the beginning. */
  readonly after: LogPosition;
  /** How many events at most. */
  readonly limit: number;
}

/** A page of the log, and how far it reaches. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
  /**
   * Everything that matches up to and including this position is in this page or before it. A page may hold fewer
   * events than asked for, or none, and still reach further; only one that reaches no further is the last.
   */
  readonly upTo: LogPosition;
}

/** Who wants the log as it comes. */
export interface SubscribeRequest extends LogFilter {
  /** Exclusive; 0n for the beginning. */
  readonly after: LogPosition;
  /** How many events a page holds at most. */
  readonly pageSize?: number;
  /** Ends the subscription. */
  readonly signal: AbortSignal;
}

/** An abstract class rather than an interface, so that Nest can inject it without a token of its own. */
export abstract class EventStore {
  /**
   * All events or none, in one commit. Idempotent by event id: the same events at the same place answer as the
   * first time. Throws `StreamConflict` when the stream has moved on, `EventIdReused` when an id is taken.
   */
  abstract append(request: AppendRequest): Promise<AppendResult>;
  /** The stream's events in order of revision, or the other way; none when there is no such stream. */
  abstract readStream(streamId: StreamId, request?: ReadStreamRequest): Promise<readonly StoredEvent[]>;
  /** Several streams at once; a stream without events is not in the answer. */
  abstract readStreams(
    streamIds: readonly StreamId[],
  ): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>>;
  /** The whole log in commit order: what stands after a page was committed after it. */
  abstract readAll(request: ReadAllRequest): Promise<LogPage>;
  /**
   * Page after page from a position: first what there is, then what comes, in order, each event at least once, until
   * the signal says stop; then it ends. The next page is fetched when the last one has been taken, so a slow reader
   * holds up nobody. Lost connections are mended inside; it goes on after the last page that was taken.
   * Throws faults that no retry mends.
   */
  abstract subscribe(request: SubscribeRequest): AsyncIterable<LogPage>;
  /** Position of the last event; 0n when the log is empty. */
  abstract head(): Promise<LogPosition>;
  /** Calls `wake` soon after any process has appended. A hint, not a promise: poll as well. */
  abstract watch(wake: () => void): Promise<() => Promise<void>>;
}
