import { createTransport } from 'nodemailer';
import { Mailer, MailServerUnavailable, type Fault, type Mail, type MailOutcome } from '#kernel';
import { toMessage } from './mail-message.js';
import { MailNotKnown } from './mail.faults.js';
import { isOneAddress, mailboxFrom, type Mailbox } from './mailbox.js';

/** How long each step may take, in milliseconds. A server that hangs holds up everybody's mail. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** What nodemailer says of a failure beside its message. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Sends over SMTP, one connection a mail. */
export class SmtpMailer extends Mailer {
  private readonly from: Mailbox;
  private readonly transport;

  constructor(url: string, from: string, limits: Partial<typeof timeouts> = {}) {
    super();
    this.from = mailboxFrom(from);
    this.transport = createTransport({
      url,
      ...timeouts,
      ...limits,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async send(mail: Mail): Promise<MailOutcome> {
    if (!isOneAddress(mail.to.address)) return { outcome: 'refused', response: 'not one e-mail address' };
    try {
      const { response } = await this.transport.sendMail(toMessage(mail, this.from));
      return { outcome: 'accepted', response };
    } catch (failure) {
      const error = failure as SmtpError;
      if (isRefusal(error)) return { outcome: 'refused', response: error.response ?? error.message };
      throw faultFrom(error);
    }
  }
}

/** The parts of a session that are about this mail alone; what comes before them is about us and the server. */
const aboutThisMail = ({ command }: SmtpError): boolean => command === 'RCPT TO' || command === 'DATA';

/** A 5xx to our login or sender address is our own fault, not the recipient's: then the mail is not given up. */
const isRefusal = (error: SmtpError): boolean => aboutThisMail(error) && (error.responseCode ?? 0) >= 500;

/** 421 is the server saying goodbye, whatever it was asked. */
const faultFrom = (error: SmtpError): Fault => {
  const said = error.response ?? error.message;
  if (aboutThisMail(error) && error.responseCode !== 421)
    return new MailNotKnown(`The mail server did not take the mail: ${said}`, { cause: error });
  return new MailServerUnavailable(`The mail server takes no mail now: ${said}`, { cause: error });
};
