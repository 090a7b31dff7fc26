import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { MailNotKnown, MailPutOff, MailServerUnavailable, type Mailer } from '#kernel';
import {
  mailerContract,
  testMail,
  testReplyTo,
  testSender,
} from '../../kernel/testing/contracts/mailer.contract.js';
import { openMailer } from './open-mailer.js';
import { OutboxMailer } from './outbox.mailer.js';
import { SmtpMailer } from './smtp.mailer.js';

const openSmtp = async (options: SMTPServerOptions = {}) => {
  const taken: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void buffer(stream).then((bytes) => {
        taken.push(bytes);
        done();
      });
    },
    ...options,
  });
  // A client that hangs up is part of these tests.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const mailer = new SmtpMailer({
    url: `smtp://127.0.0.1:${port.toString()}`,
    from: testSender,
    replyTo: testReplyTo,
  });
  return {
    port,
    mailer,
    sockets: (seen: Set<Socket>) => server.server.on('connection', (socket) => seen.add(socket)),
    delivered: () => Promise.resolve(taken),
    close: () =>
      new Promise<void>((resolve) => {
        void mailer.close();
        server.close(resolve);
      }),
  };
};

mailerContract('SMTP', () => openSmtp());

const answering = (responseCode: number) => Object.assign(new Error('said the server'), { responseCode });

describe('SMTP', () => {
  let close: () => Promise<void> = () => Promise.resolve();
  afterEach(() => close());

  const against = async (options: SMTPServerOptions): Promise<Mailer> => {
    const server = await openSmtp(options);
    close = server.close;
    return server.mailer;
  };

  it('takes a 5xx about the recipient as a refusal', async () => {
    const mailer = await against({
      onRcptTo: (_address, _session, done) => {
        done(answering(550));
      },
    });
    expect(await mailer.send(testMail())).toMatchObject({
      outcome: 'refused',
      response: expect.stringContaining('550') as unknown,
    });
  });

  it('takes a 5xx about the mail as a refusal', async () => {
    const mailer = await against({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => {
          done(answering(554));
        });
      },
    });
    expect(await mailer.send(testMail())).toMatchObject({ outcome: 'refused' });
  });

  it('tries one mail again after a 4xx about its recipient', async () => {
    const mailer = await against({
      onRcptTo: (_address, _session, done) => {
        done(answering(450));
      },
    });
    await expect(mailer.send(testMail())).rejects.toBeInstanceOf(MailPutOff);
    await expect(mailer.send(testMail())).rejects.toMatchObject({ retryable: true });
  });

  it.each([
    [
      'does not let us in',
      {
        onAuth: (_auth, _session, done) => {
          done(answering(535));
        },
      },
    ],
    [
      'does not know our sender',
      {
        onMailFrom: (_address, _session, done) => {
          done(answering(553));
        },
      },
    ],
    [
      'is closing',
      {
        onRcptTo: (_address, _session, done) => {
          done(answering(421));
        },
      },
    ],
    [
      'is full',
      {
        onConnect: (_session, done) => {
          done(answering(554));
        },
      },
    ],
  ] as [string, SMTPServerOptions][])('gives no mail up when the server %s', async (_, options) => {
    const server = await openSmtp({ ...options, allowInsecureAuth: true });
    close = server.close;
    const login = 'onAuth' in options ? 'user:password@' : '';
    const mailer = new SmtpMailer({
      url: `smtp://${login}127.0.0.1:${server.port.toString()}`,
      from: testSender,
    });
    await expect(mailer.send(testMail())).rejects.toBeInstanceOf(MailServerUnavailable);
  });

  it('does not know about a mail whose connection was lost after the last line', async () => {
    const sockets = new Set<Socket>();
    const server = await openSmtp({
      onData: (stream) => {
        stream.resume().on('end', () => {
          for (const socket of sockets) socket.destroy();
        });
      },
    });
    close = server.close;
    server.sockets(sockets);
    await expect(server.mailer.send(testMail())).rejects.toBeInstanceOf(MailNotKnown);
  });

  it('waits for a server that is not there', async () => {
    const { port, close: gone } = await openSmtp();
    await gone();
    const mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${port.toString()}`, from: testSender });
    await expect(mailer.send(testMail())).rejects.toBeInstanceOf(MailServerUnavailable);
  });

  it('does not hang on a server that says nothing', async () => {
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const mailer = new SmtpMailer(
      { url: `smtp://127.0.0.1:${port.toString()}`, from: testSender },
      { greetingTimeout: 50 },
    );
    await expect(mailer.send(testMail())).rejects.toBeInstanceOf(MailServerUnavailable);
    silent.close();
  });
});

describe('the mailer that is opened', () => {
  it('writes files without a mail server, and sends with one', async () => {
    const outboxDirectory = await mkdtemp(path.join(tmpdir(), 'iverk-outbox-'));
    const settings = { outboxDirectory, from: testSender };
    expect(openMailer({ ...settings, smtpUrl: null })).toBeInstanceOf(OutboxMailer);
    expect(openMailer({ ...settings, smtpUrl: 'smtp://127.0.0.1:25' })).toBeInstanceOf(SmtpMailer);
    await rm(outboxDirectory, { recursive: true });
  });
});
