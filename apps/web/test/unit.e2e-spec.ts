import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import type { LocalDate } from '#kernel';
import type { Page } from 'playwright-core';
import { school } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { accepted, mutate, report } from '../../api/test/ask.js';
import { followWrites } from './follow-writes.js';
import { violationsIn } from './judge-page.js';
import { liveMorning } from './live-morning.js';
import { openWeb, type Web } from './open-web.js';

const given: readonly GivenVedtak[] = [
  { sequence: 1, title: 'Skolevei på Øya', points: [{ deadline: '2026-12-15' }] },
  {
    sequence: 2,
    title: 'Ny gymsal',
    points: [
      {
        ...{ officer: 'deputy', deadline: '2026-10-01' },
        told: [{ status: 'UNDER_ARBEID', at: '2026-07-06', publicComment: 'Venter på tomt.' }],
      },
    ],
  },
];
const [road = '', hall = ''] = given.map((each) => followUpIdOf(vedtakIdOf(each), 1));

let web: Web | undefined;
beforeAll(async () => {
  web = await openWeb('2026-11-01T08:00:00.000Z');
  if (web === undefined) return;
  const { api } = web;
  await givenVedtak(api, given);
  await liveMorning(api, '2026-11-02' as LocalDate);
  const told = { followUpId: road, status: 'UNDER_ARBEID', publicComment: 'Graver i mai.' };
  accepted(await mutate(api, report, told, await api.token('officer', 'CASE_OFFICER')));
  await liveMorning(api, '2026-11-03' as LocalDate);
}, 60_000);
afterAll(() => web?.close());

const section = (page: Page, heading: string) =>
  page.locator('main section').filter({ has: page.getByRole('heading', { level: 2, name: heading }) });

