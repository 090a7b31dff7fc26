import addressparser from 'nodemailer/lib/addressparser';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const oneAddress = /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+$/u;
const control = /\p{Cc}/u;

/** True when the text is one address and nothing else: no list, no group, no name, no line break. */
export const isOneAddress = (text: string): boolean => {
  if (control.test(text) || !oneAddress.test(text)) return false;
  const parsed = addressparser(text, { flatten: true });
  return parsed.length === 1 && parsed[0]?.address === text;
};

/** Reads `Name <address>` or `address`. Throws a `RangeError` when it is not exactly one mailbox. */
export const mailboxFrom = (text: string): Mailbox => {
  const [mailbox, ...others] = control.test(text) ? [] : addressparser(text, { flatten: true });
  if (mailbox === undefined || others.length > 0 || !isOneAddress(mailbox.address))
    throw new RangeError(`Not one mailbox, such as "Iverk <iverk@kommune.no>": ${JSON.stringify(text)}`);
  return { name: mailbox.name, address: mailbox.address };
};

export const domainOf = ({ address }: Mailbox): string => address.slice(address.lastIndexOf('@') + 1);
