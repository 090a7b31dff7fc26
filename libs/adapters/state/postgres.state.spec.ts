import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { migrate, openPool } from '#adapters/postgres';
import {
  LeaseLost,
  policy,
  type ActorId,
  type ClaimTerms,
  type Fence,
  type Instant,
  type Person,
  type TenantId,
} from '#kernel';
import { createTestDatabase, type TestDatabase } from '#testing';
import { PostgresEffectLedger } from './postgres.effect-ledger.js';
import { PostgresLease } from './postgres.lease.js';
import { PeopleClash, PostgresPeopleDirectory } from './postgres.people-directory.js';
import { PostgresPolicyCheckpoints } from './postgres.policy-checkpoints.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool(database.url);
  await migrate(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('policy checkpoints', () => {
  const [first, second] = ['first', 'second'].map((name) => policy({ name, catalogs: [], on: {} }));
  if (first === undefined || second === undefined) throw new Error('two policies');

  it('start where the policy is switched on, and stay when it is prepared again', async () => {
    const checkpoints = new PostgresPolicyCheckpoints(pool);
    await checkpoints.prepare([first], 10n);
    await checkpoints.prepare([first, second, second], 20n);
    expect(await checkpoints.read(first)).toBe(10n);
    expect(await checkpoints.read(second)).toBe(20n);
  });

  it('never go back', async () => {
    const checkpoints = new PostgresPolicyCheckpoints(pool);
    await checkpoints.save(first, 30n);
    await checkpoints.save(first, 25n);
    expect(await checkpoints.read(first)).toBe(30n);
  });

  it('are not guessed for a policy that was not prepared', async () => {
    const unknown = policy({ name: 'unknown', catalogs: [], on: {} });
    await expect(new PostgresPolicyCheckpoints(pool).read(unknown)).rejects.toThrow(RangeError);
  });
});

describe('the effect ledger', () => {
  const ledger = () => new PostgresEffectLedger(pool);
  const stateOf = async (key: string, terms?: ClaimTerms) => (await ledger().claim(key, terms)).state;
  const at = (text: string) => text as Instant;

  it('lets an effect be tried again until its outcome is known', async () => {
    expect(await stateOf('mail-1')).toBe('new');
    expect(await stateOf('mail-1')).toBe('unresolved');
    await ledger().resolve('mail-1', 'accepted');
    expect(await stateOf('mail-1')).toBe('done');
    expect(await stateOf('mail-2')).toBe('new');
  });

  it('gives one of several claims at once the effect as new', async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, () => stateOf('mail-3')));
    expect(claims.filter((claim) => claim === 'new')).toHaveLength(1);
    expect(claims.filter((claim) => claim === 'unresolved')).toHaveLength(7);
  });

  it('keeps the first outcome, and knows none of what nobody claimed', async () => {
    await ledger().claim('mail-4');
    await ledger().resolve('mail-4', 'accepted');
    await ledger().resolve('mail-4', 'refused');
    const { rows } = await pool.query(`select outcome from state.effect where key = 'mail-4'`);
    expect(rows).toEqual([{ outcome: 'accepted' }]);
    await expect(ledger().resolve('mail-5', 'accepted')).rejects.toThrow(RangeError);
  });

  it('counts the tries, and gives nobody before its time what was put off', async () => {
    const first = at('2026-11-02T06:00:00.000Z');
    expect(await ledger().claim('mail-6', { at: first })).toEqual({
      state: 'new',
      attempts: 1,
      since: first,
    });
    await ledger().postpone('mail-6', at('2026-11-02T06:05:00.000Z'));
    expect(await stateOf('mail-6', { at: at('2026-11-02T06:04:59.000Z') })).toBe('later');
    const again = await ledger().claim('mail-6', { at: at('2026-11-02T06:05:00.000Z') });
    expect(again).toEqual({ state: 'unresolved', attempts: 2, since: first });
  });

  it('listens to none who held the lease before', async () => {
    const fence = (epoch: bigint): Fence => ({ lease: 'mail-delivery', epoch });
    await ledger().claim('mail-7', { fence: fence(1n) });
    expect(await stateOf('mail-7', { fence: fence(2n) })).toBe('unresolved');
    const late = { fence: fence(1n) };
    await expect(ledger().claim('mail-7', late)).rejects.toBeInstanceOf(LeaseLost);
    await expect(
      ledger().postpone('mail-7', at('2027-01-01T00:00:00.000Z'), late.fence),
    ).rejects.toBeInstanceOf(LeaseLost);
    await expect(ledger().resolve('mail-7', 'accepted', late.fence)).rejects.toBeInstanceOf(LeaseLost);
    await ledger().resolve('mail-7', 'refused', fence(2n));
    expect(await stateOf('mail-7', late)).toBe('done');
    const { rows } = await pool.query(`select outcome, epoch from state.effect where key = 'mail-7'`);
    expect(rows).toEqual([{ outcome: 'refused', epoch: '2' }]);
  });
});