describe('The leader’s page', () => {
  it('says who has reported, who is missing and what stands still', async () => {
    if (web === undefined) return;
    const page = followWrites(await web.visit('leader', '/enhet'), web.api);
    const round = section(page, 'Runden');
    await round.getByRole('row', { name: 'deputy Eksempel Mangler 0 av 1' }).waitFor();
    await round.getByRole('row', { name: 'officer Eksempel Rapportert 3. november 2026 1 av 1' }).waitFor();
    await section(page, 'Står stille')
      .getByText(/Samme tekst i \d måneder, siden 6\. juli 2026/)
      .waitFor();
    await round.getByRole('definition').getByRole('link', { name: '1' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Vedtakslogg' }).waitFor();
    expect(new URL(page.url()).search).toBe(`?unit=${school}&show=over-frist`);
    await page.getByText('1 punkt', { exact: true }).waitFor();
  });

  it('approves the month after having seen whose reports it is', async () => {
    if (web === undefined) return;
    const page = followWrites(await web.visit('leader', '/enhet?maned=2026-11'), web.api);
    const part = section(page, 'Godkjenn måneden').first();
    await part.getByRole('button', { name: 'Se hva du godkjenner' }).click();
    await part.getByText('Rapporten fra officer Eksempel').waitFor();
    await part.getByText('Ingenting er gjort ennå.').waitFor();
    await part.getByRole('button', { name: 'Gjør det' }).click();
    await part.getByRole('heading', { name: 'Slik ble det' }).waitFor();
    await part.getByText('1 endret, 0 var slik allerede, 0 gikk ikke.').waitFor();
    await part.getByRole('button', { name: 'Lukk' }).click();
    await part.getByRole('button', { name: 'Se hva du godkjenner' }).click();
    await part.getByText('Ingen rapporter venter på godkjenning.').waitFor();
  });

  it('gives points to somebody else: looked at, then done, with nothing written in between', async () => {
    if (web === undefined) return;
    const { api } = web;
    const officerOf = async (id: string) => {
      const { data } = await api.graphql<{ followUp: { officer: { id: string } | null } }>(
        `{ followUp(id: "${id}") { officer { id } } }`,
        {},
        await api.token('coordinator', 'COORDINATOR'),
      );
      return data.followUp.officer?.id;
    };
    const page = followWrites(await web.visit('leader', '/enhet'), web.api);
    const part = section(page, 'Åpne punkter').first();
    await part.getByLabel('Velg alle som vises').check();
    await part.getByText('2 valgt').waitFor();
    await part.getByRole('button', { name: 'Se hva som skjer' }).click();
    await part.getByText('Velg hvem eller hvor.').waitFor();
    await part.getByText('Skriv hvorfor.').waitFor();
    await part.getByLabel('Ny saksbehandler').selectOption('deputy');
    await part.getByLabel('Begrunnelse').fill('officer er i permisjon');
    await part.getByRole('button', { name: 'Se hva som skjer' }).click();
    await part.getByText('1 endres, 1 er slik allerede, 0 går ikke.').waitFor();
    expect(await officerOf(road)).toBe('officer');
    await part.getByRole('button', { name: 'Gjør det' }).click();
    await part.getByRole('heading', { name: 'Slik ble det' }).waitFor();
    expect([await officerOf(road), await officerOf(hall)]).toEqual(['deputy', 'deputy']);
    await part.getByText('Velg punktene det gjelder').waitFor();
  });

  it('keeps what is typed, and says of each point why it cannot be', async () => {
    if (web === undefined) return;
    const page = followWrites(await web.visit('leader', '/enhet'), web.api);
    const part = section(page, 'Åpne punkter').first();
    await part.getByLabel(/Velg KS 002\/26/).check();
    await part.getByLabel('Flytt fristen').check();
    await part.getByLabel('Begrunnelse').fill('Tomta er ikke klar');
    await page.reload();
    await part.getByLabel(/Velg KS 002\/26/).check();
    expect(await part.getByLabel('Begrunnelse').inputValue()).toBe('Tomta er ikke klar');
    await part.getByLabel('Ny frist').fill('2026-01-01');
    await part.getByRole('button', { name: 'Se hva som skjer' }).click();
    await part.getByText('0 endres, 0 er slik allerede, 1 går ikke.').waitFor();
    expect(await part.getByRole('button', { name: 'Gjør det' }).count()).toBe(0);
    expect(await violationsIn(page)).toEqual([]);
  });

  it('names a deputy, says who is away, and hands everything over', async () => {
    if (web === undefined) return;
    const page = followWrites(await web.visit('leader', '/enhet'), web.api);
    const part = section(page, 'Folk').first();
    await part.getByText('Utnevn stedfortreder').click();
    await part.getByLabel('For hvem?').selectOption('officer');
    await part.getByLabel('Stedfortreder').selectOption('deputy');
    await part.getByRole('button', { name: 'Lagre' }).click();
    await part.getByRole('row', { name: 'officer Eksempel Rådgiver deputy Eksempel' }).waitFor();
    await part.getByText('Utnevn stedfortreder').click();

    await part.getByText('Meld at noen er borte').click();
    await part.getByLabel('Hvem?', { exact: true }).selectOption('officer');
    await part.getByLabel('Første dag').fill('2026-11-05');
    await part
      .getByRole('group')
      .filter({ hasText: 'Meld at noen er borte' })
      .getByRole('button', { name: 'Lagre' })
      .click();
    await part.getByText('Fra 05.11.2026').waitFor();
    await part.getByText('Meld at noen er borte').click();

    await part.getByText('Gi alt til en annen').click();
    await part.getByLabel('Fra', { exact: true }).selectOption('deputy');
    await part.getByLabel('Til', { exact: true }).selectOption('officer');
    await part.getByLabel('Begrunnelse').fill('Slutter');
    await part.getByRole('button', { name: 'Se hva som skjer' }).click();
    await part.getByText('KS 001/26, punkt 1, Skolevei på Øya').waitFor();
    await part.getByRole('button', { name: 'Gjør det' }).click();
    await part.getByRole('heading', { name: 'Slik ble det' }).waitFor();
  });
});
