export { emlOf } from './eml.js';
export { messageIdOf } from './mail-message.js';
export { MailNotKnown } from './mail.faults.js';
export { isOneAddress, mailboxFrom, type Mailbox } from './mailbox.js';
export { openMailer, type MailSettings } from './open-mailer.js';
export { OutboxMailer } from './outbox.mailer.js';
export { SmtpMailer } from './smtp.mailer.js';
