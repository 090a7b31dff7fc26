import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { SettableClock } from '#adapters/clock';
import { InMemoryEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import { PostgresPolicyCheckpoints } from '#adapters/state';
import {
  eventNamed,
  happen,
  named,
  renamed,
  streamNamed,
  thingCatalog,
  thingTenant,
  type ThingEvent,
} from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { Instant, TenantId } from './brands.js';
import { decider, type Command } from './decider.js';
import type { StoredEvent } from './envelope.js';
import { event, eventCatalog, streamOf, type EventOf } from './event-catalog.js';
import { uuid5 } from './identity.js';
import { issuedByPolicy, policy, type AnyPolicy, type JobRequest } from './policy.js';
import { catalogFor } from './log-event.js';
import { aggregateOf, type PolicyPorts } from './policy-runner.js';
import { Reactor } from './reactor.js';
import { reject, type Rejection } from './rejection.js';
import { z } from 'zod';

/** A label is made for each thing that is named; one for nobody is refused. */
const labelCatalog = eventCatalog('label', { LabelMade: event({ text: z.string() }) });
type MakeLabel = Command<'MakeLabel', { readonly text: string }>;
const labels = {
  catalog: labelCatalog,
  decider: decider<MakeLabel, EventOf<typeof labelCatalog>, number, Rejection<'label-empty'>>({
    initialState: 0,
    decide: {
      MakeLabel: ({ data }) =>
        data.text === '' ? reject('label-empty') : [{ type: 'LabelMade', data: { text: data.text } }],
    },
    evolve: { LabelMade: (count) => count + 1 },
  }),
};

const labelThings = policy<ThingEvent>({
  name: 'label-things',
  catalogs: [thingCatalog],
  on: {
    ThingNamed: (happened) => [
      {
        do: 'send',
        to: labelCatalog,
        subjectId: happened.subjectId,
        command: {
          type: 'MakeLabel',
          data: { text: happened.data.name },
          issued: issuedByPolicy('label-things', happened),
        },
      },
      { do: 'wake', job: { queue: 'print', name: 'print', id: `print-${happened.subjectId}`, data: {} } },
    ],
  },
});

describe('policies', () => {
  let database: TestDatabase;
  let pool: Pool;
  let checkpoints: PostgresPolicyCheckpoints;
  let store: InMemoryEventStore;
  let jobs: JobRequest[];
  let refused: string[];
  let parked: string[];
  let skips: Set<string>;
  let documents: PostgresReadStore;
  let forgotten: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    await pool.query('delete from state.policy_checkpoint');
    checkpoints = new PostgresPolicyCheckpoints(pool);
    store = new InMemoryEventStore();
    jobs = [];
    refused = [];
    parked = [];
    skips = new Set();
    documents = new PostgresReadStore(pool);
    await pool.query('delete from state.parked');
    forgotten = [];
    await checkpoints.prepare([labelThings], 0n);
  });

  const ports = (rest: Partial<PolicyPorts> = {}): PolicyPorts => ({
    store,
    clock: new SettableClock('2026-02-03T09:15:00.000Z' as Instant),
    checkpoints,
    queue: {
      wake: (job) => {
        jobs.push(job);
        return Promise.resolve();
      },
    },
    keys: {
      forget: (eventId, fields) => {
        forgotten.push([eventId, ...fields].join(' '));
        return Promise.resolve();
      },
    },
    people: {
      forget: (tenant, personId) => {
        forgotten.push(`${tenant} ${personId}`);
        return Promise.resolve();
      },
    },
    files: {
      forget: (tenant, folder) => {
        forgotten.push(`${tenant} folder ${folder}`);
        return Promise.resolve();
      },
    },
    aggregates: [labels],
    onRefused: (name, { type }, rejection) => {
      refused.push(`${name} ${type} ${rejection.rejected}`);
    },
    onParked: ({ follower, tenant, eventId }) => {
      parked.push(`${follower} ${tenant} ${eventId}`);
    },
    ...rest,
  });
  const labelsOf = (id: string): Promise<readonly StoredEvent[]> =>
    store.readStream(streamOf(labelCatalog, thingTenant, id));
  /** Lets policies react to all there is. */
  const settle = async (which: PolicyPorts = ports(), policies: readonly AnyPolicy[] = [labelThings]) => {
    const reactor = await Reactor.open(
      { ...which, documents },
      {
        policies,
        catalogOf: catalogFor([thingCatalog, labelCatalog]),
        skipped: () => Promise.resolve(skips),
      },
    );
    await reactor.attend();
    for (let page = await next(reactor); page.upTo > reactor.after; page = await next(reactor))
      await reactor.take(page);
  };
  const next = ({ after }: Reactor) => store.readAll({ after, limit: 500 });

  it('send commands and wake whoever works, and say what caused it', async () => {
    await happen(store, 'a', named('Benk'), renamed('Krakk'));
    await settle();
    const [label, ...more] = await labelsOf('a');
    expect(more).toEqual([]);
    const [cause] = await store.readStream(streamOf(thingCatalog, thingTenant, 'a'));
    expect(label?.data).toEqual({ text: 'Benk' });
    expect(label?.metadata).toMatchObject({
      actor: 'system:label-things',
      roles: ['SYSTEM'],
      occurredAt: cause?.metadata.occurredAt,
      commandId: uuid5('label-things', cause?.eventId ?? '', 0),
      correlationId: cause?.metadata.correlationId,
      causationId: cause?.eventId,
    });
    expect(jobs.map(({ id }) => id)).toEqual(['print-a']);
    await settle();
    expect(jobs).toHaveLength(1);
  });

  it('double nothing when the process dies between the effects and the checkpoint', async () => {
    class Dying extends PostgresPolicyCheckpoints {
      override save(): Promise<void> {
        return Promise.reject(new Error('killed'));
      }
    }
    await happen(store, 'a', named('Benk'));
    await happen(store, 'b', named('Bord'));
    for (let life = 0; life < 3; life += 1) {
      await expect(settle(ports({ checkpoints: new Dying(pool) }))).rejects.toThrow('killed');
    }
    await settle();
    expect(await labelsOf('a')).toHaveLength(1);
    expect(await labelsOf('b')).toHaveLength(1);
    expect(new Set(jobs.map(({ id }) => id))).toEqual(new Set(['print-a', 'print-b']));
    expect(await store.head()).toBe(4n);
  });

  it('go on where they were when an effect breaks', async () => {
    await happen(store, 'a', named('Benk'));
    await happen(store, 'b', named('Bord'));
    const queue = {
      wake: ({ id }: JobRequest) =>
        id === 'print-b' ? Promise.reject(new Error('no queue')) : Promise.resolve(),
    };
    await expect(settle(ports({ queue }))).rejects.toThrow('no queue');
    await settle();
    expect(await labelsOf('a')).toHaveLength(1);
    expect(await labelsOf('b')).toHaveLength(1);
    expect(jobs.map(({ id }) => id)).toEqual(['print-a', 'print-b']);
  });

  it('double nothing when two processes react at the same time', async () => {
    for (let n = 0; n < 10; n += 1) await happen(store, `thing-${n.toString()}`, named(n.toString()));
    await Promise.all([settle(), settle(), settle()]);
    for (let n = 0; n < 10; n += 1) expect(await labelsOf(`thing-${n.toString()}`)).toHaveLength(1);
    expect(await store.head()).toBe(20n);
  });

  it('send to different streams side by side, to one stream in log order', async () => {
    const relabel: AnyPolicy = {
      ...labelThings,
      name: 'relabel',
      on: { ThingRenamed: labelThings.on.ThingNamed },
    };
    await checkpoints.prepare([relabel], 0n);
    await happen(store, 'a', named('Benk'), ...['1', '2', '3'].map(renamed));
    for (const id of ['b', 'c']) await happen(store, id, named('Bord'), renamed('ny'));
    let [atOnce, most] = [0, 0];
    class Slow extends InMemoryEventStore {
      override async readStream(id: Parameters<InMemoryEventStore['readStream']>[0]) {
        most = Math.max(most, (atOnce += 1));
        await new Promise(setImmediate);
        atOnce -= 1;
        return store.readStream(id);
      }
      override append = store.append.bind(store);
      override readAll = store.readAll.bind(store);
    }
    await settle(ports({ store: new Slow() }), [relabel]);
    expect((await labelsOf('a')).map(({ data }) => data)).toEqual([
      { text: '1' },
      { text: '2' },
      { text: '3' },
    ]);
    expect(most).toBe(3);
  });

  it('have the keys of texts, the names of people and kept files forgotten', async () => {
    const forget: AnyPolicy = {
      ...labelThings,
      on: {
        ThingRenamed: ({ eventId }: { readonly eventId: string }) => [
          { do: 'forget', what: { eventId, fields: ['/name'] } },
          { do: 'forget', what: { personId: 'person-1' } },
          { do: 'forget', what: { folder: 'reports' } },
        ],
      },
    };
    await happen(store, 'a', named('Benk'), renamed('Krakk'));
    await settle(ports(), [forget]);
    const [, event] = await store.readStream(streamOf(thingCatalog, thingTenant, 'a'));
    expect(forgotten).toEqual([
      `${event?.eventId ?? ''} /name`,
      `${thingTenant} person-1`,
      `${thingTenant} folder reports`,
    ]);
  });

  it('tell when they are refused, and go on', async () => {
    await happen(store, 'a', named(''));
    await happen(store, 'b', named('Bord'));
    await settle();
    expect(refused).toEqual(['label-things ThingNamed label-empty']);
    expect(await labelsOf('b')).toHaveLength(1);
  });

  it('go no further than a refusal until somebody has been told of it', async () => {
    await happen(store, 'a', named(''));
    const deaf = ports({ onRefused: () => Promise.reject(new Error('nobody could be told')) });
    await expect(settle(deaf)).rejects.toThrow('nobody could be told');
    expect(await checkpoints.read(labelThings)).toBe(0n);
    await settle();
    expect(refused).toEqual(['label-things ThingNamed label-empty']);
    expect(await checkpoints.read(labelThings)).toBe(1n);
  });

  it('react to what comes after they are switched on, not to the past', async () => {
    await happen(store, 'a', named('Benk'));
    const late: AnyPolicy = { ...labelThings, name: 'late' };
    await checkpoints.prepare([late], await store.head());
    await happen(store, 'b', named('Bord'));
    await settle(ports(), [late]);
    expect(await labelsOf('a')).toEqual([]);
    expect(await labelsOf('b')).toHaveLength(1);
  });

  describe('at an event they cannot read', () => {
    const other = '8888' as TenantId;
    const odd = async () => {
      const streamId = streamNamed('odd', { category: 'thing' });
      const event = { ...eventNamed('odd', { surprise: true }), type: 'ThingNamed' };
      await store.append({ streamId, expectedRevision: 'no-stream', events: [event] });
      return event.eventId;
    };
    const elsewhere = async () => {
      const streamId = streamNamed('b', { category: 'thing', tenant: other });
      const data = { name: 'Bord', day: null, size: null };
      const event = { ...eventNamed('elsewhere', data), type: 'ThingNamed' };
      await store.append({ streamId, expectedRevision: 'no-stream', events: [event] });
      return streamOf(labelCatalog, other, 'b');
    };

    it('stand still for that municipality, are seen to, and go on for the others', async () => {
      await happen(store, 'a', named('Benk'));
      const eventId = await odd();
      await happen(store, 'c', named('Stol'));
      const theirs = await elsewhere();
      await settle();
      expect(parked).toEqual([`label-things ${thingTenant} ${eventId}`]);
      expect(await labelsOf('a')).toHaveLength(1);
      expect(await labelsOf('c')).toEqual([]);
      expect(await store.readStream(theirs)).toHaveLength(1);
      expect(await checkpoints.read(labelThings)).toBe(await store.head());
    });

    it('try again when asked, and stand still there again', async () => {
      await odd();
      await happen(store, 'c', named('Stol'));
      await settle();
      expect(await checkpoints.askRetry({ follower: 'label-things' })).toBe(1);
      await settle();
      expect(parked).toHaveLength(2);
      expect(await checkpoints.parked()).toMatchObject([{ follower: 'label-things', retry: false }]);
    });

    it('go on when an operator has said to leave it out, and miss nothing that came meanwhile', async () => {
      const eventId = await odd();
      for (const id of ['c', 'd']) await happen(store, id, named('Stol'));
      await settle();
      skips = new Set([`label-things/${eventId}`]);
      await settle();
      expect(await checkpoints.parked()).toEqual([]);
      for (const id of ['c', 'd']) expect(await labelsOf(id)).toHaveLength(1);
    });
  });

  it('cannot send to a catalog nobody writes', () => {
    expect(() => aggregateOf([labels], thingCatalog)).toThrow(RangeError);
    expect(aggregateOf([labels], labelCatalog)).toBe(labels);
  });
});
