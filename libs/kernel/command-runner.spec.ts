import { beforeEach, describe, expect, it } from '@jest/globals';
import { SettableClock } from '#adapters/clock';
import { InMemoryEventStore } from '#adapters/event-store';
import { named, renamed, thingCatalog, thingTenant, thrownAway, type ThingEvent } from '#kernel/testing';
import type { ActorId, Instant } from './brands.js';
import {
  previewCommand,
  runCommand,
  type Aggregate,
  type CommandOutcome,
  type CommandPorts,
  type CommandRequest,
  type Undecided,
} from './command-runner.js';
import { decider, type Command } from './decider.js';
import type { AppendRequest, AppendResult } from './ports/event-store.port.js';
import { streamOf } from './event-catalog.js';
import { NotLearned, StreamConflict } from './fault.js';
import { foldStream } from './fold-stream.js';
import { uuid5 } from './identity.js';
import { reject, type Rejection } from './rejection.js';

type NameThing = Command<'NameThing', { readonly name: string }>;
type Known = { readonly name: string | null };

const things = {
  catalog: thingCatalog,
  decider: decider<NameThing, ThingEvent, Known, Rejection<'name-empty'>>({
    initialState: { name: null },
    decide: {
      NameThing: ({ data: { name } }, state) => {
        if (name === '') return reject('name-empty');
        if (name === state.name) return [];
        return state.name === null ? [named(name), renamed(`${name}!`), renamed(name)] : [renamed(name)];
      },
    },
    evolve: {
      ThingNamed: (_, { data: { name } }) => ({ name }),
      ThingRenamed: (_, { data: { name } }) => ({ name }),
      ThingThrownAway: () => ({ name: null }),
    },
  }),
};

const occurred = '2026-02-03T09:15:00.000Z' as Instant;
const recorded = '2026-02-04T10:00:00.000Z' as Instant;

/** Lets somebody else do something between what is read and what is written. */
class Interrupted extends InMemoryEventStore {
  before: (() => Promise<unknown>) | undefined;

  override async append(request: AppendRequest): Promise<AppendResult> {
    const interruption = this.before;
    this.before = undefined;
    await interruption?.();
    return super.append(request);
  }
}

/** Writes, and then loses the answer. */
class Forgetful extends InMemoryEventStore {
  override async append(request: AppendRequest): Promise<AppendResult> {
    await super.append(request);
    throw new Error('the answer was lost');
  }
}

const clock = new SettableClock(recorded);
let store: Interrupted;

beforeEach(() => {
  store = new Interrupted();
});

const request = (name: string, rest: Partial<CommandRequest> = {}): CommandRequest => ({
  tenant: thingTenant,
  subjectId: 'one',
  command: {
    type: 'NameThing',
    data: { name },
    issued: { by: 'person-1' as ActorId, roles: ['COORDINATOR'], at: occurred },
  },
  commandId: uuid5('command', name),
  correlationId: 'correlation',
  ...rest,
});
const run = (name: string, rest: Partial<CommandRequest> = {}): Promise<CommandOutcome> =>
  runCommand({ store, clock }, things, request(name, rest));
const stream = async () => (await store.readAll({ after: 0n, limit: 100 })).events;

