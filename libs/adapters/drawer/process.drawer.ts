import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { Drawer, type DrawingOrder } from '#kernel';
import { drawerEnvironment, drawerFlags, drawerProgram } from './drawer-program.js';
import { Turns } from './turns.js';

interface Limits {
  readonly atOnce: number;
  /** After so many milliseconds a drawing is given up. */
  readonly patience: number;
  readonly program: string;
}

interface Terms extends Limits {
  readonly signal: AbortSignal;
}

/** More of them would have no processor, and each may take hundreds of megabytes. */
const usual: Limits = { atOnce: 2, patience: 10 * 60_000, program: drawerProgram };

/** Of what a drawing that failed has said, in characters: the last of it tells. */
const heard = 4_000;

/** Starts a process for each drawing. What drawing takes is gone with it, and whoever asked is free meanwhile. */
export class ProcessDrawer extends Drawer {
  readonly #limits: Limits;
  readonly #turns: Turns;
  readonly #closing = new AbortController();

  constructor(limits: Partial<Limits> = {}) {
    super();
    this.#limits = { ...usual, ...limits };
    this.#turns = new Turns(this.#limits.atOnce);
  }

  draw(order: DrawingOrder): Promise<Uint8Array> {
    return this.#turns.run(() => drawn(order, { ...this.#limits, signal: this.#closing.signal }));
  }

  /** Gives up what is being drawn: whoever had a use for it has ended. */
  close(): void {
    this.#closing.abort();
  }
}

const drawn = async (order: DrawingOrder, terms: Terms): Promise<Uint8Array> => {
  const model = JSON.stringify(order.model);
  const child = begun(order, terms);
  const kill = () => child.kill('SIGKILL');
  // It would end by itself, but only when it has drawn and finds nobody to give it to.
  process.once('exit', kill);
  try {
    const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
    const [[code, signal], { bytes, said }] = await Promise.all([ended, toldAndHeard(child, model)]);
    if (code === 0) return bytes;
    const end = child.killed ? `took more than ${terms.patience.toString()} ms` : (signal ?? code);
    throw new Error(`Drawing ${order.format} failed (${String(end)}): ${said.trim().slice(-heard)}`);
  } finally {
    process.off('exit', kill);
  }
};

const begun = ({ format, language }: DrawingOrder, { program, patience, signal }: Terms) =>
  spawn(process.execPath, [...drawerFlags, program, format, language], {
    env: drawerEnvironment(),
    ...{ timeout: patience, signal },
    killSignal: 'SIGKILL',
  });

const toldAndHeard = async (child: ChildProcessWithoutNullStreams, model: string) => {
  // One that ends before it has read everything says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(model);
  const [bytes, said] = await Promise.all([buffer(child.stdout), text(child.stderr)]);
  return { bytes, said };
};
