import type { Pool, PoolClient } from 'pg';
import { inTransaction, quoted } from '#adapters/sql';
import type { LogPosition } from '#kernel';

const rowsAtOnce = 1000;
/** A row of these may be a whole file. */
const bigRows = ['kept_file'];
/**
 * What belongs to the database and not to what it holds: the list of migrations, who holds a lease right now, and who is
 * signed in or about to be. Whoever restores it signs in anew.
 */
const ownOfDatabase = ['migration', 'lease', 'session', 'sign_in_code', 'sign_in_pace'];

/** Names of the tables of `state` that belong in a backup. */
export const stateTables = async (client: Pick<PoolClient, 'query'>): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select tablename::text as name from pg_tables where schemaname = 'state' and tablename <> all($1) order by 1`,
    [ownOfDatabase],
  );
  return rows.map(({ name }) => name);
};

/** Positions beyond the log of the archive would be skipped by what comes after a restore. */
const rowsOf = (table: string, head: LogPosition): string => {
  if (table === 'policy_checkpoint')
    return `select policy, least(position, ${head.toString()}) as position from state.policy_checkpoint`;
  if (table === 'parked') return `select * from state.parked where position <= ${head.toString()}`;
  return `select * from state.${quoted(table)}`;
};

/** Every table of `state` as of one moment, each as lines of JSON, with no position beyond `head`. */
export const readState = (
  pool: Pool,
  head: LogPosition,
  take: (table: string, lines: AsyncIterable<string>) => Promise<void>,
): Promise<void> =>
  inTransaction(
    pool,
    async (client) => {
      await client.query(
        'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
      );
      for (const table of await stateTables(client)) {
        const atOnce = bigRows.includes(table) ? 1 : rowsAtOnce;
        await take(table, rowsIn(client, rowsOf(table, head), atOnce));
      }
    },
    'repeatable read',
  );

async function* rowsIn(
  client: PoolClient,
  rows: string,
  atOnce: number,
): AsyncGenerator<string, void, undefined> {
  await client.query(
    `declare backup no scroll cursor for select row_to_json(t)::text as line from (${rows}) as t`,
  );
  for (;;) {
    const page = await client.query<{ line: string }>(`fetch ${atOnce.toString()} from backup`);
    if (page.rows.length === 0) break;
    yield* page.rows.map(({ line }) => line);
  }
  await client.query('close backup');
}
