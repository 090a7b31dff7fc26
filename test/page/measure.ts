import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { manyRows, scrollThrough, takeInLongList } from './long-list.js';
import { withDemoPage, type DemoPage } from './demo-page.js';

const rounds = 5;
/** As a phone of some years ago, on the processor of who measures. */
const slower = 4;

/** A frame that a hitch can be seen in takes longer than six usual ones. */
const goals = { script: 200, paint: 1500, interaction: 100, frame: 100 } as const;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Kilobytes of script, as they go over the line. */
const weigh = async (responses: readonly Response[]): Promise<number> => {
  const scripts = responses.filter((response) => response.url().endsWith('.js'));
  const bytes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length));
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
};

const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true }))`,
  );

/** Watches from the first moment on: what has been is only told of when it took more than a tenth of a second. */
const watchEvents = `new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longestEvent = Math.max(window.longestEvent ?? 0, duration);
}).observe({ type: 'event', durationThreshold: 16 })`;

/** From a key to the next frame that shows what it did, at most, in milliseconds; 0 where none took as long as a frame. */
const longestEvent = (page: Page): Promise<number> =>
  page.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(window.longestEvent ?? 0))))',
  );

const visit = async ({ url, browser }: DemoPage) => {
  const context = await browser.newContext({ viewport: { width: 412, height: 900 }, baseURL: url });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(watchEvents);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto('/', { waitUntil: 'networkidle' });
  const script = await weigh(responses);
  const paint = await largestPaint(page);
  await page.goto('/vedtakslogg', { waitUntil: 'networkidle' });
  await page.getByRole('searchbox').pressSequentially('skole', { delay: 120 });
  await page.waitForLoadState('networkidle');
  const interaction = await longestEvent(page);
  await context.close();
  return { script, paint, interaction };
};

/** Through a list that is long, on the processor as it is: a window that scrolls is not a phone. */
const scroll = async (demo: DemoPage): Promise<number> => {
  await takeInLongList(demo);
  const page = await demo.browser.newPage({ viewport: { width: 1280, height: 900 }, baseURL: demo.url });
  return scrollThrough(page);
};

const told = (what: string, value: number, [goal, unit]: readonly [number, string]): string =>
  `${what.padEnd(46)} ${value.toFixed(0).padStart(6)} ${unit}   goal ${goal.toString()} ${unit}   ${value <= goal ? 'reached' : 'not reached'}`;

const measure = async (demo: DemoPage): Promise<void> => {
  const found: Awaited<ReturnType<typeof visit>>[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await visit(demo));
  const lines = [
    told('First load, script, gzipped', median(found.map(({ script }) => script)), [goals.script, 'kB']),
    told('Largest paint', median(found.map(({ paint }) => paint)), [goals.paint, 'ms']),
    told('Slowest key in the search of the log', median(found.map((each) => each.interaction)), [
      goals.interaction,
      'ms',
    ]),
  ];
  lines.push(
    told(`Longest frame while ${manyRows.toString()} rows scroll`, await scroll(demo), [goals.frame, 'ms']),
  );
  process.stdout.write(
    `Median of ${rounds.toString()} visits, processor ${slower.toString()} times slower:\n${lines.join('\n')}\n`,
  );
};

/** `npm run measure:page`: how heavy the page is, in a real browser. */
await withDemoPage(measure);
