import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './open-browser.js';

/** A demo of its own, as `npm start` starts it, and a browser to see it in. */
export interface DemoPage {
  readonly url: string;
  readonly browser: Browser;
  /** Where it keeps all it has. */
  readonly directory: string;
  /** Becomes somebody of the demo, by (a part of) their name, as the list on the page lets anybody. */
  readonly play: (page: Page, name: string) => Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

const start = async (directory: string, port: number) => {
  const iverk = spawn(process.execPath, ['bin/iverk.mjs', 'start'], {
    env: {
      ...process.env,
      IVERK_DATA_DIR: directory,
      PORT: port.toString(),
      IVERK_BASE_URL: `http://localhost:${port.toString()}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(iverk.stdout))
    if (line.startsWith('Iverk er i gang')) return iverk;
  throw new Error('Iverk did not start');
};

const play: DemoPage['play'] = async (page, name) => {
  const choice = page.locator('section.demo select');
  const person = await choice.locator('option', { hasText: name }).first().getAttribute('value');
  await Promise.all([page.waitForEvent('load'), choice.selectOption(person)]);
  await page.locator('h1').waitFor();
};

/** Does something with a demo in a browser; both are gone afterwards. Throws where there is no browser. */
export const withDemoPage = async (work: (demo: DemoPage) => Promise<void>): Promise<void> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'iverk-page-'));
  const port = await freePort();
  const iverk = await start(directory, port);
  const browser = await openBrowser();
  try {
    if (browser === undefined) throw new Error('There is no browser');
    await work({ url: `http://localhost:${port.toString()}`, browser, directory, play });
  } finally {
    await browser?.close();
    iverk.kill('SIGTERM');
    await once(iverk, 'exit');
    await rm(directory, { recursive: true, force: true });
  }
};
