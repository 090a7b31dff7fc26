import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { followUpIdOf } from '#contexts';
import type { LocalDate } from '#kernel';
import { givenRefusedMail, givenRefusedPolicy } from '../../../test/given-incidents.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';
import { accepted, mutate, reportDeviation } from '../../api/test/ask.js';
import { overflowOf, violationsIn } from './judge-page.js';
import { lostAtZoom } from './judge-zoom.js';
import { liveMorning } from './live-morning.js';
import { openWeb, type Web } from './open-web.js';

const school = {
  sequence: 1,
  title: 'Gjennomføringsavtale for oppvekstsenteret og trafikksikkerhetsplanen på Eksempelneset',
  text: 'Kommunestyret vedtar:\n1. Skolen bygges.\n2. Det meldes tilbake innen høsten.',
  points: [
    {
      ...{ text: 'Bygg skolen', deadline: '2026-10-01' },
      told: [{ status: 'UNDER_ARBEID', at: '2026-07-06', publicComment: 'Grunnarbeidet er i gang.' }],
    },
    { text: 'Finn navn', told: [{ status: 'MELDT_IVERKSATT', at: '2026-07-07', publicComment: 'Valgt.' }] },
  ],
};
const secret = { sequence: 2, title: 'Kjøp av tomt', shieldedBy: 'Offl. § 23', points: [{}] };
const unsplit = { sequence: 3, title: 'Flerbrukshall', text: school.text };

let web: Web | undefined;
let report = '';
beforeAll(async () => {
  web = await openWeb('2026-11-01T08:00:00.000Z');
  if (web === undefined) return;
  const { api } = web;
  await givenVedtak(api, [school, secret, unsplit]);
  await liveMorning(api, '2026-11-02' as LocalDate);
  await givenRefusedMail(api);
  await givenRefusedPolicy(api);
  const officer = await api.token('officer', 'CASE_OFFICER');
  const deviation = {
    followUpId: followUpIdOf(vedtakIdOf(school), 1),
    what: 'For dyrt',
    measure: 'Forhandle',
  };
  accepted(await mutate(api, reportDeviation, deviation, officer));
  const ordered = { from: '2026-01-01', to: '2026-06-30', meeting: '2026-12-15' };
  const secretary = await api.token('secretary', 'SECRETARY');
  report = accepted(
    await mutate(api, ['orderVedtaksrapport', 'OrderVedtaksrapportInput'], ordered, secretary),
  );
}, 60_000);
afterAll(() => web?.close());

/** Every view, each as somebody sees it who may see all that it has; null is the public. */
const views = (): readonly (readonly [person: string | null, paths: readonly string[]])[] => [
  [
    null,
    ['/', '/vedtakslogg', '/endringer?siden=2026-01-01', '/rapporter', '/inn-og-ut/finnes-ikke', '/logg-inn'],
  ],
  ['officer', [`/punkter?punkt=${followUpIdOf(vedtakIdOf(school), 1)}`, '/mine-punkter', '/innstillinger']],
  ['leader', ['/enhet']],
  ['director', ['/oversikt']],
  ['secretary', ['/rapporter', `/rapporter/${report}`]],
  [
    'coordinator',
    [
      ...['/inn-og-ut', '/inn-og-ut/import', '/inn-og-ut/registrer', '/inn-og-ut/sortering'],
      ...[`/inn-og-ut/del/${vedtakIdOf(unsplit)}`, `/vedtak/${vedtakIdOf(school)}`],
      ...['/drift', '/drift/post?person=officer', '/drift/prosedyrer', '/drift/prosedyrer/politisk-vedtak/1'],
      '/drift/simulering',
    ],
  ],
];

/** Does something, and waits until all that was asked for is here. */
const settled = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  const asked: Request[] = [];
  const note = (request: Request) => void asked.push(request);
  page.on('request', note);
  await act();
  await page.locator('main h1').waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await Promise.all(asked.map((request) => request.response()));
  page.off('request', note);
};

/** A view with all that can be opened open. */
const open = async (page: Page, path: string, language: string): Promise<void> => {
  await page.context().addCookies([{ name: 'iverk-sprak', value: language, url: web?.api.url ?? '' }]);
  await settled(page, () => page.goto(path));
  const summaries = page.locator('main :is(summary, u-summary)');
  await summaries.evaluateAll((all) => {
    for (const each of all) (each as unknown as { click(): void }).click();
  });
};

/** The same in another language, as it stands; a page of the server's own, which has nothing to pick one by, is fetched anew. */
const speak = async (page: Page, path: string, language: string): Promise<void> => {
  const picker = page.locator('.account select');
  if ((await picker.count()) === 0) await open(page, path, language);
  else
    await settled(page, async () => {
      await picker.selectOption(language);
      await page.locator(`html[lang=${language}]`).waitFor();
    });
};

const faultsAt = async (page: Page, width: number): Promise<readonly string[]> => {
  await page.setViewportSize({ width, height: 900 });
  const overflow = await overflowOf(page);
  return [
    ...(await violationsIn(page)),
    ...(overflow === 0 ? [] : [`${overflow.toString()} pixels too wide`]),
  ].map((fault) => `${width.toString()}: ${fault}`);
};

const faultsIn = async (page: Page, language: string): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const width of [320, 768, 1280]) faults.push(...(await faultsAt(page, width)));
  return faults.map((fault) => `${language} ${fault}`);
};

/** What is wrong with a view. What is seen of colours does not hang on the language: one has the light, and one the dark. */
const faultsOf = async (page: Page, path: string): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, path, 'nb');
  const light = await faultsIn(page, 'nb');
  const zoomed = await lostAtZoom(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await speak(page, path, 'nn');
  const dark = await faultsIn(page, 'nn');
  return [...light, ...zoomed.map((fault) => `400 %: ${fault}`), ...dark].map((fault) => `${path} ${fault}`);
};

describe('Every view', () => {
  it('is known here', async () => {
    const router = await readFile('apps/web/src/router.tsx', 'utf8');
    const known = views().flatMap(([, paths]) => paths);
    const routes = [...router.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
    const patterns = routes.map((path) => new RegExp(`^${path.replace(/\$\w+/g, '[^/?]+')}(?:\\?|$)`));
    expect(routes.filter((_, index) => !known.some((path) => patterns[index]?.test(path)))).toEqual([]);
  });

  it('has nothing that axe finds wrong, fits every width, and loses nothing at 400 %, in bokmål and nynorsk', async () => {
    if (web === undefined) return;
    const { visit, complaints } = web;
    const faults: string[] = [];
    for (const [person, paths] of views()) {
      const page = await visit(person, '/');
      for (const path of paths) faults.push(...(await faultsOf(page, path)));
      await page.context().close();
    }
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);
});
