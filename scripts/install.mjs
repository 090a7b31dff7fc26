// Whether node_modules holds what package-lock.json names, and how to make it so.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withLock } from './lock.mjs';

const lockOf = (root) => readFileSync(join(root, 'package-lock.json'));
const digestOf = (root) => createHash('sha256').update(lockOf(root)).digest('hex');
const stampFile = (root) => join(root, 'node_modules', '.iverk-lock');

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** npm writes down what it has installed; packages of other platforms, and tools if not asked for, may be missing. */
const isConsistent = (root, { forTests }) => {
  const installed = read(join(root, 'node_modules', '.package-lock.json'));
  if (installed === '') return false;
  const present = JSON.parse(installed).packages;
  return Object.entries(JSON.parse(lockOf(root)).packages).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.devOptional) return true;
    if (wanted.dev && !forTests) return true;
    return present[path]?.version === wanted.version;
  });
};

/** The stamp spares the comparison at every start; it is only a stamp, so failing to write it is no fault. */
const stamp = (root, { forTests }) => {
  try {
    writeFileSync(stampFile(root), `${digestOf(root)}${forTests ? ' with tools' : ''}`);
  } catch {
    return;
  }
};

/** Whether a start can go on without installing anything. */
export const isInstalled = (root, options) => {
  const [digest, tools] = read(stampFile(root)).split(' ');
  if (digest === digestOf(root) && (tools !== undefined || !options.forTests)) return true;
  if (!isConsistent(root, options)) return false;
  stamp(root, { forTests: isConsistent(root, { forTests: true }) });
  return true;
};

/** npm as it was started, else the one on the path; on Windows that is a script, which only a shell runs. */
const npm = (root, args) => {
  const started = process.env.npm_execpath ?? '';
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  return basename(started) === 'npm-cli.js'
    ? spawn(process.execPath, [started, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
};

const finished = (child) =>
  new Promise((resolve) => {
    child
      .once('error', (error) => resolve(error.message))
      .once('exit', (code, signal) => resolve(code ?? signal));
  });

/** Runs npm ci, one process at a time, and answers whether it went well; says why not on standard error. */
export const install = (root, { forTests, tell }) =>
  withLock(
    root,
    'install',
    async () => {
      if (isInstalled(root, { forTests })) return true;
      const outcome = await finished(npm(root, ['ci', ...(forTests ? ['--include=dev'] : [])]));
      if (outcome === 0) stamp(root, { forTests: isConsistent(root, { forTests: true }) });
      else tell(`npm ci mislyktes (${outcome}). Kjør «npm ci» i ${root} og se hva som er galt.`);
      return outcome === 0;
    },
    () => tell('Venter på en annen prosess som installerer …'),
  );
