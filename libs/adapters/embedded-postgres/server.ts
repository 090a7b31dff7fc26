import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from './embedded-postgres.faults.js';
import type { Place } from './place.js';

const run = promisify(execFile);

/** What postmaster.pid says of a server that runs or seems to. */
export interface Running {
  readonly pid: number;
  readonly port: number;
}

/** The server postmaster.pid names; `undefined` when there is none or its process is gone. */
export const runningServer = async (cluster: string): Promise<Running | undefined> => {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n').map(Number);
  if (!pid || !port || !isAlive(pid)) return undefined;
  return { pid, port };
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return codeOf(cause) !== 'ESRCH';
  }
};

/** True when the pid has gone to another program, as happens when a container starts anew. */
export const isStranger = async (cluster: string, pid: number): Promise<boolean> => {
  if (process.platform !== 'linux') return false;
  const command = await readFile(`/proc/${pid.toString()}/cmdline`, 'utf8').catch(() => '');
  return command !== '' && !(command.includes('postgres') && command.includes(cluster));
};

/** A file of the write-ahead log that was used again would keep, behind its new content, what has been erased. */
const eraseOldLog = '-c wal_recycle=off';

/** Starts a server on the port; false when it did not come up, for example because another process was faster. */
export const launch = (place: Place, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const fail = (why: string) => {
      place.log(`PostgreSQL did not start (${why}); looking for one another process has started`);
      resolve(false);
    };
    const options = [
      '-w',
      '-s',
      '-t',
      '45',
      '-l',
      place.logFile,
      '-o',
      `-p ${port.toString()} ${eraseOldLog}`,
    ];
    // pg_ctl takes the server out of our terminal's process group, so that Ctrl-C does not reach it.
    spawn(place.binaries.pgCtl, ['start', '-D', place.cluster, ...options], {
      ...place.runAs,
      cwd: '/',
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, LC_ALL: 'C' },
    })
      .once('error', (error) => {
        fail(error.message);
      })
      .once('exit', (code) => {
        if (code === 0) resolve(true);
        else fail(`pg_ctl ended with ${String(code)}`);
      });
  });

/** Stops the server, and is content when it has stopped already. */
export const stopServer = async ({ binaries, cluster, runAs }: Place): Promise<void> => {
  const command = ['stop', '-D', cluster, '-m', 'fast', '-w'];
  await run(binaries.pgCtl, command, { ...runAs, cwd: '/' }).catch(() => undefined);
};
