import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { withDemoPage, type DemoPage } from './demo-page.js';
import { views } from './views.js';

const widths = [320, 768, 1280] as const;
const folder = 'screenshots';

/** The first vedtak of the log stands for all of them. */
const goTo = async (page: Page, to: string): Promise<void> => {
  if (to === 'vedtak') {
    await page.goto('/vedtakslogg');
    await page.locator('.point-row a').first().click();
    await page.waitForURL('**/vedtak/*');
  } else await page.goto(to);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
};

const shoot = async ({ url, browser, play }: DemoPage): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const width of widths)
    for (const { name, path: to, person } of views) {
      const context = await browser.newContext({
        ...{ viewport: { width, height: 900 }, locale: 'nb-NO', baseURL: url, reducedMotion: 'reduce' },
      });
      const page = await context.newPage();
      await page.goto('/');
      await page.locator('h1').waitFor();
      if (person !== null) await play(page, person);
      await goTo(page, to);
      const file = path.join(folder, `${name}-${width.toString()}.png`);
      await page.screenshot({ path: file, fullPage: true });
      process.stdout.write(`${file}\n`);
      await context.close();
    }
};

/** `npm run screenshots`: every view of the demo at three widths, to be looked at. */
await withDemoPage(shoot);
