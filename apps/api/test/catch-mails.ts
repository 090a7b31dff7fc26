import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailCatcher {
  /** For `SMTP_URL`. */
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  readonly to: (address: string) => readonly ParsedMail[];
  /** The newest mail to that address, once there are more than `after` to it. */
  readonly next: (address: string, after?: number) => Promise<ParsedMail>;
  /** From now on each mail is kept waiting for as long, as by a slow server. */
  readonly slowDown: (milliseconds: number) => void;
  readonly close: () => Promise<void>;
}

const recipientOf = (mail: ParsedMail): string => [mail.to].flat()[0]?.value[0]?.address ?? '';

/** A real mail server that delivers to this test. */
export const catchMails = async (): Promise<MailCatcher> => {
  const mails: ParsedMail[] = [];
  const arrivals = new EventTarget();
  let delay = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        mails.push(mail);
        arrivals.dispatchEvent(new Event('mail'));
        setTimeout(done, delay);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const to = (address: string) => mails.filter((mail) => recipientOf(mail) === address);
  const next: MailCatcher['next'] = async (address, after = 0) => {
    for (;;) {
      const found = to(address);
      const newest = found.at(-1);
      if (found.length > after && newest !== undefined) return newest;
      await new Promise((resolve) => {
        arrivals.addEventListener('mail', resolve, { once: true });
      });
    }
  };
  return {
    url: `smtp://127.0.0.1:${port.toString()}`,
    mails,
    to,
    next,
    slowDown: (milliseconds) => {
      delay = milliseconds;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
};
