import {
  erasedText,
  EventIdReused,
  EventStore,
  partsOfStream,
  replacedAt,
  type AppendRequest,
  type AppendResult,
  type EventToAppend,
  type KeysOfTexts,
  type LogPage,
  type ReadAllRequest,
  type ReadStreamRequest,
  type StoredEvent,
  type StreamId,
  type SubscribeRequest,
  type TextKeys,
  type TextToSeal,
} from '#kernel';
import { seal, unseal, type Seal } from './sealed-value.js';
import { SealBroken } from './sealing.faults.js';

const pointersOf = ({ metadata }: EventToAppend): readonly string[] => metadata.sealed ?? [];

const textsIn = (streamId: StreamId, events: readonly EventToAppend[]): readonly TextToSeal[] =>
  events.flatMap((event) =>
    pointersOf(event).map((field) => ({
      eventId: event.eventId,
      field,
      tenant: partsOfStream(streamId).tenant,
      streamId,
      actor: event.metadata.actor,
      causationId: event.metadata.causationId,
      correlationId: event.metadata.correlationId,
    })),
  );

/** A line each, for none of these holds a line feed. */
const boundTo = (streamId: StreamId, eventId: string, field: string): string =>
  [partsOfStream(streamId).tenant, streamId, eventId, field].join('\n');

/**
 * Keeps the texts that people write sealed in any event store, and opens them when they are read. Which texts those are
 * stands in each event's metadata, as JSON pointers; what is not named there is left as it is. A text whose key is gone
 * reads `[slettet]`. Digests are of what is stored, so erasing changes none.
 *
 * Keys are made and stored before the append, by event id: an append that is tried again finds the same keys and so is
 * the same append. One that never comes through leaves keys of nothing.
 *
 * Beside the faults of the store within, reading throws `SealBroken` for a text that was changed in the log.
 */
export class SealingEventStore extends EventStore {
  readonly #stored: EventStore;
  readonly #keys: TextKeys;

  constructor(stored: EventStore, keys: TextKeys) {
    super();
    this.#stored = stored;
    this.#keys = keys;
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const texts = textsIn(request.streamId, request.events);
    if (texts.length === 0) return this.#stored.append(request);
    const keys = await this.#keys.make(texts);
    const events = request.events.map((event) => sealed(event, request.streamId, keys));
    return this.#stored.append({ ...request, events });
  }

  async readStream(streamId: StreamId, request?: ReadStreamRequest): Promise<readonly StoredEvent[]> {
    return this.#open(await this.#stored.readStream(streamId, request));
  }

  async readStreams(streamIds: readonly StreamId[]): Promise<ReadonlyMap<StreamId, readonly StoredEvent[]>> {
    const streams = await this.#stored.readStreams(streamIds);
    const keys = await this.#keysOf([...streams.values()].flat());
    return new Map([...streams].map(([id, events]) => [id, events.map((event) => opened(event, keys))]));
  }

  async readAll(request: ReadAllRequest): Promise<LogPage> {
    const page = await this.#stored.readAll(request);
    return { ...page, events: await this.#open(page.events) };
  }

  async *subscribe(request: SubscribeRequest): AsyncGenerator<LogPage, void, undefined> {
    for await (const page of this.#stored.subscribe(request))
      yield { ...page, events: await this.#open(page.events) };
  }

  head(): Promise<bigint> {
    return this.#stored.head();
  }

  watch(wake: () => void): Promise<() => Promise<void>> {
    return this.#stored.watch(wake);
  }

  async #open(events: readonly StoredEvent[]): Promise<readonly StoredEvent[]> {
    const keys = await this.#keysOf(events);
    return events.map((event) => opened(event, keys));
  }

  /** One query for a page, and none where nothing is sealed. Keys are not kept: a forgotten one is gone at once. */
  #keysOf(events: readonly StoredEvent[]): Promise<KeysOfTexts> {
    const withTexts = events.filter((event) => pointersOf(event).length > 0);
    if (withTexts.length === 0) return Promise.resolve(() => undefined);
    return this.#keys.of(withTexts.map(({ eventId }) => eventId));
  }
}

/** An event whose text was erased is in the log already, so its id is taken. */
const sealed = <E extends EventToAppend>(event: E, streamId: StreamId, keys: KeysOfTexts): E =>
  changed(event, streamId, keys, (text, place) => {
    if (place === undefined) throw new EventIdReused(event.eventId);
    return seal(String(text), place);
  });

const opened = (event: StoredEvent, keys: KeysOfTexts): StoredEvent =>
  changed(event, event.streamId, keys, (value, place, field) => {
    if (place === undefined) return erasedText;
    try {
      return unseal(value, place);
    } catch (cause) {
      throw new SealBroken(event.eventId, field, cause);
    }
  });

const changed = <E extends EventToAppend>(
  event: E,
  streamId: StreamId,
  keys: KeysOfTexts,
  change: (value: unknown, place: Seal | undefined, field: string) => string,
): E => {
  const pointers = pointersOf(event);
  if (pointers.length === 0) return event;
  const { eventId } = event;
  const data = pointers.reduce<unknown>((current, field) => {
    const key = keys({ eventId, field });
    const place = key && { key, boundTo: boundTo(streamId, eventId, field) };
    return replacedAt(current, field, (value) => change(value, place, field));
  }, event.data);
  return { ...event, data };
};
