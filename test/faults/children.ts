import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { History, WriterLine } from './history.js';
import type { Cycle } from './kind.js';

const program = (name: string) =>
  path.join(import.meta.dirname, '..', '..', 'dist', 'test', 'faults', `${name}.child.js`);

/** A process of the test's own, killed by its pid only. */
export interface Child {
  readonly process: ChildProcess;
  /** Ends when the process has, and all it said has been read. */
  readonly gone: Promise<void>;
  /** Ends when it has said this line, or is gone. */
  readonly said: (line: string) => Promise<void>;
}

const begin = (args: readonly string[], heard: (line: string) => void = () => undefined): Child => {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  // It may be gone before it has read what it is told.
  child.stdin.on('error', () => undefined);
  const lines = createInterface(child.stdout).on('line', heard);
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(() => undefined);
  const said = (wanted: string) =>
    Promise.race([
      gone,
      new Promise<void>((resolve) => {
        lines.on('line', (line) => {
          if (line === wanted) resolve();
        });
      }),
    ]);
  return { process: child, gone, said };
};

/** A killed process may leave half a line. */
const noteIn = (history: History) => (line: string) => {
  if (line.startsWith('{') && line.endsWith('}')) history.note(JSON.parse(line) as WriterLine);
};

interface WriterOptions {
  readonly url?: string;
  readonly writers?: number;
  /** After so many it waits to be told to make one more, and ends. */
  readonly appends?: number;
}

/** Starts a writer whose every attempt and answer is noted. */
export const startWriter = (
  { cluster, tenant, seed, history }: Cycle,
  { url = cluster.url, writers = 4, appends }: WriterOptions = {},
): Child => {
  const numbers = [seed, writers, ...(appends === undefined ? [] : [appends])].map(String);
  return begin([program('writer'), url, tenant, ...numbers], noteIn(history));
};

/** Starts a projector, and answers when it follows the log. */
export const startProjector = async (url: string): Promise<Child> => {
  const child = begin([program('projector'), url]);
  await child.said('follows');
  return child;
};

/** Starts to deliver a dispatch; told to `hold` it claims a mail and never connects. */
export const startMailer = (...args: readonly string[]): Child => begin([program('mailer'), ...args]);

/** Starts to draw a municipality's files; it says `draws` when it begins. */
export const startDrawer = (settings: Readonly<Record<string, string>>, tenant: string): Child =>
  begin([program('drawer'), JSON.stringify(settings), tenant]);

export const hasEnded = ({ process: { exitCode, signalCode } }: Child): boolean =>
  exitCode !== null || signalCode !== null;

export const kill = async ({ process: child, gone }: Child): Promise<void> => {
  child.kill('SIGKILL');
  await gone;
};
