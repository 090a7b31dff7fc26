import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpAddress } from './smtp-address.js';

/** How long each step may take, in milliseconds. A server that hangs holds up everybody's mail. */
export const smtpLimits = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  /** Silence within a session. */
  socketTimeout: 30_000,
  /** A whole mail: a server that says a byte now and then is never silent. */
  mailTimeout: 120_000,
};
export type SmtpLimits = typeof smtpLimits;

/** What went wrong in a session. */
export class SessionFailure extends Error {
  override readonly name = 'SessionFailure';

  constructor(
    /** What was being done: protecting the session by TLS, the rest that comes before a mail, or this mail. */
    readonly during: 'protection' | 'session' | 'mail',
    /** The message had been asked for: the server may have all of it. */
    readonly begun: boolean,
    /** The server's answer; null when there was none. */
    readonly code: number | null,
    cause: Error,
  ) {
    super(cause.message, { cause });
  }
}

/** What nodemailer says of a failure beside its message. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** The parts of a session that are about this mail alone; what comes before them is about us and the server. */
const aboutThisMail = ({ command }: SmtpError): boolean => command === 'RCPT TO' || command === 'DATA';

const failureFrom = (error: SmtpError, begun: boolean): SessionFailure => {
  const early = error.code === 'ETLS' ? 'protection' : 'session';
  const during = begun || aboutThisMail(error) ? 'mail' : early;
  return new SessionFailure(during, begun, error.responseCode ?? null, error);
};

/** Sender and recipient as the servers are told, never read out of the message. */
export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/** A connection to the mail server that is logged in. One mail at a time. */
export class SmtpSession {
  #connection: SMTPConnection;
  /** How many mails it has carried. */
  carried = 0;

  private constructor(connection: SMTPConnection) {
    this.#connection = connection;
  }

  get isOpen(): boolean {
    return !this.#connection.destroyed;
  }

  static async open({ connection, login }: SmtpAddress, limits: SmtpLimits): Promise<SmtpSession> {
    const opened = new SMTPConnection({ ...connection, ...limits });
    try {
      await inTime(limits.mailTimeout, (done) => {
        opened.on('error', done);
        opened.connect(done);
      });
      if (login !== null)
        await inTime(limits.mailTimeout, (done) => {
          opened.login({ ...login, credentials: login }, done);
        });
      return new SmtpSession(opened);
    } catch (error) {
      opened.close();
      throw failureFrom(error as SmtpError, false);
    }
  }

  /** Hands one mail over, and answers with what the server said. Throws a `SessionFailure`; the session is then over. */
  async carry({ from, to }: Envelope, message: Buffer, limits: SmtpLimits): Promise<string> {
    let begun = false;
    const body = new Readable({
      read() {
        begun = true;
        this.push(message);
        this.push(null);
      },
    });
    try {
      const response = await inTime<string>(limits.mailTimeout, (done) => {
        this.#connection.send({ from, to: [to] }, body, (error, info) => {
          if (error) done(error);
          else done(null, info.response);
        });
      });
      this.carried += 1;
      return response;
    } catch (error) {
      throw failureFrom(error as SmtpError, begun);
    }
  }

  /** Says goodbye and hangs up. */
  leave(): void {
    if (!this.isOpen) return;
    this.#connection.quit();
    setTimeout(() => {
      this.hangUp();
    }, 1000).unref();
  }

  hangUp(): void {
    this.#connection.close();
  }
}

type Done<T> = (error?: Error | null, result?: T) => void;

const inTime = <T>(limit: number, work: (done: Done<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`No end to it within ${limit.toString()} ms`));
    }, limit);
    work((error, result) => {
      clearTimeout(timer);
      if (error) reject(error);
      else resolve(result as T);
    });
  });
