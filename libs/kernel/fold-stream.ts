import type { StreamId } from './brands.js';
import type { Decider } from './decider.js';
import type { RecordedEvent } from './envelope.js';
import { readEvent, type EventCatalog } from './event-catalog.js';
import type { Clock } from './ports/clock.port.js';
import type { EventStore } from './ports/event-store.port.js';
import type { Rejection } from './rejection.js';
import type { FoldedStream, StateCache } from './state-cache.js';

/** A catalog and the decider that writes it. */
export interface Foldable {
  readonly catalog: EventCatalog;
  // Commands and events are moved between store and decider without looking inside.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly decider: Decider<any, any, any, Rejection>;
}

/** What folding a stream needs of the outside world. */
export interface FoldPorts {
  readonly store: EventStore;
  readonly clock: Clock;
  /** Spares what was read before; the answer is the same without. */
  readonly states?: StateCache;
}

/**
 * Reads a stream and folds it; with a cache only what came after what is kept there. Either way it is the stream as the
 * log holds it now. Throws what the store throws, and `UnreadableEvent`.
 */
export const foldStream = async (
  { store, clock, states }: FoldPorts,
  { catalog, decider }: Foldable,
  streamId: StreamId,
): Promise<FoldedStream> => {
  const now = clock.now();
  const before = states?.get(streamId, decider, now) ?? untouched(decider);
  const stored = await store.readStream(streamId, { from: before.revision + 1n });
  const folded = goOn(
    decider,
    before,
    stored.map((event) => readEvent(catalog, event)),
  );
  states?.keep(streamId, { decider, folded, loadedAt: now });
  return folded;
};

const untouched = ({ initialState: state }: Foldable['decider']): FoldedStream => ({
  state,
  revision: -1n,
  position: 0n,
  commands: new Map(),
});

const goOn = (
  decider: Foldable['decider'],
  before: FoldedStream,
  events: readonly RecordedEvent[],
): FoldedStream => {
  const last = events.at(-1);
  if (last === undefined) return before;
  const commands = new Map(before.commands);
  let { state } = before;
  for (const event of events) {
    state = decider.evolve(state, event, event.occurredAt, event.recordedAt);
    const { commandId, revision, position } = event;
    commands.set(commandId, { revision, position, appended: (commands.get(commandId)?.appended ?? 0) + 1 });
  }
  return { state, revision: last.revision, position: last.position, commands };
};
