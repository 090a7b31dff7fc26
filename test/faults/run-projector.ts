import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { SystemClock } from '#adapters/clock';
import { PostgresEventStore } from '#adapters/event-store';
import { PostgresReadStore } from '#adapters/read-store';
import {
  PostgresLease,
  PostgresPeopleDirectory,
  PostgresPolicyCheckpoints,
  PostgresTextKeys,
} from '#adapters/state';
import { follow, prepareSubscriptions, runToHead, type FollowerPorts } from '#kernel';
import { counting, echoAggregate } from './counting.js';

/** The real follower of the log, on the counting domain. */
export const followerOn = (pool: Pool): FollowerPorts => ({
  store: new PostgresEventStore(pool),
  documents: new PostgresReadStore(pool),
  checkpoints: new PostgresPolicyCheckpoints(pool),
  lease: new PostgresLease(pool),
  keys: new PostgresTextKeys(pool),
  people: new PostgresPeopleDirectory(pool),
  clock: new SystemClock(),
  queue: { wake: () => Promise.resolve() },
  aggregates: [echoAggregate],
  onRefused: () => undefined,
  pause: async (milliseconds) => {
    await pause(milliseconds);
  },
});

export const prepareProjector = (pool: Pool): Promise<void> =>
  prepareSubscriptions(followerOn(pool), counting);

/** Follows until told to stop, and over again after a fault, as the projector's process does. */
export const runProjector = async (pool: Pool, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await follow(followerOn(pool), counting, signal).catch(() => pause(50));
  }
};

/** Brings policies and read models to the log's head, when nobody else does. */
export const settle = async (pool: Pool): Promise<void> => {
  const ports = followerOn(pool);
  await ports.lease.hold('projector', ({ fence }) => runToHead(ports, counting, fence));
};
