import type { Mailer } from '#kernel';
import { OutboxMailer } from './outbox.mailer.js';
import { SmtpMailer } from './smtp.mailer.js';

export interface MailSettings {
  /** `smtp://user:password@host:587`; null to write files instead. */
  readonly smtpUrl: string | null;
  readonly outboxDirectory: string;
  /** `Name <address>` or an address. */
  readonly from: string;
}

/** The mailer the settings ask for. Throws a `RangeError` when `from` is not one mailbox. */
export const openMailer = ({ smtpUrl, outboxDirectory, from }: MailSettings): Mailer =>
  smtpUrl === null ? new OutboxMailer(outboxDirectory, from) : new SmtpMailer(smtpUrl, from);