describe('the people directory', () => {
  const tenant = '9999' as TenantId;
  const person = (id: string, rest: Partial<Person> = {}): Person => ({
    personId: id as ActorId,
    name: `Person ${id}`,
    email: `${id}@eksempel.no`,
    employeeNumber: null,
    ...rest,
  });
  const people = () => new PostgresPeopleDirectory(pool);

  it('adds and replaces by person id, each municipality for itself', async () => {
    await people().save(tenant, [person('a', { name: 'Åse' }), person('b', { name: 'Bo' })]);
    await people().save(tenant, [person('b', { name: 'Bodil', employeeNumber: '17' })]);
    await people().save('8888' as TenantId, [person('a', { name: 'En annen' })]);
    expect((await people().all(tenant)).map(({ name }) => name)).toEqual(['Bodil', 'Åse']);
    const found = await people().byIds(tenant, ['b', 'nobody']);
    expect([...found]).toEqual([['b', person('b', { name: 'Bodil', employeeNumber: '17' })]]);
  });

  it('lets nobody have the address or the employee number of another, and then saves nobody', async () => {
    const clash = person('d', { email: 'A@Eksempel.no' });
    await expect(people().save(tenant, [person('c'), clash])).rejects.toThrow(PeopleClash);
    const sameNumber = person('d', { employeeNumber: '17' });
    await expect(people().save(tenant, [person('c'), sameNumber])).rejects.toMatchObject({
      field: 'employeeNumber',
    });
    expect(await people().byIds(tenant, ['c', 'd'])).toEqual(new Map());
  });

  it('lets two people swap addresses, and many have none', async () => {
    const swapped = [person('a', { email: 'b@eksempel.no' }), person('b', { email: 'a@eksempel.no' })];
    await people().save(tenant, swapped);
    expect((await people().byIds(tenant, ['a'])).get('a')?.email).toBe('b@eksempel.no');
    await people().save(tenant, [person('x', { email: null }), person('y', { email: null })]);
    expect((await people().byIds(tenant, ['x', 'y'])).size).toBe(2);
    await people().save(tenant, []);
  });
});

describe('a lease', () => {
  const signal = () => {
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { open, opened };
  };
  const lease = () => new PostgresLease(pool);
  const cut = () =>
    pool.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = 1230390860
          and database = (select oid from pg_database where datname = current_database())`,
    );

  it('is held by one at a time, and free when the work has ended or broken', async () => {
    const inside = await lease().tryHold('one', async () => {
      expect(await lease().tryHold('one', () => Promise.resolve('second'))).toBeUndefined();
      return lease().tryHold('other', () => Promise.resolve('another lease'));
    });
    expect(inside).toBe('another lease');
    const breaking = lease().tryHold('one', () => Promise.reject(new Error('broken')));
    await expect(breaking).rejects.toThrow('broken');
    expect(await lease().tryHold('one', () => Promise.resolve('free'))).toBe('free');
  });

  it('lets those who wait have it one after the other', async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      inside += 1;
      most.push(inside);
      await pool.query('select 1');
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => lease().hold('queue', work)));
    expect(most).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('is free for others when its holder dies, who is told and not believed', async () => {
    const started = signal();
    const held = lease().hold('fragile', async ({ lost }) => {
      started.open();
      await new Promise((resolve) => {
        lost.addEventListener('abort', resolve);
      });
      return 'worthless';
    });
    await started.opened;
    await cut();
    await expect(held).rejects.toThrow(LeaseLost);
    await expect(held).rejects.toMatchObject({ retryable: true });
    expect(await lease().hold('fragile', () => Promise.resolve('next'))).toBe('next');
  });

  it('does not believe work that never noticed', async () => {
    const held = lease().hold('unnoticed', async () => {
      await cut();
      return 'worthless';
    });
    await expect(held).rejects.toThrow(LeaseLost);
  });

  it('raises the epoch with every holder, and says whether somebody holds it', async () => {
    const epochs: bigint[] = [];
    for (let n = 0; n < 3; n += 1)
      await lease().hold('counted', async ({ fence }) => {
        epochs.push(fence.epoch);
        expect(await lease().isHeld('counted')).toBe(true);
      });
    expect(epochs).toEqual([1n, 2n, 3n]);
    expect(await lease().isHeld('counted')).toBe(false);
    expect(await lease().isHeld('never held')).toBe(false);
  });

  it('passes over a holder that hangs with its connection open, and does not believe it afterwards', async () => {
    const [started, go] = [signal(), signal()];
    const hanging = lease().hold('frozen', async () => {
      started.open();
      await go.opened;
      return 'worthless';
    });
    await started.opened;
    // What ten seconds without a sign of life come to.
    await pool.query(`update state.lease set expires_at = clock_timestamp() where name = 'frozen'`);
    expect(await lease().tryHold('frozen', ({ fence }) => Promise.resolve(fence.epoch))).toBe(2n);
    go.open();
    await expect(hanging).rejects.toThrow(LeaseLost);
  });

  it('goes to one of many who find it expired', async () => {
    await lease().hold('crowded', () => Promise.resolve());
    let inside = 0;
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        lease().tryHold('crowded', async () => {
          inside += 1;
          for (let n = 0; n < 20; n += 1) await pool.query('select 1');
          expect(inside).toBe(1);
          inside -= 1;
          return 'mine';
        }),
      ),
    );
    expect(outcomes.filter((each) => each === 'mine').length).toBeGreaterThanOrEqual(1);
  });
});
