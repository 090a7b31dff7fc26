import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';
import { overflowOf, violationsIn } from './judge-page.js';
import { openWeb, type Web } from './open-web.js';

const decision = 'Kommunestyret vedtar:\n1. Skolen bygges.\n2. Det meldes tilbake innen høsten.';
const pier = { sequence: 60, title: 'Ny brygge i Prøvevika', text: 'Bryggen bygges.' };
const park = { sequence: 61, title: 'Park ved Eksempeltorget', text: 'Saken tas til orientering.' };
const hall = { sequence: 62, title: 'Flerbrukshall på Eksempelneset', text: decision };

let web: Web | undefined;
beforeAll(async () => {
  web = await openWeb();
  if (web === undefined) return;
  await givenVedtak(web.api, [pier, park, hall]);
}, 60_000);
afterAll(() => web?.close());

const list = [
  'Utvalg;Saksnr;Dato;Tittel;Ansvarlig;Status',
  'KS;1/26;02.02.2026;Gatelys i Prøvevegen;;pågår',
  'KS;2/26;02.02.2026;Kai i Prøvevika;;blomstrer',
  'KS;3/26;31.02.2026;Bibliotek på Eksempeltorget;;pågår',
].join('\r\n');

const rowOf = (page: Page, row: number) =>
  page.getByRole('group', { name: new RegExp(`^Rad ${row.toString()}(?: |$)`) });
/** Does what writes, and lets the read models see it, as the projector would. */
const written = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes('mutation ') ?? false,
  );
  await act();
  await answered;
  await web?.api.catchUp();
};
const titlesIn = async (): Promise<readonly string[]> => {
  const query = '{ vedtakslogg(first: 100) { edges { node { vedtak { title } } } } }';
  const token = await web?.api.token('coordinator', 'COORDINATOR');
  const answer = await web?.api.graphql<{
    vedtakslogg: { edges: readonly { node: { vedtak: { title: string } } }[] };
  }>(query, {}, token);
  return answer?.data.vedtakslogg.edges.map(({ node }) => node.vedtak.title) ?? [];
};

