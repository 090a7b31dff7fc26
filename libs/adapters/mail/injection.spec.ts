import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { oneLine, type Mail } from '#kernel';
import { testMail, testSender } from '../../kernel/testing/contracts/mailer.contract.js';
import { SmtpMailer } from './smtp.mailer.js';

/** Every header we set, and those that say how the body is written; a mail has these and no other. */
const ours = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'list-id',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
  'x-auto-response-suppress',
];

interface Received {
  readonly recipients: readonly string[];
  readonly sender: string;
  readonly bytes: Buffer;
}

describe('nothing in a mail becomes a header, an address or a command', () => {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }: SMTPServerSession, done) => {
      void buffer(stream).then((bytes) => {
        const recipients = envelope.rcptTo.map(({ address }) => address);
        received.push({ recipients, sender: envelope.mailFrom ? envelope.mailFrom.address : '', bytes });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  let mailer: SmtpMailer;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${port.toString()}`, from: testSender });
  });
  afterAll(async () => {
    await mailer.close();
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  });

  /** Sends it, and finds at the other end either nothing or exactly this mail. */
  const isHarmless = async (mail: Mail): Promise<'accepted' | 'refused'> => {
    received.length = 0;
    const { outcome } = await mailer.send(mail);
    if (outcome === 'refused') expect(received).toEqual([]);
    else await isExactly(mail);
    return outcome;
  };

  const isExactly = async (mail: Mail) => {
    const [only, ...others] = received;
    expect(others).toEqual([]);
    expect([only?.sender, only?.recipients]).toEqual(['iverk@demo.example', [mail.to.address]]);
    const parsed = await simpleParser(only?.bytes ?? Buffer.alloc(0));
    const names = parsed.headerLines.map(({ key }) => key).toSorted();
    expect(names.filter((name) => name !== 'content-transfer-encoding')).toEqual(
      mail.subject.trim() === '' || oneLine(mail.subject) === ''
        ? names.filter((name) => ours.includes(name))
        : ours,
    );
    expect(parsed.from?.value).toEqual([{ name: 'Iverk for Demo kommune', address: 'iverk@demo.example' }]);
    expect([parsed.to].flat().flatMap((each) => each?.value ?? [])).toHaveLength(1);
    expect([parsed.cc, parsed.bcc]).toEqual([undefined, undefined]);
    expect(parsed.messageId).toBe(`<${mail.key}@demo.example>`);
  };

  const to = (change: Partial<Mail['to']>): Partial<Mail> => ({ to: { ...testMail().to, ...change } });

  it.each<[string, Partial<Mail>, 'accepted' | 'refused']>([
    ['a header after a subject', { subject: 'Status\r\nBcc: spion@evil.example' }, 'accepted'],
    ['a header after a bare line feed', { subject: 'Status\nBcc: spion@evil.example' }, 'accepted'],
    ['a header after a bare carriage return', { subject: 'Status\rCc: spion@evil.example' }, 'accepted'],
    ['a body after a subject', { subject: 'Status\r\n\r\n<script>alert(1)</script>' }, 'accepted'],
    ['a folded header', { subject: 'Status\r\n Bcc: spion@evil.example' }, 'accepted'],
    ['an encoded line break', { subject: '=?utf-8?Q?Status=0D=0ABcc:_spion@evil.example?=' }, 'accepted'],
    ['a line separator of Unicode', { subject: 'Status\u2028Bcc: spion@evil.example\u0085X: y' }, 'accepted'],
    ['a header after a name', to({ name: 'Kari\r\nBcc: spion@evil.example' }), 'accepted'],
    ['an address in a name', to({ name: 'Kari" <spion@evil.example>, "Ola' }), 'accepted'],
    ['a second address', to({ address: 'kari@demo.example, spion@evil.example' }), 'refused'],
    [
      'a command after an address',
      to({ address: 'kari@demo.example>\r\nRCPT TO:<spion@evil.example' }),
      'refused',
    ],
    ['a comment in an address', to({ address: 'kari@demo.example(spion@evil.example)' }), 'refused'],
    ['a null character', to({ address: 'kari@demo.example\0spion@evil.example' }), 'refused'],
    ['the end of data in a body', { text: 'Hei\r\n.\r\nMAIL FROM:<spion@evil.example>\r\n' }, 'accepted'],
    [
      'a template and a boundary in a body',
      { text: '{{constructor}} ${7*7} #{7*7}\r\n--_NmP-x\r\n', html: '<p>--_NmP-x</p>{{7*7}}' },
      'accepted',
    ],
  ])('%s', async (_, change, outcome) => {
    expect(await isHarmless(testMail(change))).toBe(outcome);
  });

  it('whatever anybody writes', async () => {
    const piece = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\0',
      '\u2028',
      '\u0085',
      'Bcc: a@evil.example',
      ',',
      '<',
      '>',
      '"',
      '=?utf-8?',
      '.',
      '--',
      '@',
      ';',
      '(',
      '\u202E',
      '\uD800',
      'æøå',
      ' ',
      '\t',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
      .map((all) => all.join(''));
    const address = fc.oneof(
      text,
      fc.tuple(text, text).map(([a, b]) => `${a}@${b}`),
      fc.constant('kari@demo.example'),
    );
    await fc.assert(
      fc.asyncProperty(text, text, address, async (subject, name, given) => {
        await isHarmless(testMail({ subject, text: subject, html: name, to: { name, address: given } }));
      }),
      { numRuns: 100 },
    );
  });
});
