import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { Instant, Mail, Mailer } from '#kernel';

/** A mailer, and what has come out at its other end, oldest first, as bytes. */
export interface MailerUnderTest {
  /** Sends as `testSender`, and wants answers to go to `testReplyTo`. */
  readonly mailer: Mailer;
  readonly delivered: () => Promise<readonly Buffer[]>;
  readonly close: () => Promise<void>;
}

/** The sender of every mailer under test. */
export const testSender = 'Iverk for Demo kommune <iverk@demo.example>';

export const testReplyTo = 'Politisk sekretariat <svar@demo.example>';

/** A mail with letters that must survive: Norwegian and Sami. */
export const testMail = (change: Partial<Mail> = {}): Mail => ({
  key: '0b6e4b5c-5d1f-5a53-9e0d-2f1c0f6b7a11',
  plannedAt: '2026-11-02T06:00:00.000Z' as Instant,
  to: { name: 'Plansjef Ås', address: 'plansjef@demo.example' },
  subject: 'Meld status på blåbær, áčđŋšŧž',
  text: 'Hei på deg, æøå áčđŋšŧž\n',
  html: '<p lang="nb">Hei på deg, æøå áčđŋšŧž</p>',
  language: 'nb',
  ...change,
});

const identity = ({ messageId, date }: ParsedMail) => `${messageId ?? ''} ${date?.toISOString() ?? ''}`;

/** What every mailer does, whatever is behind it. */
export const mailerContract = (name: string, open: () => Promise<MailerUnderTest>): void => {
  describe(`${name} keeps the contract of a mailer`, () => {
    let under: MailerUnderTest;
    const send = (change: Partial<Mail> = {}) => under.mailer.send(testMail(change));
    const parsed = async () => Promise.all((await under.delivered()).map((bytes) => simpleParser(bytes)));

    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    it('delivers subject, text and HTML with every letter whole', async () => {
      expect(await send()).toMatchObject({ outcome: 'accepted' });
      const [mail] = await parsed();
      expect(mail?.subject).toBe('Meld status på blåbær, áčđŋšŧž');
      expect(mail?.text).toContain('Hei på deg, æøå áčđŋšŧž');
      expect(mail?.html).toContain('Hei på deg, æøå áčđŋšŧž');
    });

    it('says who it is from and to, that a machine sent it, and in which language', async () => {
      await send();
      const [mail] = await parsed();
      const header = (key: string) => JSON.stringify(mail?.headers.get(key));
      expect(mail?.from?.text).toBe('"Iverk for Demo kommune" <iverk@demo.example>');
      expect(mail?.to).toMatchObject({ value: [{ name: 'Plansjef Ås', address: 'plansjef@demo.example' }] });
      expect(header('auto-submitted')).toBe('"auto-generated"');
      expect(header('content-language')).toBe('"nb"');
      expect(header('list')).toContain('reminders.iverk.demo.example');
      expect(mail?.replyTo?.value).toEqual([{ name: 'Politisk sekretariat', address: 'svar@demo.example' }]);
    });

    it('takes its identity from the key and the time it was planned', async () => {
      await send();
      const [mail] = await parsed();
      expect(mail?.messageId).toBe(`<${testMail().key}@demo.example>`);
      expect(mail?.date?.toISOString()).toBe('2026-11-02T06:00:00.000Z');
    });

    it('gives a second copy the bytes of the first', async () => {
      expect(await send()).toMatchObject({ outcome: 'accepted' });
      expect(await send()).toMatchObject({ outcome: 'accepted' });
      const copies = await under.delivered();
      expect(new Set(copies.map((bytes) => bytes.toString('utf8'))).size).toBe(1);
      expect(new Set((await parsed()).map(identity)).size).toBe(1);
    });

    it('carries an invitation and files, in the same bytes each time', async () => {
      const calendar = { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } as const;
      const filename = 'Månedsrapport\r\nX-Planted: yes.pdf';
      const attachments = [{ filename, contentType: 'application/pdf', content: '%PDF-1.7' }];
      await send({ calendar, attachments });
      await send({ calendar, attachments });
      const [first, second] = await under.delivered();
      expect((second ?? first)?.equals(first ?? Buffer.alloc(0))).toBe(true);
      expect(first?.toString()).toContain('text/calendar; charset=utf-8; method=REQUEST');
      const [mail] = await parsed();
      expect(mail?.headers.has('x-planted')).toBe(false);
      expect(
        mail?.attachments.map((each) => [each.contentType, each.content.toString().slice(0, 8)]),
      ).toEqual(expect.arrayContaining([['application/pdf', '%PDF-1.7']]));
      await expect(
        send({ attachments: [{ filename: 'a', contentType: 'a/b\r\nBcc: c', content: '' }] }),
      ).rejects.toBeInstanceOf(RangeError);
    });

    it.each([
      'no address',
      'a@demo.example, b@demo.example',
      'a@demo.example\r\nBcc: b@demo.example',
      'Group: a@demo.example;',
      'Name <a@demo.example>',
      '',
    ])('refuses %j, which is not exactly one mailbox', async (address) => {
      expect(await send({ to: { name: 'Plansjef', address } })).toMatchObject({ outcome: 'refused' });
      expect(await under.delivered()).toEqual([]);
    });

    it('lets no line break in a name or a subject become a header', async () => {
      await send({
        to: { name: 'Plansjef\r\nBcc: spion@demo.example', address: 'plansjef@demo.example' },
        subject: 'Status\r\nX-Planted: yes',
      });
      const [mail] = await parsed();
      expect([mail?.headers.has('bcc'), mail?.headers.has('x-planted')]).toEqual([false, false]);
      expect(mail?.subject).toBe('Status X-Planted: yes');
    });
  });
};
