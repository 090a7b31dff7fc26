import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.join(import.meta.dirname, '..');

/** Builds what changed, for tests that run from the sources and start a process that does not. */
export const buildPrograms = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, [path.join(root, 'scripts', 'build.mjs'), '--without-web']);
};
