import type { Browser, BrowserContext, Page } from 'playwright-core';
import { givenMunicipality, tenant } from '../../../test/given-municipality.js';
import type { ActorId } from '#kernel';
import { newSession } from '../../api/src/sign-in/new-session.js';
import { openBrowser } from '../../../test/page/open-browser.js';
import { openTestApi, type TestApi } from '../../api/test/open-test-api.js';

export interface Visit {
  /** In pixels; the height is that of a usual window. */
  readonly width?: number;
  readonly language?: 'nb' | 'nn' | 'en';
  readonly colorScheme?: 'light' | 'dark';
}

/** The page on a whole API with a database of its own, opened in real browsers. */
export interface Web {
  readonly api: TestApi;
  readonly browser: Browser;
  /** A window of somebody signed in, or of the public, with cookies of its own. Anything the page complains of fails the test. */
  readonly visit: (person: string | null, path: string, how?: Visit) => Promise<Page>;
  /** What pages have complained of. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Longer than anything takes on a busy machine, and shorter than a test may. */
const patience = 15_000;

/** The browser writes these by itself when an answer is an error that a test asked for. */
const expected = /Failed to load resource|net::ERR_/;

const signIn = async (api: TestApi, context: BrowserContext, person: string): Promise<void> => {
  const secret = await newSession(api.platform, { tenant, person: person as ActorId });
  await context.addCookies([{ name: 'iverk', value: secret, url: api.url }]);
};

/** Undefined where there is no browser; then it has been said. */
export const openWeb = async (now?: string): Promise<Web | undefined> => {
  const browser = await openBrowser();
  if (browser === undefined) return undefined;
  const api = await openTestApi(now);
  await givenMunicipality(api);
  const complaints: string[] = [];
  return {
    api,
    browser,
    complaints,
    visit: async (person, path, { width = 1280, language = 'nb', colorScheme = 'light' } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        locale: `${language}-NO`,
        colorScheme,
        baseURL: api.url,
        reducedMotion: 'reduce',
      });
      await context.addCookies([{ name: 'iverk-sprak', value: language, url: api.url }]);
      if (person !== null) await signIn(api, context, person);
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      page.on('pageerror', (fault) => complaints.push(`${path}: ${fault.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !expected.test(message.text()))
          complaints.push(`${path}: ${message.text()}`);
      });
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await api.close();
    },
  };
};