describe('A list that is taken in through the page', () => {
  it('is looked over row by row, answered in place, and run', async () => {
    if (web === undefined) return;
    const page = await web.visit('coordinator', '/inn-og-ut/import');
    await page
      .getByLabel('Velg filer, eller slipp dem her')
      .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.getByRole('button', { name: 'Se hva importen vil gjøre' }).click();

    await page.getByText('Ingenting er skrevet ennå.').waitFor();
    await rowOf(page, 4).getByText('datoen 31.02.2026 finnes ikke').waitFor();
    expect(await rowOf(page, 2).count()).toBe(0);
    await page.getByLabel('Vis rader').selectOption({ label: 'Alle (3)' });
    await rowOf(page, 2).getByText('Ny', { exact: true }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    expect(await titlesIn()).not.toContain('Gatelys i Prøvevegen');

    await rowOf(page, 3).getByLabel('Status').selectOption('Under arbeid');
    await rowOf(page, 4).getByLabel('Dato').fill('2026-02-20');
    await page.getByRole('button', { name: 'Se på nytt med svarene' }).click();
    await page.getByText('Ny: 3', { exact: false }).waitFor();
    await page.getByText('Status: «Under arbeid» i stedet for «blomstrer»').waitFor();
    await page.getByRole('button', { name: 'Kjør importen' }).click();

    await page.getByRole('heading', { name: '3. Importen er kjørt' }).waitFor();
    await page.getByRole('link', { name: /Kai i Prøvevika/ }).waitFor();
    expect(await titlesIn()).toEqual(
      expect.arrayContaining(['Kai i Prøvevika', 'Bibliotek på Eksempeltorget']),
    );
    expect(web.complaints).toEqual([]);
  });

  it('is pasted, its columns explained, and fits a narrow window', async () => {
    if (web === undefined) return;
    const page = await web.visit('secretary', '/inn-og-ut/import', { width: 320, language: 'nn' });
    await page.getByLabel('Eller lim inn ein tabell').fill('Ref\tHva\nKS 20/26\tTorget i Prøvevika\n');
    await page.getByRole('button', { name: 'Sjå kva importen vil gjere' }).click();
    await page.getByLabel('Ref').selectOption('number');
    await page.getByLabel('Hva').selectOption('title');
    await page.getByRole('button', { name: 'Sjå på nytt med svara' }).click();
    await page.getByText('Torget i Prøvevika').first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.getByRole('button', { name: 'Køyr importen' }).click();
    await page.getByRole('link', { name: /Torget i Prøvevika/ }).waitFor();
    expect(web.complaints).toEqual([]);
  });
});

describe('Triage', () => {
  it('is done by the keyboard alone, and no key acts while somebody types', async () => {
    if (web === undefined) return;
    const page = await web.visit('coordinator', '/inn-og-ut/sortering');
    const title = (name: string) => page.getByRole('heading', { level: 2, name });
    await title(pier.title).waitFor();
    await page.keyboard.press('ArrowRight');
    await title(park.title).waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await page.getByText('Skriv hvorfor vedtaket ikke trenger oppfølging.').waitFor();
    await page.keyboard.type('Joda, bare til orientering');
    expect(await page.getByLabel('Trenger ikke, fordi …').inputValue()).toBe('Joda, bare til orientering');
    await written(page, () => page.keyboard.press('Enter'));
    await page.getByText(`«${park.title}» trenger ikke oppfølging.`).waitFor();

    await title(hall.title).waitFor();
    await page.keyboard.press('ArrowLeft');
    await title(pier.title).waitFor();
    await written(page, () => page.keyboard.press('j'));
    await page.getByText(`«${pier.title}» trenger oppfølging.`).waitFor();
    await title(hall.title).waitFor();
    expect(await page.getByText(/^Vedtak \d+ av/).textContent()).toBe('Vedtak 1 av 1');
    expect(web.complaints).toEqual([]);
  });
});

interface TextArea {
  readonly value: string;
  setSelectionRange(from: number, to: number): void;
}

/** Marks words of a text, as a mouse or the keyboard would. */
const mark = (field: Locator, words: string): Promise<void> =>
  field.evaluate((element, sought) => {
    const area = element as unknown as TextArea;
    const from = area.value.indexOf(sought);
    area.setSelectionRange(from, from + sought.length);
  }, words);

describe('A vedtak that is split', () => {
  const marked = 'Skolen bygges.';

  it('has points suggested and made of what is marked, kept while the page is left, and sent', async () => {
    if (web === undefined) return;
    const path = `/inn-og-ut/del/${vedtakIdOf(hall)}`;
    const page = await web.visit('coordinator', path);
    await page.getByRole('heading', { name: 'Punkt 2' }).waitFor();
    await mark(page.getByRole('textbox', { name: 'Vedtaksteksten' }), marked);
    await page.getByRole('button', { name: 'Lag punkt av det jeg har merket' }).click();
    const made = page.getByRole('region', { name: 'Punkt 3' });
    expect(await made.getByLabel('Tekst').inputValue()).toBe(marked);
    await page.getByRole('button', { name: 'Ta bort punkt 3' }).click();
    await page.getByRole('button', { name: 'Flytt punkt 2 opp' }).click();
    const first = page.getByRole('region', { name: 'Punkt 1' });
    expect(await first.getByLabel('Tekst').inputValue()).toBe('Det meldes tilbake innen høsten.');

    await page.getByRole('button', { name: 'Del vedtaket' }).click();
    await page.getByRole('link', { name: 'Velg ansvarlig enhet for punkt 1.' }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await first.getByLabel('Ansvarlig enhet').selectOption({ label: 'Oppvekst' });
    await first.getByLabel('Saksansvarlig').selectOption('officer');
    await first.getByLabel('Frist', { exact: true }).fill('2026-10-01');

    await page.reload();
    expect(await first.getByLabel('Frist', { exact: true }).inputValue()).toBe('2026-10-01');
    const second = page.getByRole('region', { name: 'Punkt 2' });
    await second.getByLabel('Ansvarlig enhet').selectOption({ label: 'Helse' });
    await second.getByLabel('Ingen frist, fordi').fill('Følger budsjettet');
    await written(page, () => page.getByRole('button', { name: 'Del vedtaket' }).click());
    await page.getByText('Vedtaket er delt i punkter').waitFor();
    await page.getByRole('link', { name: 'Se vedtaket' }).click();
    await page.getByRole('heading', { level: 1, name: hall.title }).waitFor();
    await page.getByRole('heading', { name: 'Punkt 2' }).waitFor();
    expect(web.complaints).toEqual([]);
  });
});

describe('A vedtak that is typed by hand', () => {
  it('is registered, and what is wrong stands by its field', async () => {
    if (web === undefined) return;
    const page = await web.visit('secretary', '/inn-og-ut/registrer', { language: 'nn', width: 320 });
    await page.getByRole('button', { name: 'Registrer vedtaket' }).click();
    await page.getByRole('link', { name: 'Vel utvalet.' }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.getByLabel('Utval', { exact: true }).selectOption('KS');
    await page.getByLabel('Saksnummer').fill('70/26');
    await page.getByLabel('Tittel').fill('Turveg rundt Prøvevatnet');
    await written(page, () => page.getByRole('button', { name: 'Registrer vedtaket' }).click());
    await page.getByText('«Turveg rundt Prøvevatnet» er registrert.').waitFor();
    expect(await page.getByLabel('Tittel').inputValue()).toBe('');
    expect(await titlesIn()).toContain('Turveg rundt Prøvevatnet');
    expect(web.complaints).toEqual([]);
  });

  it('is one of the ways in, for those whose work it is and for nobody else', async () => {
    if (web === undefined) return;
    const page = await web.visit('coordinator', '/inn-og-ut');
    await page.getByRole('link', { name: 'Registrer et vedtak' }).waitFor();
    await page.getByRole('link', { name: pier.title }).waitFor();
    const officer = await web.visit('officer', '/inn-og-ut/import');
    await officer.getByText('Denne siden er for møtesekretær').waitFor();
    expect(web.complaints).toEqual([]);
  });
});
