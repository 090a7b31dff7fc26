import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailNotKnown, MailPutOff, MailServerBusy, MailServerUnavailable, type MailOutcome } from '#kernel';
import { testMail, testSender } from '../../kernel/testing/contracts/mailer.contract.js';
import { isLoopback, readSmtpAddress } from './smtp-address.js';
import { SmtpMailer } from './smtp.mailer.js';
import type { SmtpLimits } from './smtp-session.js';
import { SmtpSink, type SinkMode, type SinkOptions } from './testing/index.js';

/** Short, so that a server that hangs is found out soon. */
const limits = { mailTimeout: 200 };

describe('a mail server that fails', () => {
  let sink: SmtpSink;
  let mailer: SmtpMailer;
  const connect = async (options: SinkOptions = {}, connectLimits: Partial<SmtpLimits> = limits) => {
    sink = await SmtpSink.open({ slowness: 20, ...options });
    mailer = new SmtpMailer({ url: sink.url, from: testSender }, connectLimits);
  };
  const close = async () => {
    await mailer.close();
    await sink.close();
  };
  beforeEach(() => connect());
  afterEach(close);

  const answer = async (change: Parameters<typeof testMail>[0] = {}): Promise<MailOutcome | string> =>
    mailer.send(testMail(change)).catch((fault: unknown) => (fault as Error).name);

  it.each<[SinkMode, string, number]>([
    ['refuses-connections', MailServerUnavailable.name, 0],
    ['slow', MailServerUnavailable.name, 0],
    ['hangs-after-data', MailNotKnown.name, 0],
    ['puts-off', MailPutOff.name, 0],
    ['busy', MailServerBusy.name, 0],
    ['breaks-tls', MailServerUnavailable.name, 0],
    ['greylists', MailPutOff.name, 0],
    ['dies-before-keeping', MailNotKnown.name, 0],
    ['dies-before-250', MailNotKnown.name, 1],
  ])('%s: says %s, and takes the mail when it is well again', async (mode, fault, kept) => {
    await sink.become(mode);
    expect(await answer()).toBe(fault);
    expect(sink.kept).toHaveLength(kept);
    if (mode !== 'greylists') await sink.become('takes');
    expect(await answer()).toMatchObject({
      outcome: 'accepted',
      response: expect.stringContaining('250') as unknown,
    });
    expect(new Set(sink.kept.map(({ bytes }) => bytes.toString())).size).toBe(1);
    expect(sink.kept).toHaveLength(kept + 1);
  });

  it('refuses for good with a 5xx, and is asked about others in the same breath', async () => {
    await close();
    await connect({ answerFor: (to) => (to.startsWith('gone') ? '550 5.1.1 No such mailbox' : undefined) });
    const to = (name: string) => ({ key: name, to: { name, address: `${name}@demo.example` } });
    const answers = await Promise.all(['a', 'gone', 'b', 'gone-too', 'c'].map((name) => answer(to(name))));
    expect(answers.map((each) => (each as MailOutcome).outcome)).toEqual([
      'accepted',
      'refused',
      'accepted',
      'refused',
      'accepted',
    ]);
    expect(sink.kept.flatMap(({ recipients }) => recipients).toSorted()).toEqual(
      ['a', 'b', 'c'].map((name) => `${name}@demo.example`),
    );
  });

  it('that hangs up after its 250 has the mail, and a kept connection that it has closed harms no other', async () => {
    await sink.become('dies-after-250', 1);
    expect(await answer()).toMatchObject({ outcome: 'accepted' });
    expect(await answer({ key: 'second' })).toMatchObject({ outcome: 'accepted' });
    await sink.become('refuses-connections');
    await sink.become('takes');
    expect(await answer({ key: 'third' })).toMatchObject({ outcome: 'accepted' });
    expect(sink.kept).toHaveLength(3);
  });

  it('takes many at once over few connections', async () => {
    await close();
    let connections = 0;
    await connect({ reached: (phase) => void (connections += phase === 'connected' ? 1 : 0) }, {});
    const keys = Array.from({ length: 100 }, (_, n) => `mail-${n.toString()}`);
    const answers = await Promise.all(keys.map((key) => answer({ key })));
    expect(answers.every((each) => typeof each === 'object' && each.outcome === 'accepted')).toBe(true);
    expect(new Set(sink.kept.map(({ messageId }) => messageId)).size).toBe(100);
    expect(connections).toBeLessThanOrEqual(8);
  });
});

describe('what leaves the machine', () => {
  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.8.9.10', true],
    ['[::1]', true],
    ['LOCALHOST', true],
    ['mail.kommune.example', false],
    ['10.0.0.5', false],
    ['localhost.kommune.example', false],
    ['127.0.0.1.kommune.example', false],
    ['0.0.0.0', false],
  ])('%s is this machine: %s', (host, here) => {
    expect(isLoopback(host)).toBe(here);
  });

  it('is protected whatever the address asks for', () => {
    const { connection } = readSmtpAddress(
      'smtp://post.example:587?requireTLS=false&ignoreTLS=true&opportunisticTLS=true',
    );
    expect(connection).toMatchObject({ requireTLS: true, ignoreTLS: false, opportunisticTLS: false });
    expect(readSmtpAddress('smtps://u:p%40ss@post.example').connection).toMatchObject({ secure: true });
    expect(readSmtpAddress('smtps://u:p%40ss@post.example').login).toEqual({ user: 'u', pass: 'p@ss' });
  });

  it('is not sent to a server without TLS, which is said', async () => {
    const sink = await SmtpSink.open();
    // Reaches this machine, and is no name of it.
    const url = sink.url.replace('127.0.0.1', '0.0.0.0');
    const mailer = new SmtpMailer({ url, from: testSender });
    const sent = mailer.send(testMail());
    await expect(sent).rejects.toBeInstanceOf(MailServerUnavailable);
    await expect(sent).rejects.toThrow('nothing is sent unprotected');
    expect(sink.kept).toEqual([]);
    await sink.close();
  });
});
