import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine, type Mail, type MailAttachment, type MailCalendar } from '#kernel';
import { domainOf, mailboxFrom, type Mailbox } from './mailbox.js';

/** In whose name mails go out, and who reads what is answered. */
export interface Sender {
  readonly from: Mailbox;
  readonly replyTo: Mailbox;
}

/** Throws a `RangeError` when one of the two is not exactly one mailbox. Answers go to the sender unless it is said. */
export const senderOf = (from: string, replyTo: string = from): Sender => ({
  from: mailboxFrom(from),
  replyTo: mailboxFrom(replyTo),
});

/** The mail's Message-ID, the same in every copy. Throws a `RangeError` for a key that would not stay within its header. */
export const messageIdOf = (key: string, from: Mailbox): string => `<${plain(key, 'key')}@${domainOf(from)}>`;

/**
 * The bytes of the mail. Everything that makes it this mail (Message-ID, Date, boundaries) comes from its key and the time
 * it was planned, so that a second copy has the same bytes and servers can know it as one. Throws a `RangeError` for a key or
 * a type that would not stay within its header.
 */
export const composeMessage = (mail: Mail, { from, replyTo }: Sender): Promise<Buffer> => {
  const { key, plannedAt, to, subject, text, html, language } = mail;
  const domain = domainOf(from);
  const message = new MailComposer({
    from: { name: from.name, address: from.address },
    to: { name: oneLine(to.name), address: to.address },
    replyTo: { name: replyTo.name, address: replyTo.address },
    subject: oneLine(subject),
    text,
    html,
    messageId: messageIdOf(key, from),
    date: new Date(plannedAt),
    baseBoundary: key,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
      'List-Id': `<reminders.iverk.${domain}>`,
    },
    attachments: (mail.attachments ?? []).map(attached),
    ...(mail.calendar === undefined ? {} : { icalEvent: calendarPart(mail.calendar) }),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return built(message.compile());
};

const built = (node: ReturnType<MailComposer['compile']>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    node.build((error: Error | null, bytes?: Buffer) => {
      if (bytes === undefined) reject(error ?? new Error('The mail came out empty'));
      else resolve(bytes);
    });
  });

const attached = ({ filename, contentType, content }: MailAttachment) => ({
  filename: oneLine(filename).replace(/[/\\]/g, '-'),
  contentType: mediaType(contentType),
  content: typeof content === 'string' ? content : Buffer.from(content),
  contentDisposition: 'attachment',
});

const calendarPart = ({ method, content }: MailCalendar) => ({
  method,
  content,
  filename: 'invite.ics',
});

const plain = (text: string, what: string): string => {
  if (!/^[\w-]+$/.test(text)) throw new RangeError(`Not fit to be a mail's ${what}: ${JSON.stringify(text)}`);
  return text;
};

const mediaType = (text: string): string => {
  if (!/^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w.+-]+)*$/.test(text))
    throw new RangeError(`Not the type of a file: ${JSON.stringify(text)}`);
  return text;
};
