import { access } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const isThere = () =>
  access(executablePath).then(
    () => true,
    () => false,
  );

/**
 * A real browser, or none where there is none on the machine: then a test says so, and is no proof. With
 * `IVERK_TEST_REQUIRE_CHROMIUM=1` there must be one.
 */
export const openBrowser = async (): Promise<Browser | undefined> => {
  if (await isThere()) return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const missing = `No browser at ${executablePath}: set CHROMIUM, or install chromium`;
  if (process.env['IVERK_TEST_REQUIRE_CHROMIUM'] === '1') throw new Error(missing);
  process.stderr.write(`SKIPPED in a browser. ${missing}.\n`);
  return undefined;
};
