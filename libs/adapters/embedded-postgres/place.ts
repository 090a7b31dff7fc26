import { join, resolve } from 'node:path';
import { readyBinaries, type Binaries } from './binaries.js';
import { passwordIn, usableRoot } from './data-root.js';
import { pickUser, type RunAs } from './run-as.js';

/** Where one cluster lies and who runs it with what. */
export interface Place {
  /** Holds the cluster, its password and its log. */
  readonly root: string;
  readonly cluster: string;
  readonly logFile: string;
  /** Of the role that owns the cluster, and of the app's. */
  readonly password: string;
  readonly appPassword: string;
  readonly runAs: RunAs;
  readonly binaries: Binaries;
  /** Nothing in it need survive a crash of the machine: tests. */
  readonly throwaway: boolean;
  readonly log: (line: string) => void;
}

/** Makes directory, password and programs ready. Throws `DataDirectoryFault` or `EmbeddedPostgresFault`. */
export const preparePlace = async (
  dataDir: string,
  { throwaway, log }: Pick<Place, 'throwaway' | 'log'>,
): Promise<Place> => {
  const wanted = resolve(dataDir);
  const runAs = await pickUser(join(wanted, 'cluster'));
  const root = await usableRoot(wanted, runAs, log);
  const password = await passwordIn(root, 'password');
  const appPassword = await passwordIn(root, 'app-password');
  const binaries = await readyBinaries(runAs, log);
  const cluster = join(root, 'cluster');
  const logFile = join(root, 'postgres.log');
  return { root, cluster, logFile, password, appPassword, runAs, binaries, throwaway, log };
};
