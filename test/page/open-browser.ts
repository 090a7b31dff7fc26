import { access } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.js';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** The one that `CHROMIUM` names, else one that is installed, else the one that comes from npm. */
const findBrowser = async () => {
  const named = process.env['CHROMIUM'];
  for (const executablePath of named === undefined ? installed : [named])
    if (await isThere(executablePath)) return { executablePath };
  return named === undefined ? bundledChromium() : undefined;
};

/**
 * A real browser, or none where there is none on the machine: then a test says so, and is no proof. With
 * `IVERK_TEST_REQUIRE_CHROMIUM=1` there must be one.
 */
export const openBrowser = async (): Promise<Browser | undefined> => {
  const found = await findBrowser();
  if (found !== undefined) return chromium.launch({ ...found, args: ['--no-sandbox', '--disable-gpu'] });
  const missing = 'No browser: install chromium, or set CHROMIUM to where there is one';
  if (process.env['IVERK_TEST_REQUIRE_CHROMIUM'] === '1') throw new Error(missing);
  process.stderr.write(`SKIPPED in a browser. ${missing}.\n`);
  return undefined;
};
