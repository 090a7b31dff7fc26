import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MailServerUnavailable } from '#kernel';
import {
  mailerContract,
  testMail,
  testReplyTo,
  testSender,
} from '../../kernel/testing/contracts/mailer.contract.js';
import { OutboxMailer } from './outbox.mailer.js';

const openOutbox = async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'iverk-outbox-'));
  const directory = path.join(root, 'data', 'outbox');
  const files = () => readdir(directory).catch(() => []);
  return {
    directory,
    files,
    mailer: new OutboxMailer(directory, testSender, testReplyTo),
    delivered: async () =>
      Promise.all((await files()).toSorted().map((name) => readFile(path.join(directory, name)))),
    close: () => rm(root, { recursive: true }),
  };
};

mailerContract('the outbox', openOutbox);

describe('the outbox', () => {
  it('names a file after the day the mail was planned, in Oslo, and its key', async () => {
    const { mailer, files, close } = await openOutbox();
    await mailer.send(testMail({ plannedAt: '2026-10-31T23:30:00.000Z' as never }));
    expect(await files()).toEqual([`2026-11-01-${testMail().key}.eml`]);
    await close();
  });

  it('leaves a mail that is there already as it is', async () => {
    const { mailer, delivered, close } = await openOutbox();
    await mailer.send(testMail());
    await mailer.send(testMail({ text: 'Something else' }));
    const [only, ...others] = await delivered();
    expect(others).toEqual([]);
    expect(only?.toString()).not.toContain('Something else');
    await close();
  });

  it('finishes a mail that a crash left half written', async () => {
    const { mailer, directory, files, delivered, close } = await openOutbox();
    await mailer.send(testMail({ key: 'another' }));
    await writeFile(path.join(directory, '2026-11-02-mine.eml.tmp'), 'From: half a m');
    await mailer.send(testMail({ key: 'mine' }));
    expect(await files()).toEqual(['2026-11-02-another.eml', '2026-11-02-mine.eml']);
    expect((await delivered()).every((bytes) => bytes.toString().includes('Message-ID'))).toBe(true);
    await close();
  });

  it('says that nothing goes out when its directory cannot be written', async () => {
    const { directory, close } = await openOutbox();
    const file = path.join(path.dirname(path.dirname(directory)), 'a-file');
    await writeFile(file, '');
    const mailer = new OutboxMailer(file, testSender);
    await expect(mailer.send(testMail())).rejects.toBeInstanceOf(MailServerUnavailable);
    await close();
  });

  it('never lets a key leave the directory', async () => {
    const { mailer, close, directory } = await openOutbox();
    await mailer.send(testMail());
    await expect(mailer.send(testMail({ key: '../../mine' }))).rejects.toBeInstanceOf(RangeError);
    expect(await readdir(directory)).toHaveLength(1);
    await close();
  });

  it.each(['', 'Iverk', 'a@demo.example, b@demo.example', 'Iverk <a@demo.example>\r\nBcc: b@demo.example'])(
    'does not start with the sender %j',
    (sender) => {
      expect(() => new OutboxMailer('outbox', sender)).toThrow(RangeError);
    },
  );
});
