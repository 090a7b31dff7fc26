import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type pg from 'pg';
import { role } from './initialise.js';
import { locks } from './lease.js';
import type { Place } from './place.js';

const keeperName = 'iverk-keeper';

/**
 * A process of its own that stops the server when nobody has been connected for a while, so that not even kill -9 of
 * everything else leaves a server behind. CommonJS in a string: the same from dist, from source and under Jest.
 */
const program = String.raw`
const k = JSON.parse(process.env.IVERK_KEEPER);
const { Client } = require(k.pg);
const client = new Client({ host: '127.0.0.1', port: k.port, user: k.role, password: k.password, database: 'postgres', application_name: k.name });
const leave = () => process.exit(0);
client.on('error', leave); // the server went away: nothing left to keep
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) process.on(signal, () => {});
const lock = async (id) => (await client.query('select pg_try_advisory_lock($1) held', [id])).rows[0].held;
const users = async () => (await client.query("select count(*)::int n from pg_stat_activity where backend_type = 'client backend' and application_name <> $1", [k.name])).rows[0].n;
const idle = async () => {
  if ((await users()) > 0 || !(await lock(k.locks.inUse))) return false;
  if ((await users()) === 0) return true;
  await client.query('select pg_advisory_unlock($1)', [k.locks.inUse]);
  return false;
};
(async () => {
  await client.connect();
  if (!(await lock(k.locks.keeper))) return; // another keeper is faster
  for (let unused = 0; unused < k.idleStopSeconds || !(await idle()); ) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    unused = (await users()) > 0 ? 0 : unused + 1;
  }
  require('node:child_process').execFileSync(k.pgCtl, ['stop', '-D', k.cluster, '-m', 'fast', '-w'], { ...k.runAs, cwd: '/', stdio: 'ignore' });
})().then(leave, leave);
`;

/** Starts a keeper unless the server has one. */
export const ensureKeeper = async (
  lease: pg.Client,
  place: Place,
  { port, idleStopSeconds }: { readonly port: number; readonly idleStopSeconds: number },
): Promise<void> => {
  const { rowCount } = await lease.query('select 1 from pg_stat_activity where application_name = $1', [
    keeperName,
  ]);
  if (rowCount !== 0) return;
  const { password, cluster, binaries, runAs } = place;
  const library = createRequire(import.meta.url).resolve('pg');
  const task = { pg: library, pgCtl: binaries.pgCtl, name: keeperName, role, locks, port, password, cluster };
  const env = {
    PATH: process.env['PATH'],
    IVERK_KEEPER: JSON.stringify({ ...task, runAs, idleStopSeconds }),
  };
  spawn(process.execPath, ['-e', program], { cwd: '/', detached: true, stdio: 'ignore', env }).unref();
};
