import type { PoolClient } from 'pg';
import { quoted } from '#adapters/sql';
import { DatabaseNotMigrated } from './database-faults.js';
import type { DatabasePlace } from './database-place.js';

interface Granting {
  /** One to let in besides those who are. */
  readonly appRole: string | undefined;
  readonly place: DatabasePlace;
}

/**
 * Lets the app's role do what the app does, and no more: the log it may read and add to, never change. Who may use the
 * schema `log` without owning it is an app's role from before. Throws `DatabaseNotMigrated` for a role that is not there.
 */
export const grantToAppRoles = async (client: PoolClient, { appRole, place }: Granting): Promise<void> => {
  if (appRole !== undefined) await refuseUnknown(client, appRole, place);
  const { rows } = await client.query<{ role: string }>(
    `select r.rolname as role from pg_roles r
      where (r.rolname = $1 and r.rolname <> current_user)
         or r.oid in (select a.grantee from pg_namespace n cross join aclexplode(n.nspacl) a
                       where n.nspname = 'log' and a.privilege_type = 'USAGE' and a.grantee <> n.nspowner)
      order by 1`,
    [appRole ?? null],
  );
  for (const { role } of rows) await grantTo(client, role);
};

const refuseUnknown = async (client: PoolClient, role: string, place: DatabasePlace): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) throw new DatabaseNotMigrated('app-role-missing', { ...place, role });
};

const grantTo = async (client: PoolClient, role: string): Promise<void> => {
  const name = quoted(role);
  const { rows } = await client.query<{ database: string }>('select current_database() as database');
  await client.query(`
    grant usage on schema log, state to ${name};
    revoke all on all tables in schema log from ${name};
    grant select, insert on all tables in schema log to ${name};
    grant execute on all functions in schema log to ${name};
    grant select, insert, update, delete on all tables in schema state to ${name};
    revoke insert, update, delete on state.migration from ${name};
    grant usage, select, update on all sequences in schema state to ${name};
    -- Schemas of its own, for \`iverk verify\` folds the log anew beside the read models.
    grant create, temporary on database ${quoted(rows[0]?.database ?? '')} to ${name}`);
  await grantReadModels(client, role);
  await grantJobs(client, name);
};

/**
 * Read models are made, swapped and dropped by who projects, so they are its own. Those another role has made are dropped,
 * to be built anew from the log: the owner of a schema may drop what is in it, but give it away to nobody.
 */
const grantReadModels = async (client: PoolClient, role: string): Promise<void> => {
  const name = quoted(role);
  const { rows: schemas } = await client.query<{ schema: string }>(
    `select nspname as schema from pg_namespace where nspname ~ '^read(_next)?$'`,
  );
  for (const { schema } of schemas)
    await client.query(`
      grant usage, create on schema ${quoted(schema)} to ${name};
      grant all on all tables in schema ${quoted(schema)} to ${name}`);
  const { rows: foreign } = await client.query<{ schema: string; table: string }>(
    `select n.nspname as schema, c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and c.relkind = 'r' and c.relname <> all('{checkpoint,parked}')
        and pg_get_userbyid(c.relowner) <> $2`,
    [schemas.map(({ schema }) => schema), role],
  );
  for (const { schema, table } of foreign) {
    await client.query(`drop table ${quoted(schema)}.${quoted(table)}`);
    await client.query(`delete from ${quoted(schema)}.checkpoint where projection = $1`, [table]);
  }
};

const grantJobs = async (client: PoolClient, name: string): Promise<void> => {
  const { rows } = await client.query(`select 1 from pg_namespace where nspname = 'bullmq'`);
  if (rows.length === 0) return;
  await client.query(`
    -- BullMQ makes a sequence for each queue when it is first used.
    grant usage, create on schema bullmq to ${name};
    grant select, insert, update, delete, truncate on all tables in schema bullmq to ${name};
    grant usage, select, update on all sequences in schema bullmq to ${name};
    grant execute on all functions in schema bullmq to ${name}`);
};
