import { fileURLToPath } from 'node:url';
import type { StreamId } from '../libs/kernel/index.js';
import type { Summary } from './events.js';

/** What is the same in every store. */
export interface PeerEvent {
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

/** A consumer that follows the peer's log until it is stopped. */
export interface PeerConsumer {
  readonly stop: () => Promise<void>;
}

/** The peer as `peers/emmett.mjs` opens it: its own client, its own defaults. */
export interface Peer {
  /** `expected`: how many events stand in the stream. */
  readonly append: (streamId: StreamId, expected: number, events: readonly PeerEvent[]) => Promise<unknown>;
  readonly read: (streamId: StreamId) => Promise<readonly PeerEvent[]>;
  /** The next events after a global position, as its consumer asks for them. */
  readonly readAfter: (position: number, limit: number) => Promise<number>;
  /** Makes an empty read model with a row for each stream, and keeps it up to date. */
  readonly project: () => Promise<PeerConsumer>;
  readonly projected: (streamId: StreamId) => Promise<Summary | undefined>;
  /** Calls `see` with the global position of each event. */
  readonly consume: (see: (position: string) => void) => Promise<PeerConsumer>;
  readonly close: () => Promise<void>;
}

/** How far the peer came in rebuilding its read model, and whether the read model holds just that. */
export interface PeerRebuild {
  readonly events: number;
  readonly seconds: number;
  readonly rows: number;
  readonly counted: number;
}

/** What `peers/emmett.mjs` exports. */
export interface PeerModule {
  readonly name: string;
  readonly open: (url: string) => Promise<Peer>;
  /** In a process of its own, ended when the time is up: a batch of the peer's does not stop half-way. */
  readonly rebuild: (url: string, options: { batchSize: number; capSeconds: number }) => Promise<PeerRebuild>;
}

/** Loaded only here and by its path, so that nothing else needs the peer to be installed. */
export const loadPeer = async (): Promise<PeerModule> =>
  (await import(fileURLToPath(new URL('../../bench/peers/emmett.mjs', import.meta.url)))) as PeerModule;
