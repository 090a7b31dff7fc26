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
    for (const projection of projections) {
      if (await isAsDeclared(client, schema, projection)) continue;
      await client.query(`drop table if exists ${tableOf(schema, projection)}`);
      await client.query(tableDefinition(schema, projection));
      await client.query(
        `insert into ${quoted(schema)}.checkpoint (projection, version, shape, position) values ($1, $2, $3, 0)
         on conflict (projection) do update set version = $2, shape = $3, position = 0`,
        [projection.name, projection.version, shapeOf(projection)],
      );
    }
  });

const isAsDeclared = async (
  client: PoolClient,
  schema: string,
  projection: AnyProjection,
): Promise<boolean> => {
  const { rowCount } = await client.query(
    `select 1 from ${quoted(schema)}.checkpoint where projection = $1 and version = $2 and shape = $3`,
    [projection.name, projection.version, shapeOf(projection)],
  );
  return rowCount === 1;
};

/** Empties the table and sets the checkpoint to 0. Takes the checkpoint first, as a commit does. */
export const resetTable = (pool: Pool, schema: string, projection: AnyProjection): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(`update ${quoted(schema)}.checkpoint set position = 0 where projection = $1`, [
      projection.name,
    ]);
    await client.query(`truncate ${tableOf(schema, projection)}`);
  });
