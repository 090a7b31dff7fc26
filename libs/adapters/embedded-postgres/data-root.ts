import { randomBytes } from 'node:crypto';
import { access, chmod, chown, constants, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, DataDirectoryFault } from './embedded-postgres.faults.js';
import { canReach, canWrite, type RunAs } from './run-as.js';
import { writeOnce } from './write-once.js';

/** Where root keeps what an unprivileged user must reach and cannot reach in root's own directories. */
export const reachableHome = '/var/lib/iverk-embedded-pg';

/**
 * Makes the directory and answers where the cluster lies: there, or below `reachableHome` when the user PostgreSQL
 * runs as cannot walk there. Throws `DataDirectoryFault`.
 */
export const usableRoot = async (
  wanted: string,
  runAs: RunAs,
  log: (line: string) => void,
): Promise<string> => {
  try {
    await makeDataDirectory(wanted);
    if (runAs === undefined) return wanted;
    const root = (await canReach(wanted, runAs)) ? wanted : await elsewhere(wanted, log);
    await chown(root, runAs.uid, runAs.gid);
    if (!(await canWrite(root, runAs))) throw noPermission();
    return root;
  } catch (cause) {
    throw cause instanceof DataDirectoryFault ? cause : new DataDirectoryFault(wanted, cause);
  }
};

/** A password of one of the cluster's roles, in a file of that name, made at first start. Throws `DataDirectoryFault`. */
export const passwordIn = async (root: string, file: 'password' | 'app-password'): Promise<string> => {
  try {
    return await writeOnce(join(root, file), () => randomBytes(18).toString('base64url'));
  } catch (cause) {
    throw new DataDirectoryFault(root, cause);
  }
};

/** Makes the directory, with those above it, and tries to write in it. Throws `DataDirectoryFault`. */
export const makeDataDirectory = async (directory: string): Promise<void> => {
  try {
    await makeWithParents(directory);
    await probe(directory);
  } catch (cause) {
    throw new DataDirectoryFault(directory, cause);
  }
};

/** Node's own recursive mkdir never ends where a directory exists and yet nothing can be made in it (/proc). */
const makeWithParents = async (directory: string): Promise<void> => {
  const failed = await mkdir(directory, { mode: 0o755 }).then(
    () => undefined,
    (cause: unknown) => ({ cause }),
  );
  if (failed === undefined || (await isDirectory(directory))) return;
  const parent = dirname(directory);
  if (codeOf(failed.cause) !== 'ENOENT' || (await isDirectory(parent))) throw failed.cause;
  await makeWithParents(parent);
  await makeWithParents(directory);
};

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Permissions say little (root, read-only disks, quotas): only writing tells. */
const probe = async (directory: string): Promise<void> => {
  const file = join(directory, `.probe-${randomBytes(6).toString('hex')}`);
  await access(directory, constants.W_OK);
  await writeFile(file, '');
  await rm(file);
};

/** The place is written down in the wanted directory: removing that directory starts afresh, moving it keeps the data. */
const elsewhere = async (wanted: string, log: (line: string) => void): Promise<string> => {
  const place = await writeOnce(join(wanted, 'location'), () =>
    join(reachableHome, randomBytes(12).toString('hex')),
  );
  await makeHome();
  await mkdir(place, { mode: 0o755 }).catch((cause: unknown) => {
    if (codeOf(cause) !== 'EEXIST') throw cause;
  });
  log(`PostgreSQL cannot reach ${wanted}; its data lies in ${place}`);
  return place;
};

/** Open to walk through whatever the umask. */
export const makeHome = async (): Promise<void> => {
  await mkdir(reachableHome, { recursive: true });
  await chmod(reachableHome, 0o755);
};

const noPermission = (): Error => Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
