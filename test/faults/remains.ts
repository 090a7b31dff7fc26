import type { Pool } from 'pg';
import type { Tally } from './counting.js';
import type { History } from './history.js';
import type { LoggedEvent, ReadModel, Remains } from './checker.js';

const names = ['tally', 'total'] as const;

interface LogRow {
  readonly position: string;
  readonly revision: string;
  readonly event_id: string;
  readonly stream_id: string;
  readonly category: string;
  readonly data: string;
  readonly cause: string | null;
}

const toLogged = (row: LogRow): LoggedEvent => ({
  position: BigInt(row.position),
  revision: BigInt(row.revision),
  eventId: row.event_id,
  streamId: row.stream_id,
  category: row.category,
  data: readable(row.data),
  causationId: row.cause,
});

/** As the log's own schema reads it: whatever else it holds, there is a number in it. */
const readable = (text: string): LoggedEvent['data'] => {
  const data = JSON.parse(text) as { readonly number?: unknown };
  return typeof data.number === 'number' ? { number: data.number } : null;
};

/** Where the log ends, asked past every adapter. */
export const headOf = async (pool: Pool): Promise<bigint> => {
  const { rows } = await pool.query<{ head: string }>(
    'select coalesce(max(position), 0) as head from log.event',
  );
  return BigInt(rows[0]?.head ?? 0);
};

const modelOf = async (pool: Pool, name: string, tenant: string): Promise<ReadModel> => {
  const { rows } = await pool.query<{ key: string; document: Tally }>(
    `select key, document from read.${name} where tenant = $1`,
    [tenant],
  );
  const [at] = (
    await pool.query<{ position: string; parked: boolean }>(
      `select position, exists (select from read.parked where follower = $1 and tenant = $2) as parked
         from read.checkpoint where projection = $1`,
      [name, tenant],
    )
  ).rows;
  return {
    name,
    checkpoint: BigInt(at?.position ?? 0),
    rows: new Map(rows.map(({ key, document }) => [key, document])),
    isParked: at?.parked ?? false,
  };
};

/** What a cycle has left in log and read models, read past every adapter. */
export const remainsOf = async (
  pool: Pool,
  { tenant, head, history }: { readonly tenant: string; readonly head: bigint; readonly history: History },
): Promise<Remains> => {
  const { rows } = await pool.query<LogRow>(
    `select position, revision, event_id, stream_id, split_part(stream_id, '-', 1) as category, data::text as data,
            metadata->>'causationId' as cause
       from log.event where position > $1 order by position`,
    [head.toString()],
  );
  const models = [];
  for (const name of names) models.push(await modelOf(pool, name, tenant));
  return {
    attempts: history.attempts,
    acknowledged: history.acknowledged,
    log: rows.map(toLogged),
    head,
    models,
  };
};
