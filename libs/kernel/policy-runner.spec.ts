import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { SettableClock } from '#adapters/clock';
import { InMemoryEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresPolicyCheckpoints } from '#adapters/state';
import { happen, named, renamed, thingCatalog, thingTenant, type ThingEvent } from '#kernel/testing';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { Instant } from './brands.js';
import { decider, type Command } from './decider.js';
import type { StoredEvent } from './envelope.js';
import { event, eventCatalog, streamOf, type EventOf } from './event-catalog.js';
import { uuid5 } from './identity.js';
import { issuedByPolicy, policy, type AnyPolicy, type JobRequest } from './policy.js';
import { aggregateOf, reactToPage, type PolicyPorts } from './policy-runner.js';
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
    aggregates: [labels],
    onRefused: (name, { type }, rejection) => {
      refused.push(`${name} ${type} ${rejection.rejected}`);
    },
    ...rest,
  });
  const labelsOf = (id: string): Promise<readonly StoredEvent[]> =>
    store.readStream(streamOf(labelCatalog, thingTenant, id));
  const settle = async (which: PolicyPorts = ports()) => {
    while (await reactToPage(which, labelThings));
  };

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
    expect(await reactToPage(ports(), labelThings)).toBe(false);
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
    await reactToPage(ports({ store: new Slow() }), relabel);
    expect((await labelsOf('a')).map(({ data }) => data)).toEqual([
      { text: '1' },
      { text: '2' },
      { text: '3' },
    ]);
    expect(most).toBe(3);
  });

  it('have the keys of texts and the names of people forgotten', async () => {
    const forget: AnyPolicy = {
      ...labelThings,
      on: {
        ThingRenamed: ({ eventId }: { readonly eventId: string }) => [
          { do: 'forget', what: { eventId, fields: ['/name'] } },
          { do: 'forget', what: { personId: 'person-1' } },
        ],
      },
    };
    await happen(store, 'a', named('Benk'), renamed('Krakk'));
    await reactToPage(ports(), forget);
    const [, event] = await store.readStream(streamOf(thingCatalog, thingTenant, 'a'));
    expect(forgotten).toEqual([`${event?.eventId ?? ''} /name`, `${thingTenant} person-1`]);
  });

  it('tell when they are refused, and go on', async () => {
    await happen(store, 'a', named(''));
    await happen(store, 'b', named('Bord'));
    await settle();
    expect(refused).toEqual(['label-things ThingNamed label-empty']);
    expect(await labelsOf('b')).toHaveLength(1);
  });

  it('react to what comes after they are switched on, not to the past', async () => {
    await happen(store, 'a', named('Benk'));
    const late: AnyPolicy = { ...labelThings, name: 'late' };
    await checkpoints.prepare([late], await store.head());
    await happen(store, 'b', named('Bord'));
    while (await reactToPage(ports(), late));
    expect(await labelsOf('a')).toEqual([]);
    expect(await labelsOf('b')).toHaveLength(1);
  });

  it('cannot send to a catalog nobody writes', () => {
    expect(() => aggregateOf([labels], thingCatalog)).toThrow(RangeError);
    expect(aggregateOf([labels], labelCatalog)).toBe(labels);
  });
});
