import { beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '#adapters/event-store';
import { happen, named, renamed, thingCatalog, thrownAway, type ThingEvent } from '#kernel/testing';
import type { TenantId } from './brands.js';
import type { Aggregate } from './command-runner.js';
import { decider } from './decider.js';
import type { StoredEvent } from './envelope.js';
import { reject, type Rejection } from './rejection.js';
import { replayLog, replayStream, type Deviation, type ReplayLogPorts } from './replay-log.js';

type Known = 'absent' | 'there' | 'gone';

/** A thing that is gone is gone; one that was never named cannot be renamed. */
const things: Aggregate = {
  catalog: thingCatalog,
  decider: decider<never, ThingEvent, Known, Rejection<never>>({
    initialState: 'absent',
    decide: {},
    evolve: {
      ThingNamed: () => 'there',
      ThingRenamed: (state) => {
        if (state === 'absent') throw new Error('never named');
        return state;
      },
      ThingThrownAway: () => 'gone',
    },
  }),
  judge: (event: ThingEvent, before: Known) =>
    before === 'gone' ? [reject('log-gone', { event: event.type })] : [],
};

describe('playing the log again', () => {
  let store: InMemoryEventStore;
  const replay = async (ports: Partial<ReplayLogPorts> = {}, tenant?: string) => {
    const found: Deviation[] = [];
    const total = await replayLog(
      { storedLog: store, store, ...ports },
      { aggregates: [things], tenant: tenant as TenantId, onDeviation: (each) => found.push(each) },
    );
    return { ...total, found };
  };

  beforeEach(() => {
    store = new InMemoryEventStore();
  });

  it('finds nothing in what follows the rules', async () => {
    await happen(store, 'bench', named('Benk'), renamed('Krakk'));
    await happen(store, 'table', named('Bord'));
    await happen(store, 'bench', thrownAway);
    expect(await replay()).toEqual({ streams: 2, events: 4, deviations: 0, unreached: 0, found: [] });
    expect(await replay({}, '1111')).toMatchObject({ streams: 0 });
  });

  it('tells of each event that could not have been written, where it stands, and goes on', async () => {
    await happen(store, 'bench', named('Benk'), thrownAway, renamed('Krakk'));
    await happen(store, 'table', named('Bord'));
    await happen(store, 'bench', renamed('Stol'));
    const { found, ...total } = await replay();
    expect(total).toEqual({ streams: 2, events: 5, deviations: 2, unreached: 0 });
    expect(found).toEqual([
      {
        streamId: 'thing-9999.bench',
        revision: 2n,
        position: 3n,
        type: 'ThingRenamed',
        problem: { rejected: 'log-gone', details: { event: 'ThingRenamed' } },
      },
      expect.objectContaining({ revision: 3n, position: 5n }),
    ]);
  });

  it('tells of what cannot be folded or read, once, and plays the other streams', async () => {
    await happen(store, 'lost', renamed('Krakk'), renamed('Stol'));
    const unknown = { ...renamed('Krakk'), type: 'ThingSold' } as unknown as ThingEvent;
    await happen(store, 'sold', named('Benk'), unknown, renamed('Stol'));
    await happen(store, 'table', named('Bord'), thrownAway, thrownAway);
    const { found } = await replay();
    expect(found.map(({ streamId, revision, problem }) => [streamId, revision, problem.rejected])).toEqual([
      ['thing-9999.lost', 0n, 'log-does-not-fold'],
      ['thing-9999.sold', 1n, 'log-unreadable'],
      ['thing-9999.table', 2n, 'log-gone'],
    ]);
    expect(found[0]?.problem.details).toEqual({ why: 'never named' });
  });

  it('plays a stream as it was at the head of the moment, however long the log is', async () => {
    for (let n = 0; n < 1500; n += 1) await happen(store, `thing-${n.toString()}`, named('Benk'));
    await happen(store, 'thing-0', thrownAway);
    const late = {
      head: () => store.head(),
      readAll: async (request: Parameters<typeof store.readAll>[0]) => {
        const page = await store.readAll(request);
        await happen(store, 'thing-0', renamed('for sent'));
        return page;
      },
    };
    expect(await replay({ storedLog: late })).toMatchObject({ streams: 1500, events: 1501, deviations: 0 });
  });

  it('counts events whose stream has lost its beginning', async () => {
    await happen(store, 'bench', named('Benk'), renamed('Krakk'), renamed('Stol'));
    const withoutFirst = {
      head: () => store.head(),
      readAll: async (request: Parameters<typeof store.readAll>[0]) => {
        const page = await store.readAll(request);
        return { ...page, events: page.events.filter(({ revision }) => revision > 0n) };
      },
    };
    expect(await replay({ storedLog: withoutFirst })).toMatchObject({ streams: 0, unreached: 2 });
  });

  it('tells of a hole in a stream', async () => {
    await happen(store, 'bench', named('Benk'), renamed('Krakk'), renamed('Stol'));
    const { events } = await store.readAll({ after: 0n, limit: 10 });
    const [first, , last] = events as [StoredEvent, StoredEvent, StoredEvent];
    expect(replayStream([things], [first, last])).toMatchObject([
      { revision: 2n, problem: { rejected: 'log-revision-missing', details: { revision: '1' } } },
    ]);
    expect(replayStream([], [first, last])).toEqual([]);
    expect(replayStream([things], [])).toEqual([]);
  });
});
