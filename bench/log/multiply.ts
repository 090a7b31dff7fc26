import { vedtakProjection } from '../../libs/contexts/vedtak/index.js';
import { followUpProjection } from '../../libs/contexts/follow-up/index.js';
import { followUpPast, vedtakPast } from '../../libs/contexts/reporting/projections/vedtakslogg-past.js';
import type { TenantId } from '../../libs/kernel/index.js';
import type { World } from '../world.js';

const readModels = [vedtakProjection, followUpProjection, vedtakPast, followUpPast];

/** The vedtakslogg of the only municipality, as so many others would have it too. What they do not share is left alone. */
export const multiply = async (
  { platform: { pool } }: World,
  tenant: TenantId,
  others: number,
): Promise<void> => {
  for (const { name, columns } of readModels) {
    const names = ['key', 'document', ...Object.keys(columns).map((column) => `"${column}"`)].join(', ');
    await pool.query('set statement_timeout = 0');
    await pool.query(
      `insert into read.${name} (tenant, ${names})
       select 'other' || n, ${names} from read.${name}, generate_series(1, $2::integer) as n where tenant = $1`,
      [tenant, others],
    );
  }
  await pool.query('vacuum analyze');
};
