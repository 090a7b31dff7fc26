import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, appendFile, chown, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf, EmbeddedPostgresFault } from './embedded-postgres.faults.js';
import type { Place } from './place.js';

const run = promisify(execFile);

/** The role that owns the cluster. */
export const role = 'iverk';

/** The role the app logs in as. It owns nothing of the log, so that not even the app can change it. */
export const appRole = 'iverk_app';

const settings = [
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  'max_connections = 200',
  'log_checkpoints = off',
  "timezone = 'UTC'",
  "log_timezone = 'UTC'",
];

/**
 * Makes the cluster unless it is there: in a directory of its own that is then renamed, so that neither a kill nor
 * a race leaves half a cluster. Throws `EmbeddedPostgresFault`.
 */
export const initialise = async (place: Place): Promise<void> => {
  if (await isMade(place.cluster)) return;
  const draft = `${place.cluster}.${randomBytes(6).toString('hex')}`;
  try {
    await runInitdb(place, draft);
    await appendFile(join(draft, 'postgresql.conf'), [...settings, ''].join('\n'));
    await rename(draft, place.cluster).catch((cause: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(cause) ?? '')) throw cause;
      place.log('Another process made the cluster first');
    });
  } catch (cause) {
    throw new EmbeddedPostgresFault('not-made', { directory: place.root }, cause);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

const runInitdb = async ({ binaries, password, runAs, throwaway }: Place, draft: string): Promise<void> => {
  const passwordFile = `${draft}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = [`--username=${role}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const speed = throwaway ? ['--no-sync'] : [];
  try {
    if (runAs !== undefined) await chown(passwordFile, runAs.uid, runAs.gid);
    await run(binaries.initdb, ['-D', draft, ...access, ...locale, ...speed, '--no-instructions'], {
      ...runAs,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
};

const isMade = (cluster: string): Promise<boolean> =>
  access(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
