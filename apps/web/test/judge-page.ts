import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const run = `axe.run(document, { resultTypes: ['violations'], preload: false, iframes: false }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

/** What axe finds wrong with a page as it stands, by WCAG 2.2 A and AA and good practice. */
export const violationsIn = async (page: Page): Promise<readonly string[]> => {
  // The builder brings axe to the page; asked directly, it need not be brought for each width.
  if (!(await page.evaluate<boolean>('"axe" in window')))
    await new AxeBuilder({ page }).setLegacyMode().withRules('html-has-lang').analyze();
  return page.evaluate<string[]>(run);
};

/** How many pixels of it lie beyond the window to the side. */
export const overflowOf = (page: Page): Promise<number> =>
  page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