describe('running a command', () => {
  it('appends what was decided, with who, when and why', async () => {
    const receipt = await run('Benk', { causationId: 'cause' });
    expect(receipt).toEqual({
      streamId: 'thing-9999.one',
      subjectId: 'one',
      revision: 2n,
      position: 3n,
      appended: 3,
    });
    const [first, , last] = await stream();
    expect(first).toMatchObject({ type: 'ThingNamed', schemaVersion: 1, revision: 0n });
    expect(first?.eventId).toBe(uuid5(uuid5('command', 'Benk'), 0));
    expect(last?.eventId).toBe(uuid5(uuid5('command', 'Benk'), 2));
    expect(first?.metadata).toEqual({
      actor: 'person-1',
      roles: ['COORDINATOR'],
      occurredAt: occurred,
      recordedAt: recorded,
      commandId: uuid5('command', 'Benk'),
      correlationId: 'correlation',
      causationId: 'cause',
    });
  });

  it('answers the same command as the first time, also when the stream has moved on', async () => {
    const first = await run('Benk');
    await run('Bord');
    expect(await run('Benk')).toEqual(first);
    expect(await stream()).toHaveLength(4);
  });

  it('answers the same command as the first time although the first answer was lost', async () => {
    const forgetful = new Forgetful();
    await expect(runCommand({ store: forgetful, clock }, things, request('Benk'))).rejects.toThrow('lost');
    const receipt = await runCommand({ store: forgetful, clock }, things, request('Benk'));
    expect(receipt).toMatchObject({ revision: 2n, appended: 3 });
    expect(await forgetful.head()).toBe(3n);
  });

  it('lets the same command sent twice at once happen once, though sent at different times', async () => {
    const later = { by: 'person-1' as ActorId, roles: [], at: recorded };
    const again = { ...request('Benk').command, issued: later };
    const [one, other] = await Promise.all([run('Benk'), run('Benk', { command: again })]);
    expect(one).toEqual(other);
    expect(await stream()).toHaveLength(3);
  });

  it('appends nothing when what was asked for holds already', async () => {
    await run('Benk');
    expect(await run('Benk', { commandId: 'another' })).toMatchObject({
      revision: 2n,
      position: 3n,
      appended: 0,
    });
    expect(await stream()).toHaveLength(3);
  });

  it('lets an aggregate add what its decision must know of other streams, as the log holds them then', async () => {
    await run('Benk', { subjectId: 'another' });
    const prepared = {
      ...things,
      prepare: async (ports: CommandPorts, { tenant, command }: Undecided): Promise<Command> => {
        const { state } = await foldStream(ports, things, streamOf(thingCatalog, tenant, 'another'));
        return { ...command, data: { name: `${(state as Known).name ?? ''}plass` } };
      },
    };
    await runCommand({ store, clock }, prepared, request('Bord'));
    expect((await stream()).at(-1)?.data).toMatchObject({ name: 'Benkplass' });
  });

  it('learns what a decision misses, once, and decides again', async () => {
    class WordMissing extends NotLearned {}
    const known = new Set<string>();
    const learned: string[] = [];
    const wary = (learns: boolean) => ({
      ...things,
      decider: {
        ...things.decider,
        decide: (command: NameThing, state: Known) => {
          if (!known.has(command.data.name)) throw new WordMissing(command.data.name);
          return things.decider.decide(command, state);
        },
      },
      learn: (_: unknown, tenant: string) => {
        learned.push(tenant);
        if (learns) known.add('Bord');
        return Promise.resolve();
      },
    });
    await expect(runCommand({ store, clock }, wary(false), request('Bord'))).rejects.toThrow(WordMissing);
    expect(await stream()).toEqual([]);
    await runCommand({ store, clock }, wary(true), request('Bord'));
    await runCommand({ store, clock }, wary(true), request('Bord', { commandId: 'again' }));
    expect(learned).toEqual([thingTenant, thingTenant]);
    expect(await stream()).toHaveLength(3);
  });

  it('returns a refusal and appends nothing', async () => {
    expect(await run('')).toEqual({ rejected: 'name-empty', details: {} });
    expect(await store.head()).toBe(0n);
  });

  it('looks and decides again when somebody else was first', async () => {
    await run('Benk');
    store.before = () => run('Bord');
    expect(await run('Krakk')).toMatchObject({ revision: 4n, appended: 1 });
    store.before = () => run('Stol');
    expect(await run('Stol', { commandId: 'also Stol' })).toMatchObject({ appended: 0 });
  });

  it('gives up after ten lost races', async () => {
    await run('Benk');
    let races = 0;
    const always = () => {
      races += 1;
      store.before = undefined;
      return run(`Rival ${races.toString()}`).then(() => {
        store.before = always;
      });
    };
    store.before = always;
    await expect(run('Krakk')).rejects.toThrow(StreamConflict);
    expect(races).toBe(10);
  });

  it('refuses when what the caller saw has changed since', async () => {
    await run('Benk');
    expect(await run('Bord', { expectedRevision: 1n })).toEqual({
      rejected: 'stale-revision',
      details: { expected: '1', actual: '2' },
    });
    expect(await run('Bord', { expectedRevision: 2n })).toMatchObject({ revision: 3n });
    expect(await run('Bord', { expectedRevision: 2n })).toMatchObject({ revision: 3n });
    expect(await run('Ny', { subjectId: 'two', expectedRevision: -1n })).toMatchObject({ revision: 2n });
  });

  it('refuses when it changes while the command runs', async () => {
    await run('Benk');
    store.before = () => run('Bord');
    expect(await run('Krakk', { expectedRevision: 2n })).toMatchObject({ rejected: 'stale-revision' });
  });

  it('breaks on an event its catalog does not have, before it writes', async () => {
    const odd = {
      catalog: thingCatalog,
      decider: { ...things.decider, decide: () => [{ type: 'ThingSold', data: {} }, thrownAway] },
    };
    await expect(runCommand({ store, clock }, odd, request('Benk'))).rejects.toThrow('no event ThingSold');
    expect(await store.head()).toBe(0n);
  });

  describe('of an aggregate that must know what other streams hold', () => {
    /** Names a thing after the one called `two`, as it is when the decision is made. */
    const prepared: Command[] = [];
    const namesake: Aggregate = {
      ...things,
      prepare: async (ports, { tenant, subjectId, command, state }) => {
        prepared.push(command);
        expect(subjectId).toBe('one');
        const { state: other } = await foldStream(ports, things, streamOf(thingCatalog, tenant, 'two'));
        const { name } = command.data as NameThing['data'];
        const before = (state as Known).name ?? 'nobody';
        return { ...command, data: { name: `${name}, ${before}, ${String((other as Known).name)}` } };
      },
    };
    const runNamesake = (name: string, rest: Partial<CommandRequest> = {}) =>
      runCommand({ store, clock }, namesake, request(name, rest));
    const lastName = async () => (await stream()).at(-1)?.data;

    beforeEach(() => {
      prepared.length = 0;
    });

    it('decides on what was added, and refuses as ever', async () => {
      await run('Bord', { subjectId: 'two' });
      await runNamesake('Benk');
      expect(await lastName()).toEqual({ name: 'Benk, nobody, Bord' });
      expect(await runNamesake('Krakk', { expectedRevision: 0n })).toMatchObject({
        rejected: 'stale-revision',
      });
      expect(prepared).toHaveLength(1);
    });

    it('asks anew when somebody else was first', async () => {
      await run('Bord', { subjectId: 'two' });
      store.before = async () => {
        await run('Stol', { subjectId: 'two' });
        await run('Pult');
      };
      await runNamesake('Benk');
      expect(await lastName()).toEqual({ name: 'Benk, Pult, Stol' });
      expect(prepared).toHaveLength(2);
    });

    it('does not ask for a command that has been carried out', async () => {
      const first = await runNamesake('Benk');
      await run('Bord', { subjectId: 'two' });
      expect(await runNamesake('Benk')).toEqual(first);
      expect(prepared).toHaveLength(1);
    });

    it('keeps who asked and when', async () => {
      await runNamesake('Benk');
      expect((await stream())[0]?.metadata).toMatchObject({ actor: 'person-1', occurredAt: occurred });
    });
  });
});

describe('previewing a command', () => {
  const preview = (name: string, rest: Partial<CommandRequest> = {}): Promise<CommandOutcome> =>
    previewCommand({ store, clock }, things, request(name, rest));

  it('tells how much it would append, and appends nothing', async () => {
    expect(await preview('Benk')).toMatchObject({ subjectId: 'one', revision: -1n, appended: 3 });
    await run('Bord');
    expect(await preview('Benk')).toMatchObject({ revision: 2n, position: 3n, appended: 1 });
    expect(await stream()).toHaveLength(3);
  });

  it('tells when nothing would change', async () => {
    await run('Benk');
    expect(await preview('Benk', { commandId: 'another' })).toMatchObject({ revision: 2n, appended: 0 });
  });

  it('tells what would be refused, and why', async () => {
    expect(await preview('')).toEqual({ rejected: 'name-empty', details: {} });
    await run('Benk');
    expect(await preview('Bord', { expectedRevision: 1n })).toMatchObject({ rejected: 'stale-revision' });
  });

  it('answers a command that was carried out as the command itself does', async () => {
    const first = await run('Benk');
    await run('Bord');
    expect(await preview('Benk')).toEqual(first);
  });
});
