import { readEvent, type EventStore, type StoredEvent, type StreamId } from '../../libs/kernel/index.js';
import { benchDecider, benchEvents, emptySummary, type Summary } from '../events.js';

const folded = (events: readonly StoredEvent[], from: Summary): Summary =>
  events.reduce((summary, stored) => {
    const event = readEvent(benchEvents, stored);
    return benchDecider.evolve(summary, event, event.occurredAt);
  }, from);

/** As a command that has not seen the stream before: read it all, with its schemas, and fold. */
export const foldCold = async (store: EventStore, streamId: StreamId): Promise<Summary> =>
  folded(await store.readStream(streamId), emptySummary);

/** As a command that has: what it knew is kept, and only what came since is read. */
export const warmFold = (store: EventStore): ((streamId: StreamId) => Promise<Summary>) => {
  const known = new Map<StreamId, { readonly next: bigint; readonly summary: Summary }>();
  return async (streamId) => {
    const { next, summary } = known.get(streamId) ?? { next: 0n, summary: emptySummary };
    const events = await store.readStream(streamId, { from: next });
    const now = folded(events, summary);
    known.set(streamId, { next: (events.at(-1)?.revision ?? next - 1n) + 1n, summary: now });
    return now;
  };
};
