import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { at, type LocalDate } from '#kernel';
import { accepted, mutate } from '../../api/test/ask.js';
import type { TestApi } from '../../api/test/open-test-api.js';
import { followWrites } from './follow-writes.js';
import { liveMorning } from './live-morning.js';
import { mailTo, readMail } from './mail-sink.js';
import { openWeb, type Web } from './open-web.js';

const title = 'Gatelys i Prøvevegen';
/** As a meeting system sends it. */
const message = {
  ...{ utvalgNavn: 'Kommunestyret', moetedato: '2026-02-02', erEndeligVedtak: true },
  sak: {
    utvalgetsSaksnummer: { saksaar: 2026, sakssekvensnummer: 1 },
    tittel: title,
    vedtak: { tekstInnhold: 'Kommunestyret vedtar:\n1. Lysene settes opp.\n2. Det meldes tilbake.' },
  },
};

let web: Web | undefined;
beforeAll(async () => {
  web = await openWeb('2026-02-09T08:00:00.000Z');
}, 60_000);
afterAll(() => web?.close());

/** A window of somebody who has just signed in; what they write is followed. */
const as = async (person: string | null, path: string): Promise<Page> => {
  if (web === undefined) throw new Error('There is no browser');
  return followWrites(await web.visit(person, path), web.api);
};
const button = (of: Page | Locator, name: string) => of.getByRole('button', { name, exact: true });

