import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { History, WriterLine } from './history.js';

const program = (name: string) =>
  path.join(import.meta.dirname, '..', '..', 'dist', 'test', 'faults', `${name}.child.js`);

/** A process of the test's own, killed by its pid only. */
export interface Child {
  readonly process: ChildProcess;
  /** Ends when the process has, and all it said has been read. */
  readonly gone: Promise<void>;
}

const begin = (command: readonly string[], heard: (line: string) => void): Child => {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  lines.on('line', heard);
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(() => undefined);
  return { process: child, gone };
};

/** Starts a writer whose every attempt and answer is noted. `under` is a program to run it with, as strace. */
export const startWriter = (
  {
    url,
    tenant,
    seed,
    writers = 4,
  }: { readonly url: string; readonly tenant: string; readonly seed: number; readonly writers?: number },
  history: History,
  under: readonly string[] = [],
): Child =>
  begin(
    [...under, process.execPath, program('writer'), url, tenant, seed.toString(), writers.toString()],
    (line) => {
      // A killed process may leave half a line.
      if (line.endsWith('}')) history.note(JSON.parse(line) as WriterLine);
    },
  );

/** Starts a projector, and answers when it follows the log. */
export const startProjector = async (url: string): Promise<Child> => {
  let follows: () => void = () => undefined;
  const following = new Promise<void>((resolve) => {
    follows = resolve;
  });
  const child = begin([process.execPath, program('projector'), url], (line) => {
    if (line === 'follows') follows();
  });
  await Promise.race([following, child.gone]);
  return child;
};

export const kill = async ({ process: child, gone }: Child): Promise<void> => {
  child.kill('SIGKILL');
  await gone;
};
