import type { ParsedMail } from 'mailparser';
import type { ReturnedMail } from '#kernel';

const key = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
/** A header that names a mail of ours, as it stands in the head of the mail or in what came back with it. */
const named = new RegExp(`^(?:original-)?message-id:\\s*<${key}@`, 'gim');
const referred = new RegExp(`<${key}@`, 'g');

interface Part {
  readonly contentType: string;
  readonly text: string;
}

const partsOf = ({ attachments }: ParsedMail): readonly Part[] =>
  attachments.map(({ contentType, content }) => ({ contentType, text: content.toString('utf8') }));

const lineOf = (mail: ParsedMail, header: string): string =>
  mail.headerLines.find((each) => each.key === header)?.line.toLowerCase() ?? '';

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);

/** A report of delivery (RFC 3464): what it says of each recipient; null when the mail is none. */
const reported = (parts: readonly Part[]): ReturnedMail['kind'] | null => {
  const report = parts.find(({ contentType }) => contentType === 'message/delivery-status');
  if (report === undefined) return null;
  const failed = /^action:\s*failed/im.test(report.text) && /^status:\s*5\./im.test(report.text);
  return failed ? 'FAILED' : 'DELAYED';
};

/** Written by a machine (RFC 3834), or by one of the older ones that say it otherwise. */
const isAutomatic = (mail: ParsedMail): boolean =>
  /:\s*auto-/.test(lineOf(mail, 'auto-submitted')) ||
  lineOf(mail, 'x-autoreply') !== '' ||
  lineOf(mail, 'x-autorespond') !== '' ||
  /:\s*(?:auto_reply|bulk|junk)/.test(lineOf(mail, 'precedence'));

/** Reads what came in. Whatever it holds, it is only read: no address, picture or attachment is followed or opened. */
export const readReturnedMail = async (bytes: Buffer): Promise<ReturnedMail> => {
  // Loaded when something has come back: a short command should not wait for it.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(bytes, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  });
  const parts = partsOf(mail);
  const references = ['in-reply-to', 'references'].map((header) => lineOf(mail, header)).join(' ');
  const mailKeys = new Set([
    ...matches(references, referred),
    // Some servers give what came back as text and not as a part of its own.
    ...[...parts.map(({ text }) => text), mail.text ?? ''].flatMap((text) => matches(text, named)),
  ]);
  const kind = reported(parts) ?? (isAutomatic(mail) ? 'AUTOMATIC' : 'OTHER');
  return { kind, mailKeys: [...mailKeys] };
};
