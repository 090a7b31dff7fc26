import type { SmtpAddress } from './smtp-address.js';
import { SessionFailure, SmtpSession, type Envelope, type SmtpLimits } from './smtp-session.js';

/** So many mails are on their way at once. */
const width = 8;
/** Servers close a session after some mails; a new one now and then costs little. */
const mailsPerSession = 100;
const idleMilliseconds = 1000;

interface Idle {
  readonly session: SmtpSession;
  readonly timer: NodeJS.Timeout;
}

/** Some sessions with the mail server, kept while there is mail for them. */
export class SmtpPool {
  readonly #address: SmtpAddress;
  readonly #limits: SmtpLimits;
  readonly #idle: Idle[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(address: SmtpAddress, limits: SmtpLimits) {
    this.#address = address;
    this.#limits = limits;
  }

  /** Hands a mail over in one of the sessions, and answers with what the server said. Throws a `SessionFailure`. */
  async carry(envelope: Envelope, message: Buffer): Promise<string> {
    await this.#turn();
    try {
      const kept = this.#keptSession();
      if (kept !== undefined) {
        const response = await this.#carryIn(kept, envelope, message).catch(unlessHungUp);
        if (response !== undefined) return response;
      }
      const fresh = await SmtpSession.open(this.#address, this.#limits);
      return await this.#carryIn(fresh, envelope, message);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Leaves the server; mails on their way are not waited for. */
  close(): void {
    for (const { session, timer } of this.#idle.splice(0)) {
      clearTimeout(timer);
      session.leave();
    }
  }

  async #turn(): Promise<void> {
    while (this.#busy >= width)
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    this.#busy += 1;
  }

  #keptSession(): SmtpSession | undefined {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      clearTimeout(idle.timer);
      if (idle.session.isOpen) return idle.session;
    }
    return undefined;
  }

  /** A session in which anything but a yes was said is not used again: nobody needs to guess what state it is in. */
  async #carryIn(session: SmtpSession, envelope: Envelope, message: Buffer): Promise<string> {
    try {
      const response = await session.carry(envelope, message, this.#limits);
      if (session.carried < mailsPerSession) this.#keep(session);
      else session.leave();
      return response;
    } catch (failure) {
      session.hangUp();
      throw failure;
    }
  }

  #keep(session: SmtpSession): void {
    const timer = setTimeout(() => {
      const place = this.#idle.findIndex((idle) => idle.session === session);
      this.#idle.splice(place, 1);
      session.leave();
    }, idleMilliseconds).unref();
    this.#idle.push({ session, timer });
  }
}

/** A server may have hung up on a session that was kept, which nobody saw before it was used: that says nothing of the mail. */
const unlessHungUp = (failure: unknown): undefined => {
  if (failure instanceof SessionFailure && failure.during === 'session' && failure.code === null)
    return undefined;
  throw failure;
};
