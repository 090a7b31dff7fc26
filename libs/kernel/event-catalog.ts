import { z } from 'zod';
import type { StreamId, TenantId } from './brands.js';
import type { RecordedEvent, StoredEvent } from './envelope.js';
import { NullCharacter, UnreadableEvent } from './fault.js';

type Shape = z.ZodRawShape;
type Data<S extends Shape> = z.output<z.ZodObject<S>>;
type Stored<S extends Shape> = z.input<z.ZodObject<S>>;
type Decode<D> = (version: number, stored: unknown) => D;

/** An event's shape now, and every shape it has had. */
export interface EventDefinition<D extends object> {
  readonly version: number;
  readonly schema: z.ZodType<D>;
  /** The schemas of all versions, first to last. */
  readonly versions: readonly z.ZodType[];
  /** Reads stored data of any version up to this one. */
  readonly decode: Decode<D>;
  /** The next version: its shape, and how the one before becomes it. */
  revised<S extends Shape>(shape: S, upcast: (previous: D) => Stored<S>): EventDefinition<Data<S>>;
}

// Zod's generic object output is deferred here; the cast states what `strictObject` guarantees.
const strict = <S extends Shape>(shape: S) => z.strictObject(shape) as unknown as z.ZodType<Data<S>>;

const define = <D extends object>(
  schema: z.ZodType<D>,
  earlier: readonly z.ZodType[],
  older: Decode<D>,
): EventDefinition<D> => {
  const version = earlier.length + 1;
  const versions = [...earlier, schema];
  const decode: Decode<D> = (from, stored) => (from === version ? schema.parse(stored) : older(from, stored));
  return {
    version,
    schema,
    versions,
    decode,
    revised: (shape, upcast) => {
      const next = strict(shape);
      return define(next, versions, (from, stored) => next.parse(upcast(decode(from, stored))));
    },
  };
};

/** Version 1 of an event. Later versions are chained on with `revised`; none is ever edited. */
export const event = <S extends Shape>(shape: S): EventDefinition<Data<S>> =>
  define(strict(shape), [], (from) => {
    throw new RangeError(`no such version: ${from.toString()}`);
  });

// A definition both takes and gives its data, so only `any` is a bound that holds them all.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyDefinitions = Readonly<Record<string, EventDefinition<any>>>;

/** All events of one category of streams. */
export interface EventCatalog<Definitions extends AnyDefinitions = AnyDefinitions> {
  /** EventStoreDB cuts categories at the first `-`, so a category has none. */
  readonly category: string;
  readonly definitions: Definitions;
}

/** Names a category and all that can happen in its streams. */
export const eventCatalog = <const Definitions extends AnyDefinitions>(
  category: string,
  definitions: Definitions,
): EventCatalog<Definitions> => ({ category, definitions });

/** The union of a catalog's events. */
export type EventOf<Catalog extends EventCatalog> = {
  [T in keyof Catalog['definitions'] & string]: Catalog['definitions'][T] extends EventDefinition<infer D>
    ? { readonly type: T; readonly data: Readonly<D> }
    : never;
}[keyof Catalog['definitions'] & string];

/** `category-tenant.uuid`: the stream of one thing in one municipality. Throws `NullCharacter`. */
export const streamOf = ({ category }: EventCatalog, tenant: TenantId, id: string): StreamId => {
  if (id.includes('\0')) throw new NullCharacter();
  return `${category}-${tenant}.${id}` as StreamId;
};

/** The parts of a stream id; the inverse of `streamOf`. */
export const partsOfStream = (streamId: StreamId): { category: string; tenant: TenantId; id: string } => {
  const dash = streamId.indexOf('-');
  const dot = streamId.indexOf('.');
  return {
    category: streamId.slice(0, dash),
    tenant: streamId.slice(dash + 1, dot) as TenantId,
    id: streamId.slice(dot + 1),
  };
};

/**
 * Reads a stored event with today's schema of its catalog.
 * Throws `UnreadableEvent` when the type is unknown or the data fits no version of it.
 */
export const readEvent = <Catalog extends EventCatalog>(
  { definitions }: Catalog,
  stored: StoredEvent,
): RecordedEvent<EventOf<Catalog>> => {
  const { tenant, id } = partsOfStream(stored.streamId);
  try {
    const data = definitions[stored.type]?.decode(stored.schemaVersion, stored.data) as object | undefined;
    if (data === undefined) throw new RangeError('unknown type');
    const { eventId, streamId, revision, position, type, metadata } = stored;
    const read = { type, data, eventId, streamId, tenant, subjectId: id, revision, position, ...metadata };
    return read as RecordedEvent<EventOf<Catalog>>;
  } catch (cause) {
    throw new UnreadableEvent(stored.type, stored.schemaVersion, cause);
  }
};
