import type { EventStore } from '../../libs/kernel/index.js';
import type { PeerConsumer } from '../peer.js';

/** A live subscription from the first event on; `see` is told each position. */
export const consumeOurs = (store: EventStore, see: (position: string) => void): PeerConsumer => {
  const stopping = new AbortController();
  const running = (async () => {
    for await (const { events } of store.subscribe({ after: 0n, signal: stopping.signal }))
      for (const { position } of events) see(position.toString());
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