describe('A vedtak, from the meeting to the closing', () => {
  it('comes from the meeting system, is judged and split by the coordinator', async () => {
    if (web === undefined) return;
    const page = await as('coordinator', '/inn-og-ut/import');
    await page.getByLabel('Velg filer, eller slipp dem her').setInputFiles({
      ...{ name: 'melding.json', mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(message)),
    });
    await button(page, 'Se hva importen vil gjøre').click();
    await page.getByText('Ny: 1', { exact: false }).waitFor();
    await button(page, 'Kjør importen').click();
    await page.getByRole('heading', { name: '3. Importen er kjørt' }).waitFor();
    await web.api.catchUp();

    await page.goto('/inn-og-ut/sortering');
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
    await page.keyboard.press('j');
    await page.getByText(`«${title}» trenger oppfølging.`).waitFor();
    await page.getByRole('status').getByRole('link').click();
    for (const [number, unit, officer] of [
      [1, 'Oppvekst', 'officer'],
      [2, 'Helse', 'stranger'],
    ] as const) {
      const point = page.getByRole('region', { name: `Punkt ${number.toString()}` });
      await point.getByLabel('Ansvarlig enhet').selectOption({ label: unit });
      await point.getByLabel('Saksansvarlig').selectOption(officer);
      await point.getByLabel('Frist', { exact: true }).fill('2026-09-01');
    }
    await button(page, 'Del vedtaket').click();
    await page.getByText('Vedtaket er delt i punkter').waitFor();
  });

  it('is asked about by mail, and told of from it', async () => {
    if (web === undefined) return;
    const { api } = web;
    await liveMorning(api, '2026-03-02' as LocalDate);
    const page = await as('officer', '/');
    await readMail(page, await mailTo(api, 'officer', '2026-03-02'));
    await page.getByText(`${title}: Lysene settes opp.`).waitFor();
    await page.getByRole('link', { name: 'Svar på 1/2026, punkt 1' }).click();
    await page.getByRole('radio', { name: 'Under arbeid' }).check();
    await page.getByLabel('Hva er gjort, og hva står igjen?').fill('Lysene er bestilt.');
    await page.getByRole('button', { name: /^Meld status/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Takk, det er meldt' }).waitFor();
    await api.catchUp();
  });

  it('has a deviation, which the officer tells of', async () => {
    if (web === undefined) return;
    const page = await as('officer', '/punkter');
    await page.locator('.point-toggle', { hasText: title }).click();
    await page.locator('summary', { hasText: 'Meld avvik' }).click();
    await page.getByLabel(/^Hva har skjedd/).fill('Stolpene er for korte.');
    await page.getByLabel(/^Hva gjøres med det/).fill('Nye stolper bestilles.');
    await button(page, 'Meld avviket').click();
    await page.getByText('Avviket er meldt.').waitFor();
  });

  it('is seen and approved by the leader', async () => {
    if (web === undefined) return;
    await liveMorning(web.api, '2026-03-03' as LocalDate);
    const page = await as('leader', '/enhet');
    await page.getByRole('row', { name: 'officer Eksempel Rapportert 3. mars 2026 1 av 1' }).waitFor();
    await button(page, 'Se hva du godkjenner').click();
    await page.getByText('Rapporten fra officer Eksempel').waitFor();
    await button(page, 'Gjør det').click();
    await page.getByText('1 endret, 0 var slik allerede, 0 gikk ikke.').waitFor();
  });

  it('is seen by the director, with its deviation', async () => {
    const page = await as('director', '/oversikt');
    await page.getByText('Stolpene er for korte.', { exact: true }).waitFor();
  });

  it('takes two clicks from the mail when nothing has changed', async () => {
    if (web === undefined) return;
    const { api } = web;
    await liveMorning(api, '2026-04-01' as LocalDate);
    const page = await as('officer', '/');
    let clicks = 0;
    await page.exposeFunction('clicked', () => (clicks += 1));
    const counting = 'addEventListener("click", ({ isTrusted }) => isTrusted && clicked(), true)';
    await page.addInitScript(counting);
    await readMail(page, await mailTo(api, 'officer', '2026-04-01'));
    await page.evaluate(counting);
    await page.getByRole('link', { name: 'Svar på 1/2026, punkt 1' }).click();
    await page.getByRole('button', { name: /^Meld ingen endring/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Takk, det er meldt' }).waitFor();
    await page.getByText('Lysene er bestilt.').waitFor();
    expect(clicks).toBe(2);
    await api.catchUp();
  });

  it('is told to be done', async () => {
    if (web === undefined) return;
    web.api.clock.set(at('2026-06-15' as LocalDate, '09:00'));
    const page = await as('officer', '/punkter');
    await page.locator('.point-toggle', { hasText: title }).click();
    await page.getByRole('radio', { name: 'Meldt iverksatt' }).check();
    await page.getByLabel(/^Offentlig kommentar/).fill('Alle lysene lyser.');
    await button(page, 'Meld status').click();
    await page.getByText(/punkt 1 er meldt\.$/).waitFor();
  });
});

/** Half a year later: another report, made as the one before. */
const sendNextReport = async (api: TestApi): Promise<void> => {
  api.clock.set(at('2026-12-15' as LocalDate, '09:00'));
  const coordinator = await api.token('coordinator', 'COORDINATOR');
  const director = await api.token('director', 'DIRECTOR');
  const [periodEnd, meeting] = ['2026-12-31', '2026-12-17'];
  const period = { from: '2026-07-01', to: periodEnd, meeting };
  const order = ['orderVedtaksrapport', 'OrderVedtaksrapportInput'] as const;
  const reportId = accepted(await mutate(api, order, period, coordinator));
  const { data } = await api.graphql<{ vedtaksrapporter: readonly { caseId: string }[] }>(
    'query ($id: ID) { vedtaksrapporter(id: $id) { caseId } }',
    { id: reportId },
    coordinator,
  );
  const take = async (step: string, token: string, told: readonly object[]) =>
    accepted(
      await mutate(api, ['takeStep', 'TakeStepInput'], { ...data.vedtaksrapporter[0], step, told }, token),
    );
  await take('prepare', coordinator, [{ name: 'periodEnd', value: periodEnd }]);
  await take('approve', director, []);
  accepted(await mutate(api, ['freezeVedtaksrapport', 'FreezeVedtaksrapportInput'], { reportId }, director));
  await take('send', coordinator, [{ name: 'meeting', value: meeting }]);
};

/** The public's list of what is open, and what it says of the points since the newest report. */
const openNow = async (): Promise<readonly string[]> => {
  const page = await as(null, '/vedtakslogg?show=apne');
  await page.getByText('1 punkt', { exact: true }).waitFor();
  return page.locator('.point-row').allInnerTexts();
};
/** What a report that was sent says to the public. */
const readReport = async (page: Page, period: string): Promise<string> => {
  const report = page.locator('.ds-card', { has: page.getByRole('link', { name: period }) });
  const file = await report.getByRole('link', { name: 'JSON', exact: true }).getAttribute('href');
  return (await page.request.get(file ?? '')).text();
};

const standsAs = (page: Page, state: string) =>
  page.locator('[aria-current=step]', { hasText: state }).waitFor();

describe('The report that it stands in', () => {
  const period = '1. januar 2026 til 30. juni 2026';
  let address = '';

  it('is ordered, prepared, approved, frozen and sent, each by whose work it is', async () => {
    if (web === undefined) return;
    web.api.clock.set(at('2026-06-22' as LocalDate, '09:00'));
    const secretary = await as('secretary', '/rapporter');
    const order = secretary.locator('form');
    await order.getByLabel('Fra og med').fill('2026-01-01');
    await order.getByLabel('Til og med').fill('2026-06-30');
    await order.getByLabel('Møtet den skal til').fill('2026-06-30');
    await button(order, 'Bestill').click();
    await secretary.getByRole('link', { name: period }).click();
    await standsAs(secretary, 'Bestilt');
    address = new URL(secretary.url()).pathname;
    const coordinator = await as('coordinator', address);
    await button(coordinator, 'Meld klargjort').click();
    await standsAs(coordinator, 'Klargjort');
    const director = await as('director', address);
    await button(director, 'Godkjenn').click();
    await standsAs(director, 'Godkjent');
    await button(director, 'Frys').click();
    await button(director.getByRole('dialog'), 'Frys').click();
    await standsAs(director, 'Frosset');
    await secretary.reload();
    await button(secretary, 'Send').click();
    await standsAs(secretary, 'Sendt');
  });

  it('is treated by the council, which closes the point', async () => {
    if (web === undefined) return;
    web.api.clock.set(at('2026-06-30' as LocalDate, '20:00'));
    const page = await as('secretary', address);
    await page.getByLabel('Saksnummer, som KS 60/26').fill('KS 60/26');
    await page.getByLabel('Dagen for møtet').fill('2026-06-30');
    await page.getByLabel('KS 1/2026, punkt 1', { exact: true }).selectOption('Lukkes');
    await button(page, 'Før behandlingen').click();
    await button(page.getByRole('dialog'), 'Før behandlingen').click();
    await standsAs(page, 'Behandlet');
  });

  it('is shown to the public once more, as closed', async () => {
    const log = await as(null, '/vedtakslogg');
    const row = log.locator('.point-row', { hasText: '1/2026, punkt 1' });
    await row.getByText('Avsluttet', { exact: true }).waitFor();
    expect(await openNow()).toEqual([expect.stringContaining('punkt 2')]);
    const changes = await as(null, '/endringer?siden=rapport');
    await changes.getByRole('heading', { name: 'Avsluttet (1)' }).waitFor();
  });

  it('is not in the next report, nor among what has happened since', async () => {
    if (web === undefined) return;
    await sendNextReport(web.api);
    const page = await as(null, '/rapporter');
    expect(await readReport(page, period)).toMatch(/Lysene settes opp.*Det meldes tilbake/s);
    const next = await readReport(page, '1. juli 2026 til 31. desember 2026');
    expect(next).toContain('Det meldes tilbake.');
    expect(next).not.toContain('Lysene settes opp.');
    const changes = await as(null, '/endringer?siden=rapport');
    await changes.getByText('Sammenlignet med slik det sto 15. desember 2026.').waitFor();
    expect(await changes.getByText('Avsluttet', { exact: false }).count()).toBe(0);
    expect(await openNow()).toEqual([expect.stringContaining('punkt 2')]);
    expect(web.complaints).toEqual([]);
  });
});
