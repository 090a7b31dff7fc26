import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One process that carries out commands, one at a time; it comes up with the first of them. */
export class CommandServer {
  #process: ChildProcess | undefined;
  #busy = false;

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  get isBusy(): boolean {
    return this.#busy;
  }

  /** Carries out one command. Throws when the process ends in the middle of it. */
  async run(args: readonly string[]): Promise<Finished> {
    this.#busy = true;
    const server = (this.#process ??= fork(
      path.join(import.meta.dirname, '..', '..', '..', 'test', 'serve-commands.mjs'),
      {
        env: this.env,
        execArgv: [],
      },
    ));
    const done = new AbortController();
    try {
      server.send(args);
      return await Promise.race([answerOf(server, done.signal), deathOf(server, done.signal)]);
    } finally {
      done.abort();
      this.#busy = false;
    }
  }

  async stop(): Promise<void> {
    const server = this.#process;
    if (server?.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.disconnect();
    await gone;
  }
}

const answerOf = async (server: ChildProcess, signal: AbortSignal): Promise<Finished> => {
  const [finished] = (await once(server, 'message', { signal })) as [Finished];
  return finished;
};

const deathOf = async (server: ChildProcess, signal: AbortSignal): Promise<never> => {
  const [code] = (await once(server, 'exit', { signal })) as [number | null];
  throw new Error(`The process that carries out commands ended with ${String(code)}`);
};
