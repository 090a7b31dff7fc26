import type { Pool, PoolClient } from 'pg';
import { quoted } from '#adapters/sql';

/** Tables of `state` that a start on an empty log writes to as well: how far each policy has come, which is nowhere. */
const ofAnyStart = ['policy_checkpoint'];

/** Whether there is anything in `state` that would be lost if it were set back. */
export const holdsState = async (pool: Pool, tables: readonly string[]): Promise<boolean> => {
  for (const table of tables.filter((name) => !ofAnyStart.includes(name))) {
    const { rowCount } = await pool.query(`select 1 from state.${quoted(table)} limit 1`);
    if (rowCount !== 0) return true;
  }
  return false;
};

/** What a start has put there already: policies begin where the archive says, not at an empty log. */
export const emptyState = async (client: PoolClient, tables: readonly string[]): Promise<void> => {
  for (const table of tables) await client.query(`delete from state.${quoted(table)}`);
};

/**
 * Rows of one table as JSON, with the columns they had: one that came later keeps its default. Numbers the table gives out
 * by itself go on after the last.
 */
export const writeRows = async (
  client: PoolClient,
  table: string,
  lines: readonly string[],
): Promise<void> => {
  const columns = Object.keys(JSON.parse(lines[0] ?? '{}') as object)
    .map(quoted)
    .join(', ');
  const place = `state.${quoted(table)}`;
  await client.query(
    `insert into ${place} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${place}, $1::json)`,
    [`[${lines.join(',')}]`],
  );
  const { rows } = await client.query<{ name: string }>(
    `select column_name::text as name from information_schema.columns
      where table_schema = 'state' and table_name = $1 and is_identity = 'YES'`,
    [table],
  );
  for (const { name } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), (select max(${quoted(name)}) from ${place}))`,
      [place, name],
    );
};

/** The log says which texts were erased: their keys go again, should the archive be older than an erasure's end. */
export const eraseAgain = async (client: PoolClient): Promise<void> => {
  const { rowCount } = await client.query(
    `select 1 from pg_tables where schemaname = 'state' and tablename = 'text_key'`,
  );
  if (rowCount === 0) return;
  await client.query(`
    update state.text_key k set key = null
      from log.event e cross join json_array_elements_text(e.data->'fields') as erased (field)
     where e.category = 'erasure' and e.type = 'TextErased'
       and k.event_id::text = e.data->>'eventId' and k.field = erased.field and k.key is not null`);
};

/** As `eraseAgain`, of a log that the database does not hold. */
export const eraseThese = async (
  client: PoolClient,
  erased: readonly { readonly eventId: string; readonly fields: readonly string[] }[],
): Promise<void> => {
  for (const { eventId, fields } of erased)
    await client.query('update state.text_key set key = null where event_id = $1 and field = any($2)', [
      eventId,
      fields,
    ]);
};
