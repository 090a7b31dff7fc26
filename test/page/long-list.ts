import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { DemoPage } from './demo-page.js';

/** How many rows a list is scrolled through. */
export const manyRows = 10_000;

const listOf = (rows: number): string =>
  [
    'Vedtakspunkt;Dato;Beskrivelse;Frist;Status',
    ...Array.from({ length: rows }, (_, row) => {
      const number = (row + 1).toString().padStart(5, '0');
      return `KS ${number}/22;03.02.2022;Sak ${number} om gang- og sykkelvei;01.12.2026;Under arbeid`;
    }),
  ].join('\r\n');

/** Gives the demo a list so long, as a municipality would take it in. Throws where it is not taken in. */
export const takeInLongList = async ({ directory }: DemoPage): Promise<void> => {
  const file = path.join(directory, 'lang-liste.csv');
  await writeFile(file, listOf(manyRows));
  const iverk = spawn(process.execPath, ['bin/iverk.mjs', 'import', file, '--as-of', '2026-01-31'], {
    env: { ...process.env, IVERK_DATA_DIR: directory },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(iverk, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The long list was not taken in');
};

/** Scrolls from the first row to the last; the longest time between two frames, in milliseconds. */
export const scrollThrough = async (page: Page): Promise<number> => {
  await page.goto('/vedtakslogg', { waitUntil: 'networkidle' });
  return page.evaluate(scrollToTheEnd);
};

/** In the page itself, which takes no scripts of others: one step in each frame, as far as rows have come. */
const scrollToTheEnd = `new Promise((resolve) => {
  let longest = 0;
  let last = performance.now();
  const next = (now) => {
    longest = Math.max(longest, now - last);
    last = now;
    const row = [...document.querySelectorAll('ul.rows > li')].at(-1);
    if (row?.getAttribute('aria-posinset') === row?.getAttribute('aria-setsize')) return resolve(longest);
    window.scrollBy(0, 1500);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})`;
