import { SystemClock } from '../../libs/adapters/clock/index.js';
import { foldStream, StateCache, type EventStore, type StreamId } from '../../libs/kernel/index.js';
import { benchDecider, benchEvents, type Summary } from '../events.js';

type Fold = (streamId: StreamId) => Promise<Summary>;

const bench = { catalog: benchEvents, decider: benchDecider };

const folding =
  (store: EventStore, states?: StateCache): Fold =>
  async (streamId) => {
    const ports = { store, clock: new SystemClock(), ...(states === undefined ? {} : { states }) };
    return (await foldStream(ports, bench, streamId)).state as Summary;
  };

/** As a command that has not seen the stream before: read it all, with its schemas, and fold. */
export const coldFold = (store: EventStore): Fold => folding(store);

/** As a command that has: what it knew is kept, and only what came since is read. */
export const warmFold = (store: EventStore): Fold => folding(store, new StateCache());
