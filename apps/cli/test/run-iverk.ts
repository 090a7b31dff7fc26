import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Platform } from '#adapters/platform';
import { createTestDatabase, temporaryDirectory } from '#testing';
import { migrated } from '../../../test/migrated.js';
import { testEngine } from '../../../test/test-engine.js';
import { CommandServer, type Finished } from './command-server.js';

const root = path.join(import.meta.dirname, '..', '..', '..');

export type { Finished };

export interface Iverk {
  readonly directory: string;
  readonly databaseUrl: string;
  readonly env: Readonly<Record<string, string>>;
  /** What keeps the log. */
  readonly engine: Platform['engine'];
  /** Runs one command to its end: after another in the same process, or in a process of its own when that one is busy. */
  readonly run: (...args: readonly string[]) => Promise<Finished>;
  /** Runs one command with `--json` and answers what it wrote. Throws when the exit code is not as expected. */
  readonly json: <T>(...args: readonly string[]) => Promise<T>;
  /** Starts a command in a process of its own, and does not wait. */
  readonly begin: (...args: readonly string[]) => ChildProcess;
  readonly remove: () => Promise<void>;
}

/** The command line as its users have it, on a database, a data directory and, where it listens, a port of its own. */
export const installIverk = async (settings: Readonly<Record<string, string>> = {}): Promise<Iverk> => {
  const database = await migrated(createTestDatabase());
  const directory = await temporaryDirectory();
  const engine = await testEngine();
  const own = { DATABASE_URL: database.url, IVERK_DATA_DIR: directory.path, PORT: '0' };
  const env = { ...own, ...engine.settings, ...settings };
  const begin = (...args: readonly string[]) => startIverk(args, env);
  const server = new CommandServer(environmentWith(env));
  const run = (...args: readonly string[]) => (server.isBusy ? finished(begin(...args)) : server.run(args));
  return {
    directory: directory.path,
    databaseUrl: database.url,
    env,
    engine: engine.name,
    begin,
    run,
    json: async <T>(...args: readonly string[]) => {
      const { code, stdout, stderr } = await run(...args, '--json');
      if (code !== 0)
        throw new Error(`iverk ${args.join(' ')} ended with ${String(code)}: ${stderr}${stdout}`);
      return JSON.parse(stdout) as T;
    },
    remove: async () => {
      await server.stop();
      engine.stop();
      await database.drop();
      await directory.remove();
    },
  };
};

/** Only what a command needs of the environment, so that no setting of the machine leaks in. */
const environmentWith = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  ...settings,
});

export const startIverk = (args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [path.join(root, 'bin', 'iverk.mjs'), ...args], {
    cwd: root,
    env: environmentWith(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });

export const finished = (child: ChildProcess): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const parts = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream]?.setEncoding('utf8').on('data', (chunk: string) => (parts[stream] += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, ...parts });
    });
  });
