import { oneLine, type Mail } from '#kernel';
import { domainOf, type Mailbox } from './mailbox.js';

/** The mail's Message-ID, the same in every copy. */
export const messageIdOf = (key: string, from: Mailbox): string => `<${key}@${domainOf(from)}>`;

/**
 * The mail as nodemailer takes it. Everything that makes it this mail (Message-ID, Date, boundary) comes from its
 * key and the time it was planned, so that a second copy has the same bytes and servers can know it as one.
 */
export const toMessage = ({ key, plannedAt, to, subject, text, html, language }: Mail, from: Mailbox) => {
  const domain = domainOf(from);
  return {
    from: { name: from.name, address: from.address },
    to: { name: oneLine(to.name), address: to.address },
    subject: oneLine(subject),
    text,
    html,
    messageId: messageIdOf(key, from),
    date: new Date(plannedAt),
    baseBoundary: key,
    xMailer: false as const,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
      'List-Id': `<reminders.iverk.${domain}>`,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};
