import { access, mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { dayOf, Mailer, MailServerUnavailable, type Mail, type MailOutcome } from '#kernel';
import { composeMessage, senderOf, type Sender } from './compose-message.js';
import { isOneAddress } from './mailbox.js';

/** Writes mails as `.eml` files, one a mail, for an installation without a mail server. */
export class OutboxMailer extends Mailer {
  private readonly sender: Sender;

  constructor(
    private readonly directory: string,
    from: string,
    replyTo?: string,
  ) {
    super();
    this.sender = senderOf(from, replyTo);
  }

  /** The file appears whole or not at all, and is on the disk when the answer is given. */
  override async send(mail: Mail): Promise<MailOutcome> {
    if (!isOneAddress(mail.to.address)) return { outcome: 'refused', response: 'not one e-mail address' };
    const name = fileNameOf(mail);
    const file = path.join(this.directory, name);
    const response = `written to ${name}`;
    const message = await composeMessage(mail, this.sender);
    try {
      if (!(await exists(file))) await writeWhole(file, message);
      return { outcome: 'accepted', response };
    } catch (cause) {
      throw new MailServerUnavailable(`Cannot write to the outbox ${this.directory}`, { cause });
    }
  }
}

const fileNameOf = ({ key, plannedAt }: Mail): string => {
  if (!/^[\w-]+$/.test(key)) throw new RangeError(`A mail's key names its file: ${JSON.stringify(key)}`);
  return `${dayOf(plannedAt)}-${key}.eml`;
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const writeWhole = async (file: string, bytes: Buffer): Promise<void> => {
  const directory = path.dirname(file);
  await mkdir(directory, { recursive: true });
  const unfinished = `${file}.tmp`;
  await flushed(unfinished, 'w', (handle) => handle.writeFile(bytes));
  await rename(unfinished, file);
  await flushed(directory, 'r');
};

type Handle = Awaited<ReturnType<typeof open>>;

const flushed = async (file: string, flags: string, work?: (handle: Handle) => Promise<void>) => {
  const handle = await open(file, flags);
  try {
    await work?.(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
};
