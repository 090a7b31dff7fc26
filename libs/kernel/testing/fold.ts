import {
  applyTo,
  keysOf,
  type ActorId,
  type Instant,
  type Message,
  type Projection,
  type RecordedEvent,
  type StreamId,
  type TenantId,
} from '#kernel';

export interface Given<E extends Message> {
  readonly event: E;
  readonly subjectId?: string;
  /** Of the stream; `test` unless given. */
  readonly category?: string;
  /** When it happened; when the log learned it is the same unless given. */
  readonly at?: string;
  readonly recordedAt?: string;
  readonly actor?: string;
}

/** Puts events in envelopes as the log would: positions from 1, tenant `9999`. */
export const record = <E extends Message>(given: readonly Given<E>[]): readonly RecordedEvent<E>[] =>
  given.map(
    (
      {
        event,
        subjectId = 'subject',
        category = 'test',
        at = '2026-01-01T08:00:00.000Z',
        recordedAt = at,
        actor = 'person-1',
      },
      index,
    ) => ({
      ...event,
      eventId: `event-${index.toString()}`,
      streamId: `${category}-9999.${subjectId}` as StreamId,
      tenant: '9999' as TenantId,
      subjectId,
      revision: BigInt(index),
      position: BigInt(index + 1),
      actor: actor as ActorId,
      roles: [],
      occurredAt: at as Instant,
      recordedAt: recordedAt as Instant,
      commandId: `command-${index.toString()}`,
      correlationId: 'correlation',
      causationId: null,
    }),
  );

/** The documents a projection makes of these events, by key. */
export const fold = <E extends Message, Document>(
  projection: Projection<E, Document>,
  given: readonly Given<E>[],
): ReadonlyMap<string, Document> => {
  const documents = new Map<string, Document>();
  for (const event of record(given)) {
    for (const key of keysOf(projection, event)) {
      const next = applyTo(projection, { key, document: documents.get(key) }, event);
      if (next === undefined) documents.delete(key);
      else documents.set(key, next);
    }
  }
  return documents;
};
