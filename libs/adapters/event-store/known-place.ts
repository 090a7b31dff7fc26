import { EventIdReused, type AppendResult, type StreamId } from '#kernel';
import type { PreparedAppend, PreparedEvent } from './prepared-append.js';

/** An event as it stands in the log: bytes, not objects. */
export interface PlacedEvent extends PreparedEvent {
  readonly streamId: StreamId;
  readonly revision: bigint;
  readonly position: bigint;
}

/**
 * Where these very events stand already; undefined when none of their ids is known. Throws `EventIdReused` when an id
 * stands for another event, or for this one at another place. `placed` finds an event of the log by its id.
 */
export const knownPlace = (
  { streamId, expected, events }: PreparedAppend,
  placed: (eventId: string) => PlacedEvent | undefined,
): AppendResult | undefined => {
  const known = events.flatMap((event, index) => {
    const found = placed(event.eventId);
    if (found === undefined) return [];
    const samePlace = found.streamId === streamId && found.revision === expected + BigInt(index + 1);
    return [{ found, same: samePlace && sameBytes(found, event) }];
  });
  const last = known.at(-1);
  if (last === undefined) return undefined;
  const wrong = known.find(({ same }) => !same);
  if (wrong !== undefined || known.length < events.length)
    throw new EventIdReused((wrong ?? last).found.eventId);
  return { revision: last.found.revision, position: last.found.position };
};

const sameBytes = (a: PreparedEvent, b: PreparedEvent) =>
  a.type === b.type && a.schemaVersion === b.schemaVersion && a.data === b.data && a.metadata === b.metadata;
