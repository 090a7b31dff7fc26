import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { SystemClock } from '#adapters/clock';
import { PostgresEventStore } from '#adapters/event-store';
import { PostgresReadStore } from '#adapters/read-store';
import {
  PostgresKeptFiles,
  PostgresLease,
  PostgresPeopleDirectory,
  PostgresPolicyCheckpoints,
  PostgresTextKeys,
} from '#adapters/state';
import {
  follow,
  prepareSubscriptions,
  projectorLease,
  runToHead,
  type EventStore,
  type FollowerPorts,
} from '#kernel';
import { counting, echoAggregate } from './counting.js';

/** The real follower of the log, on the counting domain. */
export const followerOn = (pool: Pool, store: EventStore = new PostgresEventStore(pool)): FollowerPorts => ({
  store,
  documents: new PostgresReadStore(pool),
  checkpoints: new PostgresPolicyCheckpoints(pool),
  lease: new PostgresLease(pool),
  keys: new PostgresTextKeys(pool),
  files: new PostgresKeptFiles(pool),
  people: new PostgresPeopleDirectory(pool),
  clock: new SystemClock(),
  queue: { wake: () => Promise.resolve() },
  aggregates: [echoAggregate],
  onRefused: () => undefined,
  pause: async (milliseconds) => {
    await pause(milliseconds);
  },
});

/** With a log of its own, whose connections are let go of afterwards. */
const withFollower = async <T>(pool: Pool, use: (ports: FollowerPorts) => Promise<T>): Promise<T> => {
  const store = new PostgresEventStore(pool);
  try {
    return await use(followerOn(pool, store));
  } finally {
    await store.close();
  }
};

export const prepareProjector = (pool: Pool): Promise<void> =>
  withFollower(pool, (ports) => prepareSubscriptions(ports, counting));

/** Follows until told to stop, and over again after a fault, as the projector's process does. */
export const runProjector = async (pool: Pool, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await withFollower(pool, (ports) => follow(ports, counting, signal)).catch(() => pause(50));
  }
};

/** Brings policies and read models to the log's head, when nobody else does. */
export const settle = (pool: Pool): Promise<void> =>
  withFollower(pool, (ports) =>
    ports.lease.hold(projectorLease, ({ fence }) => runToHead(ports, counting, fence)),
  );
