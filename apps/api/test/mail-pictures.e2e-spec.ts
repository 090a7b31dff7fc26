import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { settingsLink } from '#contexts/reminders';
import { languages, type Language } from '#kernel';
import { sampleLetters } from '../../../libs/contexts/reminders/testing/letters.js';
import { directorsHtml } from '../../../libs/contexts/reporting/rendering/directors-html.js';
import { demoDirectorsReport } from '../../../libs/contexts/reporting/testing/demo-directors-report.js';
import { codeMail } from '../src/sign-in/code-mail.js';
import { openBrowser } from '../../../test/page/open-browser.js';

const pictures = process.env['IVERK_TEST_PICTURES'];

interface Template {
  readonly name: string;
  readonly html: string;
}

const codeFor = (language: Language): Template => {
  const to = { name: 'Kari Eksempel', address: 'kari@demo.invalid' };
  return { name: 'sign-in-code', html: codeMail({ to, language, code: '123456', minutes: 10 }).html };
};

const monthFor = (language: Language): Template => ({
  name: 'monthly-report',
  html: directorsHtml(demoDirectorsReport(language), {
    ...{ before: ['Hei, Dina.'], after: ['Demo kommune.'] },
    link: settingsLink(language, 'https://iverk.demo.example'),
  }),
});

/** Every mail that Iverk writes. */
const templates = (language: Language): readonly Template[] => [
  ...sampleLetters(language),
  codeFor(language),
  monthFor(language),
];

const widths = [320, 600] as const;
const schemes = ['light', 'dark'] as const;

const violationsIn = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** One of each kind of letter: other languages change words alone, and axe takes most of the time. */
const kinds: ReadonlySet<string> = new Set([
  ...['mixed', 'report-escalation', 'case-shielded', 'single', 'unreached'],
  ...['invitation', 'invitation-cancelled', 'monthly-report', 'sign-in-code'],
]);

const isJudged = (name: string, language: Language, colorScheme: (typeof schemes)[number]): boolean =>
  language === 'nb' || (colorScheme === 'light' && kinds.has(name));

/** How far a mail reaches beyond its window. */
const overflowIn = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('Every mail', () => {
  let browser: Browser | undefined;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    if (browser === undefined) return;
    page = await browser.newPage({ bypassCSP: true, locale: 'nb-NO' });
  });
  afterAll(() => browser?.close());

  const picture = async (name: string): Promise<void> => {
    if (pictures === undefined) return;
    await page.screenshot({ path: path.join(pictures, `mail-${name}.png`), fullPage: true });
  };

  const look = async ({ name }: Template, language: Language, colorScheme: (typeof schemes)[number]) => {
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await picture(`${name}-${language}-${width.toString()}-${colorScheme}`);
      const beyond = await overflowIn(page);
      if (beyond > 0) found.push(`${width.toString()} px: ${beyond.toString()} px too wide`);
    }
    const violations = isJudged(name, language, colorScheme) ? await violationsIn(page) : [];
    return [...found, ...violations].map((each) => `${name}, ${colorScheme}: ${each}`);
  };

  it.each(languages)(
    'in %s fits a phone and a window, in the light and in the dark, and axe finds nothing in it',
    async (language) => {
      if (browser === undefined) return;
      const found: string[] = [];
      for (const template of templates(language)) {
        await page.setContent(template.html);
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          found.push(...(await look(template, language, colorScheme)));
        }
      }
      expect(found).toEqual([]);
    },
    60_000,
  );
});
