import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActorId, TenantId } from '#kernel';
import { roundIdOf } from '../core/round-id.js';
import { settleJob } from '../policies/settle-when-told.policy.js';
import { roundProjection } from '../projections/round.projection.js';
import { day, instant } from '../testing/documents.js';
import { openWorld, type World } from '../testing/reminder-world.js';
import { municipality, openPoint, report } from '../testing/written-log.js';
import { settleEverybodysRounds, settleWhenWoken } from './morning.js';
import { openRound } from './run-round.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const open = async (name: string): Promise<TenantId> => {
  world.clock.set(instant('2026-11-02T06:00:00.000Z'));
  const tenant = await municipality(world.ports, name);
  await openPoint(world.ports, tenant, 'third', 'officer');
  await world.ports.catchUp();
  const asking = { tenant, on: day('2026-11-02'), dryRun: false, actor: 'person-1' as ActorId };
  expect(await openRound(world.ports, asking)).toMatchObject({ planned: 2 });
  return tenant;
};

/** Who has answered, and how it stands, at that moment. */
const stands = async (tenant: TenantId) => {
  await world.ports.catchUp();
  const round = await world.ports.documents.get(roundProjection, tenant, roundIdOf(tenant, '2026-11'));
  const answers = Object.values(round?.asks ?? {}).map(({ recipient, answered }) => [
    recipient,
    answered?.inTime ?? null,
  ]);
  return {
    ...(Object.fromEntries(answers) as Record<string, boolean | null>),
    closed: round?.closed?.inTime ?? null,
  };
};
const at = (moment: string) => {
  world.clock.set(instant(moment));
};

describe('A round', () => {
  it('is answered by each when the last of their points is told of, and closed in time by the last of them', async () => {
    const tenant = await open('settled');
    at('2026-11-10T10:00:00.000Z');
    await report(world.ports, tenant, 'first', '2026-11-10T08:00:00.000Z');
    await settleWhenWoken(world.ports, tenant);
    expect(await stands(tenant)).toEqual({ officer: null, coordinator: null, closed: null });
    expect(world.woken).toContainEqual(settleJob(tenant));

    await report(world.ports, tenant, 'third', '2026-11-11T08:00:00.000Z');
    at('2026-11-11T10:00:00.000Z');
    await settleWhenWoken(world.ports, tenant);
    expect(await stands(tenant)).toEqual({ officer: true, coordinator: null, closed: null });

    // Told in time; seen only when somebody is awake again, after the period.
    await report(world.ports, tenant, 'second', '2026-11-30T08:00:00.000Z');
    at('2026-12-01T06:00:00.000Z');
    await settleEverybodysRounds(world.ports);
    expect(await stands(tenant)).toEqual({ officer: true, coordinator: true, closed: true });
  }, 60_000);

  it('is closed late when the next period comes, and says who never answered', async () => {
    const tenant = await open('late');
    await report(world.ports, tenant, 'first', '2026-11-10T08:00:00.000Z');
    await report(world.ports, tenant, 'third', '2026-11-10T08:00:00.000Z');
    at('2026-11-30T20:00:00.000Z');
    await settleEverybodysRounds(world.ports);
    expect(await stands(tenant)).toEqual({ officer: true, coordinator: null, closed: null });
    at('2026-12-01T06:00:00.000Z');
    await settleEverybodysRounds(world.ports);
    expect(await stands(tenant)).toEqual({ officer: true, coordinator: null, closed: false });
    const head = await world.ports.store.head();
    await settleEverybodysRounds(world.ports);
    expect(await world.ports.store.head()).toBe(head);
  }, 60_000);
});
