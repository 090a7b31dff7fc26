import { access, chmod, cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { arch, platform } from 'node:process';
import { basename, dirname, join } from 'node:path';
import { makeHome, reachableHome } from './data-root.js';
import { codeOf, EmbeddedPostgresFault } from './embedded-postgres.faults.js';
import { canReach, type RunAs } from './run-as.js';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

/**
 * PostgreSQL's programs from this platform's npm package, made ready to run: where the user can reach them, with
 * symlinks and execute bits (npm may have blocked the package's own install script). Throws `EmbeddedPostgresFault`.
 */
export const readyBinaries = async (runAs: RunAs, log: (line: string) => void): Promise<Binaries> => {
  const packaged = await packagedHome();
  try {
    const home = (await canReach(packaged, runAs)) ? packaged : await reachableCopy(packaged, log);
    await makeSymlinks(home);
    const programs = programsIn(home);
    for (const file of Object.values(programs)) await makeExecutable(file as string);
    return programs;
  } catch (cause) {
    throw new EmbeddedPostgresFault('binaries-unusable', { directory: packaged }, cause);
  }
};

/** The package's directory that holds bin/, lib/ and share/. */
const packagedHome = async (): Promise<string> => {
  const system = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const { postgres } = (await import(`@embedded-postgres/${system}`)) as { postgres: string };
    return dirname(dirname(postgres));
  } catch (cause) {
    throw new EmbeddedPostgresFault('no-binaries', { platform: system }, cause);
  }
};

const programsIn = (home: string): Binaries => {
  const program = (name: string) => join(home, 'bin', platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
};

const reachableCopy = async (packaged: string, log: (line: string) => void): Promise<string> => {
  const description = await readFile(join(packaged, '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(description) as { version: string };
  const copy = join(reachableHome, `native-${version}`);
  if (await exists(copy)) return copy;
  await makeHome();
  const draft = `${copy}.${process.pid.toString()}`;
  await cp(packaged, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  log(`Copied the programs of PostgreSQL to ${copy}`);
  return copy;
};

/** The list names files from the package's root: `native/lib/libicuuc.so.60.2`. */
const makeSymlinks = async (home: string): Promise<void> => {
  const list = await readFile(join(home, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const file = join(home, ...target.split('/').slice(1));
    if (await exists(file)) continue;
    await symlink(basename(source), file).catch((cause: unknown) => {
      if (codeOf(cause) !== 'EEXIST') throw cause;
    });
  }
};

const makeExecutable = async (file: string): Promise<void> => {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, 0o755);
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
