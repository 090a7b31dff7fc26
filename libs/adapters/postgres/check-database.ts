import type { Pool } from 'pg';
import { errorCode, errorText, isConnectionLost } from '#adapters/sql';
import { DatabaseUnreachable, UnsafeDatabase } from './database-faults.js';
import { placeOf, type DatabasePlace } from './database-place.js';
import type { PostgresProblem } from './postgres.texts.js';

const oldestServer = 140_000;
const safe: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply', 'remote_write'],
};

interface ServerSettings {
  readonly number: number;
  readonly version: string;
  readonly settings: Readonly<Record<string, string>>;
}

const asking = `
  select current_setting('server_version_num')::int as number,
         current_setting('server_version') as version,
         (select json_object_agg(name, setting) from pg_settings where name = any($1)) as settings`;

/**
 * Throws `DatabaseUnreachable` when the pool's database does not answer, `UnsafeDatabase` when its server is older
 * than 14 or set up so that a power cut can lose what it said was stored.
 */
export const checkDatabase = async (pool: Pool): Promise<void> => {
  const place = placeOf(pool.options.connectionString ?? '');
  const { number, version, settings } = await settingsOf(pool, place);
  const { host, port } = place;
  if (number < oldestServer) throw new UnsafeDatabase('database-too-old', { host, port, version });
  for (const [setting, value] of Object.entries(settings)) {
    if (safe[setting]?.includes(value) === true) continue;
    throw new UnsafeDatabase('database-setting-unsafe', { ...place, setting, value });
  }
};

const settingsOf = async (pool: Pool, place: DatabasePlace): Promise<ServerSettings> => {
  try {
    const { rows } = await pool.query<ServerSettings>(asking, [Object.keys(safe)]);
    const [answer] = rows;
    if (answer === undefined) throw new Error('no answer');
    return answer;
  } catch (cause) {
    throw new DatabaseUnreachable(problemOf(cause), { ...place, problem: errorText(cause) }, { cause });
  }
};

const problems: Readonly<Record<string, PostgresProblem>> = {
  ENOTFOUND: 'database-host-unknown',
  EAI_AGAIN: 'database-host-unknown',
  ENOENT: 'database-not-answering',
  '28P01': 'database-login-refused',
  '28000': 'database-login-refused',
  '3D000': 'database-does-not-exist',
};

const problemOf = (error: unknown): PostgresProblem =>
  problems[errorCode(error)] ?? (isConnectionLost(error) ? 'database-not-answering' : 'database-refused');
