import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const program = (app: 'worker' | 'projector') =>
  path.join(import.meta.dirname, '..', '..', '..', 'dist', 'apps', app, 'src', 'main.js');

/** How a process ended. */
export interface Ended {
  /** Null when a signal has ended it. */
  readonly code: number | null;
  readonly milliseconds: number;
}

/** A real process of Iverk, ended by its pid only. */
export interface IverkProcess {
  /** Tells it to stop, and answers how it did. */
  readonly stop: () => Promise<Ended>;
  readonly kill: () => Promise<void>;
}

/** Starts it as an operator would, and answers when it says that it is at work. */
export const startIverk = async (
  app: 'worker' | 'projector',
  settings: Readonly<Record<string, string>>,
): Promise<IverkProcess> => {
  const child = spawn(process.execPath, [program(app)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'info', ...settings },
  });
  const said: string[] = [];
  const gone = once(child, 'exit') as Promise<[number | null]>;
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stderr).on('line', (line) => {
      said.push(line);
      if (line.includes('"er i gang"')) resolve();
    });
  });
  const died = gone.then(([code]) => {
    throw new Error(`${app} ended with ${String(code)}: ${said.slice(-5).join(' | ')}`);
  });
  died.catch(() => undefined);
  await Promise.race([ready, died]);
  return {
    stop: async () => {
      const told = Date.now();
      child.kill('SIGTERM');
      const [code] = await gone;
      return { code, milliseconds: Date.now() - told };
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
