import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { followUpIdOf } from '#contexts';
import { followUpInLog } from '#contexts/follow-up';
import { tenant } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';
import { violationsIn } from './judge-page.js';
import { openWeb, type Web } from './open-web.js';

const road = {
  sequence: 1,
  title: 'Skolevei på Øya',
  points: [
    { text: 'Bygg fortau' },
    {
      text: 'Sett opp lys',
      told: [{ status: 'MELDT_IVERKSATT', at: '2026-05-02', publicComment: 'Ferdig.' }],
    },
    { text: 'Kjøp tomt', told: [{ status: 'MELDT_IVERKSATT', at: '2026-05-02', publicComment: 'Kjøpt.' }] },
  ],
};

let web: Web | undefined;
beforeAll(async () => {
  web = await openWeb('2026-06-28T08:00:00.000Z');
  if (web === undefined) return;
  await givenVedtak(web.api, [road]);
}, 60_000);
afterAll(() => web?.close());

const period = '1. januar 2026 til 30. juni 2026';

const buttonIn = (of: Page | Locator, name: string) => of.getByRole('button', { name, exact: true });
/** What is sent by a button, and what its followers make of it. */
const send = async (page: Page, button: Locator): Promise<void> => {
  const answered = page.waitForResponse((each) => each.request().postData()?.includes('mutation ') === true);
  await button.click();
  await answered;
  await web?.api.catchUp();
};
const standsAs = async (page: Page, state: string): Promise<void> => {
  await page.locator('[aria-current=step]', { hasText: state }).waitFor();
};

describe('a report to kommunestyret', () => {
  let address = '';

  it('is ordered by the secretary', async () => {
    if (web === undefined) return;
    const page = await web.visit('secretary', '/rapporter');
    const form = page.locator('form');
    await form.getByLabel('Fra og med').fill('2026-01-01');
    await form.getByLabel('Til og med').fill('2026-06-30');
    await form.getByLabel('Møtet den skal til').fill('2026-06-29');
    await form.getByLabel('Hvem gjør den klar').selectOption('officer Eksempel, Rådgiver');
    await send(page, buttonIn(form, 'Bestill'));
    await page.getByText('Rapporten er bestilt.').waitFor();
    await page.getByRole('link', { name: period }).click();
    await page.getByRole('heading', { level: 1, name: period }).waitFor();
    await standsAs(page, 'Bestilt');
    await page.getByText('Gjøres klar av officer Eksempel.').waitFor();
    address = new URL(page.url()).pathname;
    expect(web.complaints).toEqual([]);
  });

  it('tells the coordinator whom to chase, and is prepared, approved and frozen, which is asked for twice', async () => {
    if (web === undefined) return;
    const page = await web.visit('coordinator', address);
    await page.getByText('Punkter uten melding fra perioden: 1.').waitFor();
    await page.getByRole('link', { name: /Meld status for KS 001\/26, punkt 1/ }).waitFor();
    await send(page, buttonIn(page, 'Meld klargjort'));
    await standsAs(page, 'Klargjort');

    const boss = await web.visit('director', address);
    await send(boss, buttonIn(boss, 'Godkjenn'));
    await standsAs(boss, 'Godkjent');
    await buttonIn(boss, 'Frys').click();
    const dialog = boss.getByRole('dialog', { name: 'Fryse rapporten?' });
    await dialog.getByText('Det kan ikke angres.').waitFor();
    await send(boss, buttonIn(dialog, 'Frys'));
    await boss.getByRole('dialog').waitFor({ state: 'hidden' });
    await boss.getByRole('link', { name: 'PDF' }).waitFor();
    await standsAs(boss, 'Frosset');
    expect(web.complaints).toEqual([]);
  });

  it('is everybody’s once it is sent, in every format', async () => {
    if (web === undefined) return;
    const hidden = await web.visit(null, '/rapporter');
    await hidden.getByText('Ingen rapport er sendt ennå.').waitFor();
    const page = await web.visit('secretary', address);
    await send(page, buttonIn(page, 'Send'));
    await standsAs(page, 'Sendt');

    const open = await web.visit(null, '/rapporter');
    await open.getByRole('link', { name: period }).waitFor();
    for (const name of ['PDF', 'Word', 'Nettside', 'Excel', 'CSV', 'JSON']) {
      const link = open.getByRole('link', { name, exact: true }).first();
      const answer = await open.request.get((await link.getAttribute('href')) ?? '');
      expect([name, answer.status()]).toEqual([name, 200]);
    }
    const since = await web.visit(null, '/endringer?siden=rapport');
    await since.getByText('Sammenlignet med slik det sto 28. juni 2026.').waitFor();
    await open.getByRole('link', { name: period }).click();
    await open.getByText('Kommunestyret behandler den').waitFor();
    expect(await open.getByRole('button', { name: 'Før behandlingen' }).count()).toBe(0);
  });

  it('is treated: what was closed and sent back follows, all of it, after it has been asked for', async () => {
    if (web === undefined) return;
    const page = await web.visit('secretary', address);
    await buttonIn(page, 'Før behandlingen').click();
    await page.getByText('Fyll ut dette.').first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.getByLabel('Saksnummer, som KS 60/26').fill('KS 60/26');
    await page.getByLabel('Dagen for møtet').fill('2026-06-28');
    await page.getByLabel('KS 001/26, punkt 2').selectOption('Lukkes');
    await page.getByLabel('KS 001/26, punkt 3', { exact: true }).selectOption('Sendes tilbake');
    await page.getByLabel('Hvorfor KS 001/26, punkt 3 sendes tilbake').fill('Skjøtet mangler.');
    await buttonIn(page, 'Før behandlingen').click();
    const dialog = page.getByRole('dialog', { name: 'Føre behandlingen?' });
    await dialog.getByText('I sak KS 60/26 blir 1 av punktene lukket og 1 sendt tilbake.').waitFor();
    await send(page, buttonIn(dialog, 'Før behandlingen'));
    await page.getByText('Lukket: 1. Sendt tilbake: 1.').waitFor();
    await standsAs(page, 'Behandlet');
    const statuses = await Promise.all(
      [2, 3].map(async (point) => {
        const id = followUpIdOf(vedtakIdOf(road), point);
        return web && (await followUpInLog(web.api.platform, tenant, id))?.status;
      }),
    );
    expect(statuses).toEqual(['AVSLUTTET', 'UNDER_ARBEID']);
    expect(web.complaints).toEqual([]);
  });
});
