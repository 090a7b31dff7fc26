import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { z } from 'zod';
import { SettableClock } from '#adapters/clock';
import { PostgresEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import { PostgresLease, PostgresPolicyCheckpoints } from '#adapters/state';
import { happen, named, renamed, thingCatalog, things, thingTenant, type ThingEvent } from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { Instant } from './brands.js';
import { decider, type Command } from './decider.js';
import { event, eventCatalog, streamOf, type EventOf } from './event-catalog.js';
import { ReadModelBehind } from './fault.js';
import {
  catchUp,
  follow,
  prepareSubscriptions,
  projectorLease,
  type FollowerPorts,
  type Subscriptions,
} from './log-follower.js';
import { issuedByPolicy, policy } from './policy.js';
import type { Rejection } from './rejection.js';

/** Counts names: one command for every name a thing gets. */
const counterCatalog = eventCatalog('counter', { Counted: event({ name: z.string() }) });
type Count = Command<'Count', { readonly name: string }>;
const counter = {
  catalog: counterCatalog,
  decider: decider<Count, EventOf<typeof counterCatalog>, null, Rejection>({
    initialState: null,
    decide: { Count: ({ data }) => [{ type: 'Counted', data }] },
    evolve: { Counted: () => null },
  }),
};
const countNames = policy<ThingEvent>({
  name: 'count-names',
  catalogs: [thingCatalog],
  on: {
    ThingRenamed: (happened) => [
      {
        do: 'send',
        to: counterCatalog,
        subjectId: 'all',
        command: { type: 'Count', data: happened.data, issued: issuedByPolicy('count-names', happened) },
      },
    ],
  },
});
const subscriptions: Subscriptions = { projections: [things], policies: [countNames] };

describe('following the log', () => {
  let database: TestDatabase;
  let pools: Pool[];
  let mine: FollowerPorts;
  let theirs: FollowerPorts;

  const portsOn = (pool: Pool): FollowerPorts => ({
    store: new PostgresEventStore(pool),
    documents: new PostgresReadStore(pool),
    checkpoints: new PostgresPolicyCheckpoints(pool),
    lease: new PostgresLease(pool),
    clock: new SettableClock('2026-02-03T09:15:00.000Z' as Instant),
    queue: { wake: () => Promise.resolve() },
    keys: { forget: () => Promise.resolve() },
    people: { forget: () => Promise.resolve() },
    files: { forget: () => Promise.resolve() },
    aggregates: [counter],
    onRefused: () => undefined,
    pause: (milliseconds) => pool.query('select pg_sleep($1)', [milliseconds / 1000]).then(() => undefined),
  });

  beforeAll(async () => {
    database = await createTestDatabase();
    pools = [openPool(database.url, { max: 4 }), openPool(database.url, { max: 4 })];
    const [one, other] = pools;
    if (one === undefined || other === undefined) throw new Error('two pools');
    await migrate(one);
    mine = portsOn(one);
    theirs = portsOn(other);
    await Promise.all([mine, theirs].map((ports) => prepareSubscriptions(ports, subscriptions)));
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await database.drop();
  });

  const counted = async () =>
    (await mine.store.readStream(streamOf(counterCatalog, thingTenant, 'all'))).map(
      ({ data }) => (data as { name: string }).name,
    );
  /** Things are renamed to `1` … `count`, each a stream of its own. */
  const renameThings = async (prefix: string, count: number) => {
    for (let n = 1; n <= count; n += 1) {
      await happen(mine.store, `${prefix}${n.toString()}`, named('ny'), renamed(`${prefix}${n.toString()}`));
    }
  };

  it('catches up here when nobody else follows', async () => {
    await renameThings('a', 3);
    const head = await catchUp(mine, subscriptions);
    expect(head).toBe(9n);
    expect(await counted()).toEqual(['a1', 'a2', 'a3']);
    expect(await mine.documents.checkpoint(things)).toBe(9n);
    expect(await mine.documents.count(things, { tenant: thingTenant })).toBe(3);
  });

  it('shows the log as it stands, and appends nothing, where no policy is run', async () => {
    await renameThings('r', 2);
    const before = await mine.store.head();
    const head = await catchUp(mine, { ...subscriptions, policies: [] });
    expect([head, await mine.store.head(), await mine.documents.checkpoint(things)]).toEqual([
      before,
      before,
      before,
    ]);
    expect(await counted()).not.toContain('r1');
    await catchUp(mine, subscriptions);
    expect(await counted()).toContain('r2');
  });

  it('doubles and loses nothing when two processes catch up at once', async () => {
    await renameThings('b', 10);
    await Promise.all([
      catchUp(mine, subscriptions),
      catchUp(theirs, subscriptions),
      renameThings('c', 10).then(() => catchUp(theirs, subscriptions)),
    ]);
    const names = (await counted()).filter((name) => /^[bc]/.test(name));
    expect(names.sort()).toEqual(
      ['b', 'c']
        .flatMap((prefix) => Array.from({ length: 10 }, (_, n) => `${prefix}${(n + 1).toString()}`))
        .sort(),
    );
  });

  it('waits for the process that follows, and is told when it does not come on', async () => {
    await theirs.lease.hold(projectorLease, async () => {
      await renameThings('d', 1);
      await expect(catchUp(mine, subscriptions, 100)).rejects.toThrow(ReadModelBehind);
    });
    const stop = new AbortController();
    const following = follow(theirs, subscriptions, stop.signal);
    const head = await catchUp(mine, subscriptions);
    stop.abort();
    await following;
    expect(await mine.documents.checkpoint(things)).toBeGreaterThanOrEqual(head);
    expect(await counted()).toContain('d1');
  });
});
