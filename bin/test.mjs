#!/usr/bin/env node
// Installs if need be, then runs Jest with the flag it needs for ES modules. Arguments go to Jest.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../scripts/lock.mjs';
import { prepareDependencies } from '../scripts/prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

if (await prepareDependencies({ forTests: true })) {
  // The tests in a browser open the page as it is built; everything else runs from its sources.
  const { buildWeb } = await import('../scripts/build-web.mjs');
  await withLock(root, 'build', () => buildWeb(root));
  const child = spawn(process.execPath, [...flags, jest, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  // Ctrl-C reaches Jest as well: it ends first, and we with its exit code.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
} else process.exitCode = 3;
