import {
  Mailer,
  MailNotKnown,
  MailPutOff,
  MailServerBusy,
  MailServerUnavailable,
  type Mail,
  type MailOutcome,
} from '#kernel';
import { composeMessage, senderOf, type Sender } from './compose-message.js';
import { isOneAddress } from './mailbox.js';
import { readSmtpAddress } from './smtp-address.js';
import { SmtpPool } from './smtp-pool.js';
import { SessionFailure, smtpLimits, type SmtpLimits } from './smtp-session.js';

export interface SmtpSettings {
  /** `smtp://user:password@host:587`, or `smtps:`. */
  readonly url: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  readonly replyTo?: string | undefined;
}

/** Sends over SMTP, several mails at once over connections that are kept. */
export class SmtpMailer extends Mailer {
  readonly #sender: Sender;
  readonly #pool: SmtpPool;

  constructor({ url, from, replyTo }: SmtpSettings, limits: Partial<SmtpLimits> = {}) {
    super();
    this.#sender = senderOf(from, replyTo);
    this.#pool = new SmtpPool(readSmtpAddress(url), { ...smtpLimits, ...limits });
  }

  override async send(mail: Mail): Promise<MailOutcome> {
    const to = mail.to.address;
    if (!isOneAddress(to)) return { outcome: 'refused', response: 'not one e-mail address' };
    const message = await composeMessage(mail, this.#sender);
    try {
      const response = await this.#pool.carry({ from: this.#sender.from.address, to }, message);
      return { outcome: 'accepted', response };
    } catch (failure) {
      return answerOf(failure);
    }
  }

  override close(): Promise<void> {
    this.#pool.close();
    return Promise.resolve();
  }
}

/** What the server said no to, or a fault of the port's. */
const answerOf = (failure: unknown): MailOutcome => {
  if (!(failure instanceof SessionFailure)) throw failure;
  const { code, during, message } = failure;
  // The server is saying goodbye, whatever it was asked.
  if (code === 421)
    throw new MailServerBusy(`The mail server has too much to do: ${message}`, { cause: failure });
  if (during !== 'mail') throw unavailable(failure);
  if (code !== null && code >= 500) return { outcome: 'refused', response: message };
  throw untaken(failure);
};

/** A no to our login or sender address is our own fault, not the recipient's: then the mail is not given up. */
const unavailable = (cause: SessionFailure): MailServerUnavailable => {
  const what =
    cause.during === 'protection'
      ? 'does not speak TLS as it should, and nothing is sent unprotected'
      : 'takes no mail now';
  return new MailServerUnavailable(`The mail server ${what}: ${cause.message}`, { cause });
};

const untaken = (cause: SessionFailure): MailNotKnown | MailPutOff =>
  cause.code === null && cause.begun
    ? new MailNotKnown(`The mail server did not say whether it took the mail: ${cause.message}`, { cause })
    : new MailPutOff(`The mail server wants it later: ${cause.message}`, { cause });
