import {
  canonicalJson,
  event,
  eventCatalog,
  projection,
  streamOf,
  uuid5,
  type EventOf,
  type EventStore,
  type TenantId,
} from '#kernel';
import { z } from 'zod';
import { eventNamed } from './some-events.js';

/** A small domain to try stores and runners on: things that are named, renamed and thrown away. */
export const thingCatalog = eventCatalog('thing', {
  ThingNamed: event({ name: z.string(), day: z.string().nullable(), size: z.number().nullable() }),
  ThingRenamed: event({ name: z.string() }),
  ThingThrownAway: event({}),
});

export type ThingEvent = EventOf<typeof thingCatalog>;

export interface ThingDocument {
  readonly name: string;
  readonly day: string | null;
  readonly size: number | null;
  readonly names: number;
}

/** Every thing there is, by id. */
export const things = projection<ThingEvent, ThingDocument>({
  name: 'thing',
  version: 1,
  catalogs: [thingCatalog],
  keyOf: ({ subjectId }) => subjectId,
  columns: {
    name: { type: 'text', of: ({ name }) => name },
    day: { type: 'date', of: ({ day }) => day },
    size: { type: 'integer', of: ({ size }) => size },
    renamed: { type: 'boolean', of: ({ names }) => names > 1 },
  },
  indexes: [['name'], ['day', 'size']],
  on: {
    ThingNamed: (_, { data }) => ({ ...data, names: 1 }),
    ThingRenamed: (document, { data }) =>
      document && { ...document, name: data.name, names: document.names + 1 },
    ThingThrownAway: () => undefined,
  },
});

export const thingTenant = '9999' as TenantId;

/** Appends to the thing's stream, whatever its revision. */
export const happen = async (
  store: EventStore,
  id: string,
  ...events: readonly ThingEvent[]
): Promise<bigint> => {
  const streamId = streamOf(thingCatalog, thingTenant, id);
  const stream = await store.readStream(streamId);
  const { position } = await store.append({
    streamId,
    expectedRevision: stream.at(-1)?.revision ?? 'no-stream',
    events: events.map(({ type, data }, index) => ({
      ...eventNamed(canonicalJson([id, stream.length + index, type]), data),
      eventId: uuid5(id, stream.length + index),
      type,
    })),
  });
  return position;
};

export const named = (name: string, day: string | null = null, size: number | null = null): ThingEvent => ({
  type: 'ThingNamed',
  data: { name, day, size },
});

export const renamed = (name: string): ThingEvent => ({ type: 'ThingRenamed', data: { name } });

export const thrownAway: ThingEvent = { type: 'ThingThrownAway', data: {} };
