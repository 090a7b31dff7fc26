import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRefusedMail, givenRefusedPolicy } from '../../../test/given-incidents.js';
import { givenVedtak } from '../../../test/given-vedtak.js';
import { followWrites } from './follow-writes.js';
import { violationsIn } from './judge-page.js';
import { openWeb, type Web } from './open-web.js';

const given = [
  { sequence: 1, title: 'Skolevei på Øya', points: [{ deadline: '2026-02-01' }, { deadline: '2026-12-01' }] },
  {
    sequence: 2,
    title: 'Hemmelig kanarifugl',
    shieldedBy: 'Offl. § 13',
    points: [{ deadline: '2026-02-01' }],
  },
];

let web: Web | undefined;
beforeAll(async () => {
  web = await openWeb();
  if (web === undefined) return;
  await givenVedtak(web.api, given);
  await givenRefusedMail(web.api);
  await givenRefusedPolicy(web.api);
}, 60_000);
afterAll(() => web?.close());

describe('The front page', () => {
  it('tells the public what Iverk is for and how it stands, of what is public alone, and leads on', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, '/');
    await page.getByRole('heading', { level: 1, name: 'Hva ble det av vedtakene?' }).waitFor();
    await page.locator('.figure', { hasText: 'åpne punkter' }).waitFor();
    const figures = await page.locator('.figure').allInnerTexts();
    expect(figures.slice(0, 2).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
      'åpne punkter 2',
      'over fristen 1',
    ]);
    // What only a demo has, and what only those signed in have.
    for (const name of ['For deg', 'Prøv selv'])
      expect(await page.getByRole('heading', { name }).count()).toBe(0);
    const latest = page.locator('section', { has: page.getByRole('heading', { name: 'Sist meldt' }) });
    expect(await latest.getByRole('listitem').getByRole('link').allInnerTexts()).toEqual([
      'Skolevei på Øya',
      'Skolevei på Øya',
    ]);
    await page.getByRole('link', { name: 'Se hva som er over fristen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vedtakslogg' }).waitFor();
    await page.getByText('1 punkt', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?show=over-frist');
  });

  it('is dark where the reader’s machine is', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, '/');
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([light, await ground()]).toEqual(['rgb(255, 255, 255)', expect.not.stringMatching(light)]);
  });

  it('speaks the language that is picked, also after a reload, and lets the keyboard skip the menu', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, '/');
    await page.getByLabel('Språk').selectOption('nn');
    await page.getByRole('heading', { level: 1, name: 'Kva vart det av vedtaka?' }).waitFor();
    await page.reload();
    await page.getByText('opne punkt', { exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nn');
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Hopp til innhaldet' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
  });

  it.each([
    ['leader', ['Mine punkter', 'Min enhet', 'Oversikt']],
    ['director', ['Mine punkter', 'Oversikt', 'Inn og ut', 'Drift']],
  ])('leads %s to their own work, until they sign out', async (person, theirs) => {
    if (web === undefined) return;
    const page = await web.visit(person, '/');
    const own = page.locator('section', { has: page.getByRole('heading', { name: 'For deg' }) });
    expect(await own.getByRole('link').allInnerTexts()).toEqual(theirs);
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByRole('link', { name: 'Logg inn' }).waitFor();
    expect(await own.count()).toBe(0);
    expect(web.complaints).toEqual([]);
  });
});

describe('Drift', () => {
  it('says whether all is well, and sees an incident off with a reason alone', async () => {
    if (web === undefined) return;
    const page = followWrites(await web.visit('coordinator', '/drift'), web.api);
    await page.getByText('Hendelser som venter på noen: 2.').waitFor();
    const incident = page.locator('li', { has: page.getByRole('heading', { level: 3, name: /^Regel/ }) });
    await incident.getByRole('button', { name: 'La det stå' }).click();
    await incident.getByText('Skriv hvorfor.').waitFor();
    await incident.getByLabel('Hvorfor').fill('Punktet finnes ikke.');
    await incident.getByRole('button', { name: 'La det stå' }).click();
    await incident.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 3, name: /^E-post/ }).waitFor();
  });

  it('shows the mails of each, how they went, and why they were sent', async () => {
    if (web === undefined) return;
    const page = await web.visit('coordinator', '/drift');
    await page.getByRole('link', { name: 'E-post', exact: true }).click();
    await page.getByLabel('Mottaker').selectOption('officer');
    await page.getByRole('heading', { name: 'Hva officer Eksempel har fått vite, og hvorfor' }).waitFor();
    expect(new URL(page.url()).search).toBe('?person=officer');
    await page.getByRole('row', { name: /tjeneren sa nei for godt/ }).waitFor();
    await page.getByRole('button', { name: /^Les e-posten til officer Eksempel/ }).click();
    const mail = page.getByRole('dialog', { name: /^Les e-posten til officer Eksempel/ });
    await mail.getByRole('heading', { name: 'Hvorfor den ble sendt' }).waitFor();
    await mail.getByText('550 officer@demo.invalid is unknown').waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await mail.waitFor({ state: 'hidden' });
    await page.getByLabel('Hvordan det gikk').selectOption('ACCEPTED');
    await page.getByText('Ingen e-post passer.').waitFor();
  });

  it('draws each procedure, and says the same in a table', async () => {
    if (web === undefined) return;
    const page = await web.visit('coordinator', '/drift/prosedyrer');
    await page
      .getByRole('link', { name: /^Politisk vedtak, versjon \d+$/ })
      .first()
      .click();
    await page.getByRole('img', { name: 'Tegning av prosedyren.' }).waitFor();
    await page.getByRole('columnheader', { name: 'Krever' }).waitFor();
    await page
      .getByRole('row', { name: /^avslutt Meldt iverksatt Avsluttet møtesekretæren, .* behandlingen/ })
      .waitFor();
    await page
      .getByText(/virkedager.*: si fra til kommunedirektøren/)
      .first()
      .waitFor();
    await page.locator('summary', { hasText: 'Filen (YAML)' }).click();
    await page.getByText('id: politisk-vedtak').waitFor();
  });

  it('tells nothing of anybody to the public', async () => {
    if (web === undefined) return;
    for (const path of ['/drift', '/drift/post?person=officer']) {
      const page = await web.visit(null, path);
      await page.getByText('Du må logge inn for å se dette.').first().waitFor();
      expect(await page.content()).not.toMatch(/officer Eksempel|demo\.invalid/);
    }
    expect(web.complaints).toEqual([]);
  });
});
