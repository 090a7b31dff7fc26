import type { Pool, PoolClient } from 'pg';
import { rowOf, type LoggedEvent, type ReadModel, type Remains } from './checker.js';
import type { History } from './history.js';

const names = ['tally', 'total'] as const;

interface LogRow {
  readonly position: string;
  readonly revision: string;
  readonly event_id: string;
  readonly stream_id: string;
  readonly category: string;
  readonly data: string;
  readonly metadata: string;
}

const toLogged = (row: LogRow): LoggedEvent => {
  const { number } = JSON.parse(row.data) as { readonly number?: unknown };
  const { causationId } = JSON.parse(row.metadata) as { readonly causationId: string | null };
  return {
    position: BigInt(row.position),
    revision: BigInt(row.revision),
    eventId: row.event_id,
    streamId: row.stream_id,
    category: row.category,
    data: row.data,
    metadata: row.metadata,
    number: typeof number === 'number' ? number : null,
    causationId,
  };
};

/** Where the log ends, asked past every adapter. */
export const headOf = async (pool: Pool): Promise<bigint> => {
  const { rows } = await pool.query<{ head: string }>(
    'select coalesce(max(position), 0) as head from log.event',
  );
  return BigInt(rows[0]?.head ?? 0);
};

const modelOf = async (client: PoolClient, name: string, tenant: string): Promise<ReadModel> => {
  const { rows } = await client.query<{ key: string; document: string; count: string }>(
    `select key, document::text as document, count from read.${name} where tenant = $1`,
    [tenant],
  );
  const [at] = (
    await client.query<{ position: string; parked: boolean }>(
      `select position, exists (select from read.parked where follower = $1 and tenant = $2) as parked
         from read.checkpoint where projection = $1`,
      [name, tenant],
    )
  ).rows;
  return {
    name,
    checkpoint: BigInt(at?.position ?? 0),
    rows: new Map(rows.map(({ key, document, count }) => [key, rowOf(document, Number(count))])),
    isParked: at?.parked ?? false,
  };
};

/** What a cycle has left in log and read models, read past every adapter, in one snapshot. */
export const remainsOf = async (
  pool: Pool,
  { tenant, head, history }: { readonly tenant: string; readonly head: bigint; readonly history: History },
): Promise<Remains> => {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<LogRow>(
      `select position, revision, event_id, stream_id, split_part(stream_id, '-', 1) as category,
              data::text as data, metadata::text as metadata
         from log.event where position > $1 order by position`,
      [head.toString()],
    );
    const models: ReadModel[] = [];
    for (const name of names) models.push(await modelOf(client, name, tenant));
    await client.query('commit');
    return { outcomes: history.outcomes, log: rows.map(toLogged), head, models };
  } finally {
    client.release();
  }
};
