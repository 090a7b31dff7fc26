export { composeMessage, messageIdOf, senderOf, type Sender } from './compose-message.js';
export { isOneAddress, mailboxFrom, type Mailbox } from './mailbox.js';
export { openMailer, type MailSettings } from './open-mailer.js';
export { OutboxMailer } from './outbox.mailer.js';
export { ReturnedMailFolder } from './returned-mail-folder.js';
export { SmtpMailer, type SmtpSettings } from './smtp.mailer.js';
