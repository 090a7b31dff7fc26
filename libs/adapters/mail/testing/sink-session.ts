import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { keptMail, type KeptMail, type SinkMode, type SinkPhase } from './sink-mode.js';

/** What a session asks of the sink it belongs to. */
export interface SinkHost {
  /** What the sink does now; counts towards how often it is to do it. */
  readonly does: (...modes: readonly SinkMode[]) => SinkMode | undefined;
  readonly isNew: (recipient: string) => boolean;
  readonly answerFor: (recipient: string) => string | undefined;
  readonly keep: (mail: KeptMail) => void;
  readonly reached: (phase: SinkPhase, recipients: readonly string[]) => Promise<void>;
  readonly slowness: number;
}

const endOfData = Buffer.from('\r\n.\r\n');

/** One client's conversation with the sink: the least of SMTP that a client of ours speaks. */
export class SinkSession {
  #input = Buffer.alloc(0);
  #inData = false;
  #offersTls = false;
  #from = '';
  #recipients: string[] = [];
  #work: Promise<void>;

  constructor(
    private readonly socket: Socket,
    private readonly host: SinkHost,
  ) {
    socket.setNoDelay(true);
    // Clients that hang up are what this is for.
    socket.on('error', () => undefined);
    this.#work = this.#greet();
    socket.on('data', (chunk) => {
      this.#input = Buffer.concat([this.#input, chunk]);
      this.#work = this.#work.then(() => this.#read());
    });
  }

  async #greet(): Promise<void> {
    await this.host.reached('connected', []);
    await this.#say('220 sink.example ESMTP');
  }

  async #read(): Promise<void> {
    for (;;) {
      const end = this.#inData ? this.#endOfMessage() : this.#input.indexOf('\r\n');
      if (end < 0) return;
      const piece = this.#input.subarray(0, end);
      this.#input = this.#input.subarray(end + (this.#inData ? endOfData.length - 2 : 2));
      if (this.#inData) await this.#endData(piece);
      else await this.#command(piece.toString('latin1'));
    }
  }

  /** Where the message ends: its last line break is its own. */
  #endOfMessage(): number {
    const at = this.#input.indexOf(endOfData);
    return at < 0 ? at : at + 2;
  }

  #command(line: string): Promise<void> {
    const commands: Readonly<Record<string, () => Promise<void>>> = {
      EHLO: () => this.#hello(),
      STAR: () => this.#startTls(),
      MAIL: () => this.#mailFrom(line),
      RCPT: () => this.#recipient(/<(.*)>/.exec(line)?.[1] ?? ''),
      DATA: () => this.#data(),
      QUIT: () => this.#goodbye('221 Bye'),
    };
    return (commands[line.slice(0, 4).toUpperCase()] ?? (() => this.#say('250 OK')))();
  }

  #hello(): Promise<void> {
    this.#offersTls = this.host.does('breaks-tls') !== undefined;
    return this.#say(`250-sink.example${this.#offersTls ? '\r\n250-STARTTLS' : ''}\r\n250 8BITMIME`);
  }

  async #startTls(): Promise<void> {
    if (!this.#offersTls) return this.#say('502 5.5.1 No TLS here');
    await this.#say('220 Go ahead');
    this.socket.end('this is not TLS\r\n');
  }

  async #mailFrom(line: string): Promise<void> {
    if (this.host.does('busy') !== undefined) return this.#goodbye('421 4.3.2 Too much to do');
    [this.#from, this.#recipients] = [/<(.*?)>/.exec(line)?.[1] ?? '', []];
    return this.#say('250 OK');
  }

  async #recipient(address: string): Promise<void> {
    const answer = this.host.answerFor(address) ?? this.#answerOfMode(address);
    if (answer === undefined) this.#recipients.push(address);
    await this.#say(answer ?? '250 OK');
  }

  #answerOfMode(address: string): string | undefined {
    if (this.host.isNew(address) && this.host.does('greylists')) return '451 4.7.1 Greylisted, come back';
    const mode = this.host.does('puts-off', 'refuses');
    if (mode === undefined) return undefined;
    return mode === 'puts-off' ? '450 4.2.1 Mailbox busy' : '550 5.1.1 No such mailbox';
  }

  async #data(): Promise<void> {
    if (this.#recipients.length === 0) return this.#say('503 5.5.1 No recipient');
    await this.#say('354 Go on');
    this.#inData = true;
    await this.host.reached('data', this.#recipients);
  }

  async #endData(stuffed: Buffer): Promise<void> {
    this.#inData = false;
    const bytes = Buffer.from(stuffed.toString('latin1').replace(/^\.\./gm, '.'), 'latin1');
    const fault = this.host.does(
      ...(['hangs-after-data', 'dies-before-keeping', 'dies-before-250', 'dies-after-250'] as const),
    );
    if (fault === 'hangs-after-data') return;
    if (fault === 'dies-before-keeping') return void this.socket.destroy();
    this.host.keep(keptMail({ from: this.#from, recipients: this.#recipients }, bytes));
    await this.host.reached('kept', this.#recipients);
    if (fault === 'dies-before-250') return void this.socket.destroy();
    if (fault === 'dies-after-250') return this.#goodbye('250 2.0.0 Kept');
    await this.#say('250 2.0.0 Kept');
    await this.host.reached('answered', this.#recipients);
  }

  /** Ends when everything that has come in is dealt with: a client may be gone long before. */
  settled(): Promise<void> {
    return this.#work;
  }

  async #goodbye(words: string): Promise<void> {
    await this.#say(words);
    this.socket.end();
  }

  async #say(words: string): Promise<void> {
    const line = `${words}\r\n`;
    // Whoever was to hear it has hung up.
    if (!this.socket.writable || this.socket.readableEnded) return;
    if (this.host.does('slow') === undefined) return void this.socket.write(line);
    for (const byte of line) {
      if (this.socket.destroyed) return;
      this.socket.write(byte);
      await pause(this.host.slowness);
    }
  }
}
