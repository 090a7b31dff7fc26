import type { ActorId, Instant, LogPosition, StreamId, TenantId } from './brands.js';
import type { Message } from './decider.js';

/** What the log says about an event beside its data. */
export interface EventMetadata {
  readonly actor: ActorId;
  readonly roles: readonly string[];
  /** When it happened (valid time). */
  readonly occurredAt: Instant;
  /** When the log learned it (transaction time). */
  readonly recordedAt: Instant;
  readonly commandId: string;
  readonly correlationId: string;
  /** The event that made a policy send the command; null when a person asked. */
  readonly causationId: string | null;
  /** `id@version` of the procedure that the decision was made by, when one was. */
  readonly procedure?: string;
  /** JSON pointers (RFC 6901) into the data, of the texts that are stored sealed: `/publicComment`. */
  readonly sealed?: readonly string[];
}

/** An event on its way into the log: its data as JSON, not yet placed. */
export interface EventToAppend {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: object;
  readonly metadata: EventMetadata;
}

/** An event as the log holds it; its data may be of an older schema version. */
export interface StoredEvent extends EventToAppend {
  readonly streamId: StreamId;
  /** Place in its stream, from 0, without holes. */
  readonly revision: bigint;
  readonly position: LogPosition;
  /** SHA-256 of the stored bytes, hex, see `eventDigest`; only where it was asked for. */
  readonly digest?: string;
}

/** An event read with today's schema, beside its envelope. */
export type RecordedEvent<E extends Message = Message> = E &
  EventMetadata & {
    readonly eventId: string;
    readonly streamId: StreamId;
    readonly tenant: TenantId;
    /** The id of what the event is about: the stream's UUID. */
    readonly subjectId: string;
    readonly revision: bigint;
    readonly position: LogPosition;
  };
