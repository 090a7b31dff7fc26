import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { KeptMail, SinkMode, SinkPhase } from './sink-mode.js';
import { SinkSession, type SinkHost } from './sink-session.js';

export interface SinkOptions {
  /** Milliseconds between two bytes of a slow sink. */
  readonly slowness?: number;
  /** Its answer to a recipient (`550 5.1.1 …`); nothing where its mode decides. */
  readonly answerFor?: (recipient: string) => string | undefined;
  /** Called, and waited for, as it comes so far with a mail. */
  readonly reached?: (phase: SinkPhase, recipients: readonly string[]) => Promise<void> | void;
}

/** A mail server for tests on this machine: keeps what it takes, and fails as it is told. */
export class SmtpSink {
  /** What it has kept, oldest first, whether or not it has said so. */
  readonly kept: KeptMail[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #sessions: SinkSession[] = [];
  readonly #seen = new Set<string>();
  #port = 0;
  #mode: SinkMode = 'takes';
  #times = 0;

  private constructor(readonly options: SinkOptions) {
    const host = this.#host();
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      this.#sessions.push(new SinkSession(socket, host));
    });
  }

  static async open(options: SinkOptions = {}): Promise<SmtpSink> {
    const sink = new SmtpSink(options);
    await sink.#listen();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port.toString()}`;
  }

  /** From now on it does this, so many times; then it takes everything. */
  async become(mode: SinkMode, times = Number.POSITIVE_INFINITY): Promise<void> {
    if (mode === 'refuses-connections') await this.#stop();
    else if (!this.#server.listening) await this.#listen();
    [this.#mode, this.#times] = [mode, times];
  }

  /** Ends when nobody is connected any more, and what they had sent is kept. */
  async idle(): Promise<void> {
    for (const socket of this.#sockets) if (!socket.closed) await once(socket, 'close');
    await Promise.all(this.#sessions.map((session) => session.settled()));
  }

  async close(): Promise<void> {
    await this.#stop();
  }

  #host(): SinkHost {
    const { answerFor, reached, slowness = 1000 } = this.options;
    return {
      slowness,
      does: (...modes) => this.#does(modes),
      isNew: (recipient) => !this.#seen.has(recipient) && this.#seen.add(recipient).size > 0,
      answerFor: (recipient) => answerFor?.(recipient),
      keep: (mail) => this.kept.push(mail),
      reached: async (phase, recipients) => {
        await reached?.(phase, recipients);
      },
    };
  }

  #does(modes: readonly SinkMode[]): SinkMode | undefined {
    const mode = this.#mode;
    if (!modes.includes(mode)) return undefined;
    this.#times -= 1;
    if (this.#times <= 0) this.#mode = 'takes';
    return mode;
  }

  async #listen(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async #stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
