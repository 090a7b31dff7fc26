import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SettableClock } from '#adapters/clock';
import { InMemoryEventStore } from '#adapters/event-store';
import { named, renamed, thingCatalog, thingTenant, type ThingEvent } from '#kernel/testing';
import type { ActorId, Instant, StreamId } from './brands.js';
import { runCommand, type CommandPorts, type CommandRequest } from './command-runner.js';
import { decider, type Command } from './decider.js';
import type { StoredEvent } from './envelope.js';
import { uuid5 } from './identity.js';
import type { ReadStreamRequest } from './ports/event-store.port.js';
import { reject, type Rejection } from './rejection.js';
import { StateCache, type FoldedStream } from './state-cache.js';

type NameThing = Command<'NameThing', { readonly name: string }>;
type Known = { readonly names: readonly string[] };

const things = {
  catalog: thingCatalog,
  decider: decider<NameThing, ThingEvent, Known, Rejection<'name-taken'>>({
    initialState: { names: [] },
    decide: {
      NameThing: ({ data: { name } }, { names }) => {
        if (name === names.at(-1)) return [];
        if (names.includes(name)) return reject('name-taken');
        return names.length === 0 ? [named(name), renamed(`${name}!`)] : [renamed(name)];
      },
    },
    evolve: {
      ThingNamed: ({ names }, { data: { name } }) => ({ names: [...names, name] }),
      ThingRenamed: ({ names }, { data: { name } }) => ({ names: [...names, name] }),
      ThingThrownAway: () => ({ names: [] }),
    },
  }),
};

/** Counts the events that are read of streams. */
class CountingStore extends InMemoryEventStore {
  read = 0;

  override async readStream(
    streamId: StreamId,
    request?: ReadStreamRequest,
  ): Promise<readonly StoredEvent[]> {
    const events = await super.readStream(streamId, request);
    this.read += events.length;
    return events;
  }
}

const start = Date.parse('2026-02-03T09:00:00.000Z');
const after = (minutes: number) => new Date(start + minutes * 60_000).toISOString() as Instant;

const request = (name: string, rest: Partial<CommandRequest> = {}): CommandRequest => ({
  tenant: thingTenant,
  subjectId: 'one',
  command: {
    type: 'NameThing',
    data: { name },
    issued: { by: 'person-1' as ActorId, roles: [], at: after(0) },
  },
  commandId: uuid5('command', name),
  correlationId: 'correlation',
  ...rest,
});

describe('running commands with a cache of states', () => {
  let store: CountingStore;
  let clock: SettableClock;
  let ports: CommandPorts;

  beforeEach(() => {
    store = new CountingStore();
    clock = new SettableClock(after(0));
    ports = { store, clock, states: new StateCache() };
  });

  const run = (name: string, rest: Partial<CommandRequest> = {}) =>
    runCommand(ports, things, request(name, rest));
  const readBy = async (work: () => Promise<unknown>) => {
    const before = store.read;
    await work();
    return store.read - before;
  };

  it('reads only what has come since', async () => {
    await run('Benk');
    expect(await readBy(() => run('Bord'))).toBe(2);
    expect(await readBy(() => run('Krakk'))).toBe(1);
    await runCommand({ store, clock }, things, request('Stol'));
    expect(await readBy(() => run('Pult'))).toBe(2);
  });

  it('reads the whole stream again five minutes after it last did, however often it was used', async () => {
    await run('Benk');
    for (const minutes of [1, 2, 3, 4]) {
      clock.set(after(minutes));
      await run(`Bord ${minutes.toString()}`);
    }
    clock.set(after(5));
    expect(await readBy(() => run('Krakk'))).toBe(6);
    expect(await readBy(() => run('Stol'))).toBe(1);
  });

  it('reads the whole stream again when the clock has been set back', async () => {
    await run('Benk');
    await run('Bord');
    clock.set(after(-5));
    expect(await readBy(() => run('Krakk'))).toBe(3);
  });

  it('recognises a command from long ago, and a log that is not the one it knew', async () => {
    const first = await run('Benk');
    await run('Bord');
    expect(await run('Benk')).toEqual(first);
    ports = { ...ports, store: new InMemoryEventStore() };
    expect(await run('Krakk')).toMatchObject({ revision: 1n, appended: 2 });
  });

  it('does not take what another decider made of the same stream', async () => {
    await run('Benk');
    const other = { ...things, decider: { ...things.decider, decide: () => reject('never') } };
    await expect(runCommand(ports, other, request('Bord'))).resolves.toMatchObject({ rejected: 'never' });
    expect(await readBy(() => run('Bord'))).toBe(2);
  });

  it('answers and writes as without it, whoever else writes meanwhile and however time goes', async () => {
    const step = fc.record({
      name: fc.constantFrom('Benk', 'Bord', 'Krakk', 'Stol', 'Pult'),
      subject: fc.constantFrom('one', 'two', 'three'),
      command: fc.nat(30),
      cached: fc.boolean(),
      expected: fc.option(fc.bigInt({ min: -1n, max: 4n }), { nil: undefined }),
      minutes: fc.constantFrom(0, 0, 0, 1, 4, 6, -3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const time = new SettableClock(after(0));
        const plain = { store: new InMemoryEventStore(), clock: time };
        const mixed = { store: new InMemoryEventStore(), clock: time };
        const cached = { ...mixed, states: new StateCache() };
        let now = 0;
        for (const each of steps) {
          now += each.minutes;
          time.set(after(now));
          const asked = request(each.name, {
            subjectId: each.subject,
            commandId: uuid5('command', each.subject, each.command),
            ...(each.expected === undefined ? {} : { expectedRevision: each.expected }),
          });
          const answer = await runCommand(each.cached ? cached : mixed, things, asked);
          expect(answer).toEqual(await runCommand(plain, things, asked));
        }
        const whole = { after: 0n, limit: 1000 };
        expect(await mixed.store.readAll(whole)).toEqual(await plain.store.readAll(whole));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a cache of states', () => {
  const folded: FoldedStream = { state: 'state', revision: 0n, position: 1n, commands: new Map() };
  const decider = {};
  const streamNumber = (n: number) => `things-9999.${n.toString()}` as StreamId;

  it('holds a thousand streams and lets go of whom nobody has used for longest', () => {
    const cache = new StateCache();
    for (let n = 0; n < 1000; n += 1) cache.keep(streamNumber(n), { decider, folded, loadedAt: after(0) });
    cache.keep(streamNumber(0), { decider, folded, loadedAt: after(0) });
    cache.keep(streamNumber(1000), { decider, folded, loadedAt: after(0) });
    const held = [0, 1, 2, 1000].map((n) => cache.get(streamNumber(n), decider, after(0)) !== undefined);
    expect(held).toEqual([true, false, true, true]);
  });

  it('lets go of what nobody asks for any more', () => {
    const cache = new StateCache();
    cache.keep(streamNumber(1), { decider, folded, loadedAt: after(0) });
    cache.keep(streamNumber(2), { decider, folded, loadedAt: after(6) });
    // As if time had been set back: what was merely hidden would show again.
    expect(cache.get(streamNumber(1), decider, after(0))).toBeUndefined();
  });
});
