import type { Pool } from 'pg';
import type { Instant, Parked, TenantId } from '#kernel';

interface Row {
  readonly follower: string;
  readonly tenant: TenantId;
  readonly after: string;
  readonly position: string;
  readonly event_id: string;
  readonly error: string;
  readonly since: Date;
  readonly retry: boolean;
}

/** What stands still, from a table of parks. */
export const parkedIn = async (pool: Pool, table: string): Promise<readonly Parked[]> => {
  const { rows } = await pool.query<Row>(`select * from ${table} order by follower, tenant`);
  return rows.map(({ after, position, event_id: eventId, since, ...row }) => ({
    ...row,
    eventId,
    after: BigInt(after),
    position: BigInt(position),
    since: since.toISOString() as Instant,
  }));
};

/** Marks parks for another try. Answers how many. */
export const askRetryIn = async (
  pool: Pool,
  table: string,
  { follower = null, tenant = null }: { readonly follower?: string | null; readonly tenant?: string | null },
): Promise<number> => {
  const { rowCount } = await pool.query(
    `update ${table} set retry = true
      where ($1::text is null or follower = $1) and ($2::text is null or tenant = $2)`,
    [follower, tenant],
  );
  return rowCount ?? 0;
};
