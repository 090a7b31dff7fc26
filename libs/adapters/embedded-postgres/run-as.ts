import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { EmbeddedPostgresFault } from './embedded-postgres.faults.js';

/** The user PostgreSQL's programs run as; `undefined` is whoever runs this process. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

const run = promisify(execFile);

/**
 * initdb and postgres refuse root, and initdb refuses a uid without a name. Root lets the owner of an existing
 * cluster run it, else postgres or nobody. Throws `EmbeddedPostgresFault` when there is nobody to run it.
 */
export const pickUser = async (cluster: string): Promise<RunAs> => {
  if (process.platform === 'win32') return undefined;
  if (process.getuid?.() !== 0) {
    requireName();
    return undefined;
  }
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return unprivilegedUser();
};

const requireName = (): void => {
  try {
    userInfo();
  } catch (cause) {
    const uid = process.getuid?.().toString() ?? '?';
    throw new EmbeddedPostgresFault('uid-without-name', { uid }, cause);
  }
};

const unprivilegedUser = async (): Promise<RunAs> => {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entries = passwd.split('\n').map((line) => line.split(':'));
  const entry = entries.find(([name]) => name === 'postgres') ?? entries.find(([name]) => name === 'nobody');
  if (entry === undefined) throw new EmbeddedPostgresFault('no-unprivileged-user', {});
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
};

/** Whether that user can walk to the directory: /root and what lies below is closed on most machines. */
export const canReach = async (directory: string, runAs: RunAs): Promise<boolean> =>
  runAs === undefined || succeeds('cd -- "$0"', directory, runAs);

/** Whether that user can make files in the directory. */
export const canWrite = async (directory: string, runAs: RunAs): Promise<boolean> =>
  process.platform === 'win32' || succeeds('test -w "$0"', directory, runAs);

const succeeds = (script: string, directory: string, runAs: RunAs): Promise<boolean> =>
  run('/bin/sh', ['-c', script, directory], { ...runAs, cwd: '/' }).then(
    () => true,
    () => false,
  );
