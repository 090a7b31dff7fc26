import type { Mailer } from '#kernel';
import { OutboxMailer } from './outbox.mailer.js';
import { SmtpMailer } from './smtp.mailer.js';

export interface MailSettings {
  /** `smtp://user:password@host:587`; null to write files instead. */
  readonly smtpUrl: string | null;
  readonly outboxDirectory: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  /** Who reads what is answered; the sender when it is not said. */
  readonly replyTo?: string | undefined;
}

/** The mailer the settings ask for. Throws a `RangeError` when `from` or `replyTo` is not one mailbox. */
export const openMailer = ({ smtpUrl, outboxDirectory, from, replyTo }: MailSettings): Mailer =>
  smtpUrl === null
    ? new OutboxMailer(outboxDirectory, from, replyTo)
    : new SmtpMailer({ url: smtpUrl, from, replyTo });
