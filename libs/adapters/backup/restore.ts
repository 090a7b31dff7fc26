import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Pool, PoolClient } from 'pg';
import { allMigrations } from '#adapters/postgres';
import { advisoryLocks, inTransaction, quoted } from '#adapters/sql';
import { pagesUpTo, type EventStore, type LogPosition } from '#kernel';
import { linesOf, readMembers } from './archive-reader.js';
import { ArchiveFault } from './backup.faults.js';
import { readLine } from './event-line.js';
import type { Manifest } from './manifest.js';
import { stateTables } from './read-state.js';
import type { Member } from './tar.js';
import { writeEvents } from './write-events.js';
import { refuseForeign } from './refuse-foreign.js';
import { carryLog } from './restore-elsewhere.js';
import type { RestoreTarget } from './restore-target.js';
import { emptyState, eraseAgain, eraseThese, holdsState, writeRows } from './write-state.js';

const decompress = promisify(gunzip);

/**
 * Puts an archive that `checkArchive` has read into an empty database, in one transaction: all of it or, however it ends,
 * nothing. Positions stay, texts that were erased stay erased, read models are dropped to be built anew, and `token.key`
 * comes back. Throws `ArchiveFault`: for an archive of a newer build, for a log that is not empty, and when the log that
 * came of it is not, event by event, the one that was backed up.
 */
export const restore = async (target: RestoreTarget, file: string, manifest: Manifest): Promise<void> => {
  refuseNewer(manifest);
  if (target.engine !== 'postgres' || manifest.engine !== 'postgres') {
    await restoreElsewhere(target, file, manifest);
    return;
  }
  await inTransaction(target.pool, async (client) => {
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    await takeEmptyLog(client);
    await emptyState(client, await stateTables(client));
    for await (const member of readMembers(file, manifest)) await put(client, target, member);
    await eraseAgain(client);
    await dropReadModels(client);
  });
  const digest = await logDigest(target.storedLog, BigInt(manifest.head));
  if (digest !== manifest.logDigest) throw new ArchiveFault('log-unlike');
};

/**
 * The same into a log with positions of its own: the events by appending, then `state`, files and all else in one
 * transaction. Killed in between it is done again: what has been appended is found by its ids, and `state` is still empty.
 */
const restoreElsewhere = async (target: RestoreTarget, file: string, manifest: Manifest): Promise<void> => {
  await refuseState(target.pool);
  await refuseForeign(target.storedLog, file, manifest);
  const { state, erased } = await carryLog(target, file, manifest);
  await inTransaction(target.pool, async (client) => {
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    await emptyState(client, await stateTables(client));
    for (const [table, lines] of state) await writeRows(client, table, lines);
    for await (const member of readMembers(file, manifest))
      if (!/^(log|state)\//.test(member.name)) await put(client, target, member);
    await eraseThese(client, erased);
    await dropReadModels(client);
  });
  const digest = await logDigest(target.storedLog, await target.storedLog.head());
  if (digest !== manifest.logDigest) throw new ArchiveFault('log-unlike');
};

const refuseNewer = ({ migrations }: Manifest): void => {
  const known = new Set(allMigrations.map(({ id }) => id));
  const unknown = migrations.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new ArchiveFault('newer', { unknown: unknown.join(', ') });
};

const refuseState = async (pool: Pool): Promise<void> => {
  if (await holdsState(pool, await stateTables(pool))) throw new ArchiveFault('log-not-empty');
};

/** Nobody appends until the transaction ends. */
const takeEmptyLog = async (client: PoolClient): Promise<void> => {
  await client.query('select pg_advisory_xact_lock($1, $2)', [advisoryLocks.namespace, advisoryLocks.append]);
  const { rowCount } = await client.query('select 1 from log.event limit 1');
  if (rowCount !== 0) throw new ArchiveFault('log-not-empty');
};

const put = async (client: PoolClient, target: RestoreTarget, member: Member): Promise<void> => {
  const [folder, name = ''] = member.name.split('/');
  if (folder === 'log') {
    const events = (await linesOf(member)).map(readLine);
    await writeEvents(client, events);
    target.onEvents?.(events.length);
  } else if (folder === 'state') await writeRows(client, name, await linesOf(member));
  else await putFile(target.dataDir, name.replace(/\.gz$/, ''), await decompress(member.body));
};

/** Before the commit: a restore that is killed between the two can be begun anew. */
const putFile = async (dataDir: string, name: string, body: Buffer): Promise<void> => {
  const file = path.join(dataDir, path.basename(name));
  await writeFile(`${file}.new`, body, { mode: 0o600 });
  await rename(`${file}.new`, file);
};

const dropReadModels = async (client: PoolClient): Promise<void> => {
  const { rows } = await client.query<{ table: string }>(
    `select tablename::text as table from pg_tables
      where schemaname = 'read' and tablename in (select projection from read.checkpoint)`,
  );
  for (const { table } of rows) await client.query(`drop table read.${quoted(table)}`);
  await client.query('delete from read.checkpoint');
  await client.query('delete from read.parked');
};

const logDigest = async (log: EventStore, head: LogPosition): Promise<string> => {
  const hash = createHash('sha256');
  for await (const { events } of pagesUpTo(log, { until: head, pageSize: 250, digests: true }))
    for (const { position, digest = '' } of events) if (position <= head) hash.update(`${digest}\n`);
  return hash.digest('hex');
};
