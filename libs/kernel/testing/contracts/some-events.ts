import { uuid5, type ActorId, type EventToAppend, type Instant, type StreamId } from '#kernel';

/** `things-9999.<name>` unless told otherwise. */
export const streamNamed = (name: string, { category = 'things', tenant = '9999' } = {}): StreamId =>
  `${category}-${tenant}.${name}` as StreamId;

/** An event whose id follows from its name; `data` is what it says. */
export const eventNamed = (name: string, data: object = { name }): EventToAppend => ({
  eventId: uuid5('contract', name),
  type: 'ThingHappened',
  schemaVersion: 1,
  data,
  metadata: {
    actor: 'person-1' as ActorId,
    roles: ['COORDINATOR'],
    occurredAt: '2026-02-03T09:15:00.000Z' as Instant,
    recordedAt: '2026-02-03T09:15:00.000Z' as Instant,
    commandId: uuid5('command', name),
    correlationId: 'correlation',
    causationId: null,
  },
});

export const eventsNamed = (...names: readonly string[]): readonly EventToAppend[] =>
  names.map((name) => eventNamed(name));
