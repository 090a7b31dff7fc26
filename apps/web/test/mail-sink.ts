import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { Page } from 'playwright-core';
import type { TestApi } from '../../api/test/open-test-api.js';

/** The mail that somebody was sent on a day, from the files that stand where there is no mail server. */
export const mailTo = async ({ platform }: TestApi, person: string, day: string): Promise<ParsedMail> => {
  const folder = path.join(platform.config.dataDir, 'outbox');
  const names = (await readdir(folder)).filter((name) => name.startsWith(day));
  const mails = await Promise.all(
    names.map(async (name) => simpleParser(await readFile(path.join(folder, name)))),
  );
  const found = mails.find(({ to }) => [to].flat()[0]?.text.includes(`${person}@`));
  if (found === undefined) throw new Error(`There is no mail to ${person} of ${day}`);
  return found;
};

/** Shows a mail in a window, as a mail program does. */
export const readMail = async (page: Page, { html }: ParsedMail): Promise<void> => {
  await page.goto('about:blank');
  await page.setContent(html || '');
};
