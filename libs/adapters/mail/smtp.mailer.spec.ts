import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { MailNotKnown, MailPutOff, MailServerUnavailable, type Instant, type Mailer } from '#kernel';
import { calendarOf } from '#toolkit/calendar';
import {
  mailerContract,
  testMail,
  testReplyTo,
  testSender,
} from '../../kernel/testing/contracts/mailer.contract.js';
import { openMailer } from './open-mailer.js';
import { OutboxMailer } from './outbox.mailer.js';
import { SmtpMailer } from './smtp.mailer.js';
import { SmtpSink } from './testing/index.js';

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

const meeting = {
  ...{ uid: 'm@iverk.example', stamp: '2026-11-26T08:00:00.000Z' as Instant },
  summary: 'Driftsmøte i KLG; avvik, frister og alt som ikke har beveget seg på lenge, æøå',
  ...{ description: 'Se sakslisten: https://iverk.example/manedsrapport', location: 'Rådhuset, møterom 2' },
  when: { at: '2026-12-01T11:00:00.000Z' as Instant, minutes: 60 },
  organizer: { name: 'Fauske kommune', address: 'iverk@iverk.example' },
  attendees: [{ name: 'Åse Ødegård', address: 'ase@iverk.example' }],
};

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

  it('brings a meeting to a calendar, and takes it out again', async () => {
    const sink = await SmtpSink.open();
    const mailer = new SmtpMailer({ url: sink.url, from: testSender, replyTo: testReplyTo });
    close = async () => {
      await mailer.close();
      await sink.close();
    };
    const sent = (['REQUEST', 'CANCEL'] as const).map((method, sequence) => ({
      method,
      content: calendarOf({ method, events: [{ ...meeting, sequence }] }),
    }));
    for (const calendar of sent)
      await mailer.send(testMail({ key: calendar.method.toLowerCase(), calendar }));
    expect(sink.kept).toHaveLength(2);
    for (const [index, { bytes }] of sink.kept.entries()) {
      const { attachments } = await simpleParser(bytes);
      const parts = attachments.filter(({ contentType }) => contentType === 'text/calendar');
      expect(parts.length).toBeGreaterThan(0);
      // What a calendar program reads is what was written, whatever the encoding on its way.
      for (const { content, headers } of parts) {
        expect(content.toString()).toBe(sent[index]?.content);
        expect(headers.get('content-type')).toMatchObject({ params: { method: sent[index]?.method } });
      }
    }
    expect(sent.map(({ content }) => content.match(/^(?:UID|SEQUENCE):.*(?=\r)/gm))).toEqual([
      ['UID:m@iverk.example', 'SEQUENCE:0'],
      ['UID:m@iverk.example', 'SEQUENCE:1'],
    ]);
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
