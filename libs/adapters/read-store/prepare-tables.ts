import type { Pool, PoolClient } from 'pg';
import { advisoryLocks, inTransaction, quoted } from '#adapters/sql';
import type { AnyProjection } from '#kernel';
import { shapeOf, tableDefinition, tableOf } from './projection-table.js';

/** Makes the tables that are not there, and anew those whose version or shape is another. */
export const prepareTables = (
  pool: Pool,
  schema: string,
  projections: readonly AnyProjection[],
): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0');
    const { namespace, prepare } = advisoryLocks;
    await client.query('select pg_advisory_xact_lock($1, $2)', [namespace, prepare]);
    const isAsDeclared = await declaredIn(client, schema);
    for (const projection of projections) {
      if (isAsDeclared(projection)) continue;
      await client.query(`drop table if exists ${tableOf(schema, projection)}`);
      await client.query(tableDefinition(schema, projection));
      await client.query(
        `insert into ${quoted(schema)}.checkpoint (projection, version, shape, position) values ($1, $2, $3, 0)
         on conflict (projection) do update set version = $2, shape = $3, position = 0`,
        [projection.name, projection.version, shapeOf(projection)],
      );
      await client.query(`delete from ${quoted(schema)}.parked where follower = $1`, [projection.name]);
    }
  });

const declaredIn = async (client: PoolClient, schema: string) => {
  const { rows } = await client.query<{ projection: string; version: number; shape: string }>(
    `select projection, version, shape from ${quoted(schema)}.checkpoint`,
  );
  const declared = new Map(rows.map(({ projection, ...rest }) => [projection, rest]));
  return (projection: AnyProjection): boolean => {
    const { version, shape } = declared.get(projection.name) ?? {};
    return version === projection.version && shape === shapeOf(projection);
  };
};

/** Empties the table and sets the checkpoint to 0. Takes the checkpoint first, as a commit does. */
export const resetTable = (pool: Pool, schema: string, projection: AnyProjection): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(`update ${quoted(schema)}.checkpoint set position = 0 where projection = $1`, [
      projection.name,
    ]);
    await client.query(`delete from ${quoted(schema)}.parked where follower = $1`, [projection.name]);
    await client.query(`truncate ${tableOf(schema, projection)}`);
  });
