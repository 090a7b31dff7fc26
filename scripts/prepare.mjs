// Makes a checkout ready to run. Silent when there is nothing to do; else it speaks on standard error alone.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWebBuilt } from './build-web.mjs';
import { install, isInstalled } from './install.mjs';
import { isBuilt } from './sources.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tell = (line) => process.stderr.write(`${line}\n`);

/** A package brings dist along and has its dependencies from whoever installed it; a checkout has the sources. */
const isCheckout = () => existsSync(join(root, 'apps', 'cli', 'src', 'main.ts'));

/** True when what the lock file names is installed; installs it if need be. `forTests` asks for the tools as well. */
export const prepareDependencies = async ({ forTests = false } = {}) => {
  if (isInstalled(root, { forTests })) return true;
  tell('Installerer det Iverk trenger (npm ci). Det tar et minutt eller to …');
  return install(root, { forTests, tell });
};

const failedBuilds = async () => {
  try {
    const { build } = await import('./build.mjs');
    return (await build(root)).failures;
  } catch (error) {
    return [{ path: join(root, 'dist'), message: error.message }];
  }
};

const prepareBuild = async () => {
  if (isBuilt(root) && isWebBuilt(root)) return true;
  const failures = await failedBuilds();
  for (const { path, message } of failures) tell(`${path}: ${message}`);
  if (failures.length > 0) tell('Iverk kunne ikke bygges; se feilene over.');
  return failures.length === 0;
};

/** True when dist can be run; else the reason has been told. */
export const prepare = async () => !isCheckout() || ((await prepareDependencies()) && (await prepareBuild()));
