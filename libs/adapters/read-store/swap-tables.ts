import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { errorCode, inTransaction, quoted } from '#adapters/sql';
import { LeaseLost, type AnyProjection, type Fence } from '#kernel';
import { tableOf } from './projection-table.js';

/** Where readers look, and where the new tables were built. */
export interface Schemas {
  readonly live: string;
  readonly beside: string;
}

const lockTimeout = '500ms';
const lockNotAvailable = '55P03';
const attempts = 60;

/**
 * Puts the tables built beside in the place of the living ones, with their checkpoints and parks, in one transaction.
 * Whoever reads waits for as long as that takes and then reads on. The tables are locked in the order of their names, as a
 * commit does, and not waited for long, so that a reader of several is never caught between two of them.
 */
export const swapTables = async (
  pool: Pool,
  schemas: Schemas,
  projections: readonly AnyProjection[],
  { catchUp, fence }: { readonly catchUp: () => Promise<void>; readonly fence: Fence | undefined },
): Promise<void> => {
  const sorted = projections.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (let attempt = 1; ; attempt += 1) {
    try {
      await inTransaction(pool, async (client) => {
        await lockAll(client, schemas, sorted);
        await catchUp();
        await mustHold(client, fence);
        await swap(client, schemas, sorted);
      });
      return;
    } catch (fault) {
      if (errorCode(fault) !== lockNotAvailable || attempt === attempts) throw fault;
      await sleep(20 * attempt);
    }
  }
};

const lockAll = async (
  client: PoolClient,
  { live }: Schemas,
  sorted: readonly AnyProjection[],
): Promise<void> => {
  await client.query(`set local lock_timeout = '${lockTimeout}'; set local statement_timeout = 0`);
  const tables = sorted.map((projection) => tableOf(live, projection)).join(', ');
  await client.query(`lock table ${tables} in access exclusive mode`);
  await client.query(
    `select 1 from ${quoted(live)}.checkpoint where projection = any($1) order by projection for update`,
    [namesOf(sorted)],
  );
};

const mustHold = async (client: PoolClient, fence: Fence | undefined): Promise<void> => {
  if (fence === undefined) return;
  const { rowCount } = await client.query(
    'select 1 from state.lease where name = $1 and epoch = $2 for share',
    [fence.lease, fence.epoch.toString()],
  );
  if (rowCount !== 1) throw new LeaseLost(fence.lease);
};

const namesOf = (projections: readonly AnyProjection[]) => projections.map(({ name }) => name);

const swap = async (
  client: PoolClient,
  { live, beside }: Schemas,
  sorted: readonly AnyProjection[],
): Promise<void> => {
  for (const projection of sorted) {
    await client.query(`drop table ${tableOf(live, projection)}`);
    await client.query(`alter table ${tableOf(beside, projection)} set schema ${quoted(live)}`);
  }
  const [here, there] = [quoted(live), quoted(beside)];
  const names = [namesOf(sorted)];
  await client.query(
    `update ${here}.checkpoint c set version = n.version, shape = n.shape, position = n.position
       from ${there}.checkpoint n where n.projection = c.projection and c.projection = any($1)`,
    names,
  );
  await client.query(`delete from ${here}.parked where follower = any($1)`, names);
  await client.query(
    `insert into ${here}.parked select * from ${there}.parked where follower = any($1)`,
    names,
  );
  await client.query(`delete from ${there}.parked where follower = any($1)`, names);
  await client.query(`delete from ${there}.checkpoint where projection = any($1)`, names);
};
