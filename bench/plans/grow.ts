import type { Pool } from 'pg';
import type { TenantId } from '../../libs/kernel/index.js';

/** The columns of what is over and done with, as SQL of the row's number `i`. */
type Columns = Readonly<Record<string, string>>;

const past = `date '2016-01-01' + (i % 3000)::int`;

/** Read models by name, and how their rows look when nothing is to be done with them any more. */
const finished: Readonly<Record<string, Columns>> = {
  follow_up: {
    ...{
      vedtakId: `'v' || i`,
      point: '1',
      unit: `'u' || i % 50`,
      officer: `'p' || i % 400`,
      status: `'DONE'`,
    },
    ...{ kind: `'VEDTAK'`, deadline: past, ended: 'true', missing: 'false', procedure: `'vedtak'` },
    ...{ procedureVersion: '1', nextDue: 'null' },
  },
  case_file: {
    ...{ procedure: `'report'`, procedureVersion: '1', ended: 'true', unit: `'u' || i % 50` },
    ...{ officer: `'p' || i % 400`, sourceId: `'s' || i`, nextDue: 'null', deadline: past },
  },
  notice: { pending: 'false', sort: `'FOLLOW_UP'` },
  round: { period: `'m' || i`, open: 'false', on: past, closedOn: past },
  outgoing_mail: {
    ...{ state: `'ACCEPTED'`, recipient: `'p' || i % 400`, dispatchId: `'d' || i / 40`, on: past },
    plannedAt: `((${past})::text || 'T06:00:00.000Z')`,
  },
  invitation: { untold: 'false', day: past },
  meeting: {
    ...{ day: past, startsAt: `((${past})::text || 'T12:00')`, forum: `'KLG'`, cancelled: 'false' },
  },
  mailbox: { untold: 'false' },
  incident: {
    ...{ state: `'RESOLVED'`, kind: `'instance'`, aboutId: `'a' || i`, work: `'fire-timers'` },
    raisedAt: `((${past})::text || 'T06:00:00.000Z')`,
  },
};

/** As long as such documents are. What is over must not be read, and could not be: there is nothing in it. */
const document = `json_build_object('over', repeat('x', 900))`;

/** Half are the municipality's own, half are spread over a hundred others; preferences grow with people, not with time. */
const placeOf = (name: string, own: string) =>
  name === 'mailbox' ? `'k' || i % 100` : `case when i % 2 = 0 then ${own} else 'k' || i / 2 % 100 end`;

const insertInto = (name: string, columns: Columns, own: string) => `
  insert into read.${name} (tenant, key, document, ${Object.keys(columns)
    .map((column) => `"${column}"`)
    .join(', ')})
  select ${placeOf(name, own)}, 'over-' || i, ${document}, ${Object.values(columns).join(', ')}
    from generate_series(1, $1::int) as i`;

const hash = `sha256(convert_to(i::text, 'UTF8'))`;

/** What is in `state`: effects that are resolved, and sign-ins of which one in a thousand is over. */
const stateInserts = [
  `insert into state.effect (key, claimed_at, outcome, resolved_at, attempts)
   select 'mail:over-' || i, now(), 'accepted', now(), 1 from generate_series(1, $1::int) as i`,
  `insert into state.session (secret_hash, tenant, person_id, expires_at)
   select ${hash}, 'k' || i % 100, 'p' || i, $2::timestamptz + ((i % 1000) || ' minutes')::interval
     from generate_series(1, $1::int) as i`,
  `insert into state.sign_in_code (address_hash, browser_hash, code_hash, expires_at)
   select ${hash}, ${hash}, ${hash}, $2::timestamptz + ((i % 1000) || ' minutes')::interval
     from generate_series(1, $1::int) as i`,
  `insert into state.sign_in_pace (by_hash, count, expires_at)
   select ${hash}, 1, $2::timestamptz + ((i % 1000) || ' minutes')::interval
     from generate_series(1, $1::int) as i`,
];

/** Names of the tables that grow. */
export const grown: readonly string[] = [
  ...Object.keys(finished),
  ...['effect', 'session', 'sign_in_code', 'sign_in_pace'],
];

/** Puts so many rows of what is over into each table that the work of a morning asks of. */
export const growTables = async (
  pool: Pool,
  { tenant, rows, now }: { readonly tenant: TenantId; readonly rows: number; readonly now: string },
): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    const own = client.escapeLiteral(tenant);
    for (const [name, columns] of Object.entries(finished))
      await client.query(insertInto(name, columns, own), [rows]);
    for (const insert of stateInserts)
      await client.query(insert, insert.includes('$2') ? [rows, now] : [rows]);
    // What autovacuum would have done a minute later.
    await client.query('vacuum analyze');
    await client.query('reset statement_timeout');
  } finally {
    client.release();
  }
};
