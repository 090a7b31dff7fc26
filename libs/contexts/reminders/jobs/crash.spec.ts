import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OutboxMailer } from '#adapters/mail';
import type { ActorId, TenantId } from '#kernel';
import { morningIdOf } from '../core/dispatch-id.js';
import { day } from '../testing/documents.js';
import { openWorld, type World } from '../testing/reminder-world.js';
import { municipality } from '../testing/written-log.js';
import { readDispatch } from './read-dispatch.js';
import type { ReminderPorts } from './reminder-ports.js';
import { runRound } from './run-round.js';

class Crash extends Error {}

/** Every call of a port is two places to die: before it has done its work, and after, before anybody knows. */
const dyingAt = (step: number) => {
  let reached = 0;
  const tick = () => {
    reached += 1;
    if (reached === step) throw new Crash();
  };
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          tick();
          const result: unknown = await Reflect.apply(member, target, args);
          tick();
          return result;
        };
      },
    });
  return { wrap, survived: () => reached < step };
};

describe('a round that is killed', () => {
  let world: World;
  let outbox: string;
  beforeAll(async () => {
    world = await openWorld();
    outbox = await mkdtemp(path.join(tmpdir(), 'iverk-outbox-'));
  });
  afterAll(async () => {
    await world.close();
    await rm(outbox, { recursive: true });
  });

  const run = (ports: ReminderPorts, tenant: TenantId) =>
    runRound(ports, { tenant, on: day('2026-11-02'), dryRun: false, actor: 'person-1' as ActorId });

  const roundAfterDying = async (step: number) => {
    const tenant = await municipality(world.ports, `crash${step.toString()}`);
    const directory = path.join(outbox, tenant);
    const ports = { ...world.ports, mailer: new OutboxMailer(directory, 'iverk@demo.example') };
    const { wrap, survived } = dyingAt(step);
    const { store, ledger, mailer, people } = ports;
    const mortal = {
      ...ports,
      ...{ store: wrap(store), ledger: wrap(ledger), mailer: wrap(mailer), people: wrap(people) },
    };
    const crashed = await run(mortal, tenant).then(
      () => false,
      (fault: unknown) => fault instanceof Crash,
    );
    await run(ports, tenant);
    const head = await world.ports.store.head();
    await run(ports, tenant);
    const { mails } = await readDispatch(world.ports.store, tenant, morningIdOf(tenant, day('2026-11-02')));
    return {
      finished: survived(),
      crashed,
      written: (await world.ports.store.head()) - head,
      files: (await readdir(directory)).map((name) => name.slice(11, -4)).toSorted(),
      keys: [...mails.keys()].toSorted(),
      states: [...mails.values()].map(({ state }) => state),
    };
  };

  it('at any step has sent and recorded each mail once when it has run again', async () => {
    let steps = 0;
    for (let finished = false; !finished; steps += 1) {
      const after = await roundAfterDying(steps + 1);
      finished = after.finished;
      expect(after.crashed).toBe(!finished);
      expect(after.keys).toHaveLength(2);
      expect(after.files).toEqual(after.keys);
      expect(after.states).toEqual(['ACCEPTED', 'ACCEPTED']);
      expect(after.written).toBe(0n);
    }
    expect(steps).toBeGreaterThan(20);
  }, 120_000);
});
