import type { Pool } from 'pg';
import { inTransaction, quoted } from '#adapters/sql';
import type { AnyProjection } from '#kernel';
import { columnNames, tableOf } from './projection-table.js';

export interface ReadModelDifference {
  readonly projection: string;
  readonly tenant: string;
  readonly key: string;
  readonly problem: 'missing' | 'extra' | 'different';
}

const atMost = 100;

const comparison = (live: string, fresh: string, names: readonly string[]): string => {
  const unlike = ['document', ...names].map(
    (name) => `l.${quoted(name)}::text collate "C" is distinct from f.${quoted(name)}::text collate "C"`,
  );
  return `
    select coalesce(l.tenant, f.tenant) as tenant, coalesce(l.key, f.key) as key,
           case when l.key is null then 'missing' when f.key is null then 'extra' else 'different' end as problem
      from ${live} l full join ${fresh} f on f.tenant = l.tenant and f.key = l.key
     where l.key is null or f.key is null or ${unlike.join(' or ')}
     order by 1, 2 limit ${atMost.toString()}`;
};

/**
 * The first hundred rows in which two schemas differ, text by text; `undefined` when their checkpoints do, because
 * then they may. The live table is held against being emptied meanwhile, and both are seen as at one moment.
 */
export const compareReadModels = (
  pool: Pool,
  { live, fresh }: { readonly live: string; readonly fresh: string },
  projection: AnyProjection,
): Promise<readonly ReadModelDifference[] | undefined> =>
  inTransaction(
    pool,
    async (client) => {
      const [liveTable, freshTable] = [tableOf(live, projection), tableOf(fresh, projection)];
      await client.query('set local statement_timeout = 0');
      await client.query(`lock table ${liveTable} in access share mode`);
      const { rowCount } = await client.query(
        `select 1 from ${quoted(live)}.checkpoint l join ${quoted(fresh)}.checkpoint f
             on f.projection = l.projection and f.version = l.version and f.position = l.position
          where l.projection = $1`,
        [projection.name],
      );
      if (rowCount !== 1) return undefined;
      const { rows } = await client.query<Omit<ReadModelDifference, 'projection'>>(
        comparison(liveTable, freshTable, columnNames(projection)),
      );
      return rows.map((row) => ({ projection: projection.name, ...row }));
    },
    'repeatable read',
  );
