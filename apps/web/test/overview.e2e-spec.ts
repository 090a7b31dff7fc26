import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import type { LocalDate } from '#kernel';
import { health } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { accepted, mutate, report, reportDeviation } from '../../api/test/ask.js';
import { followWrites } from './follow-writes.js';
import { overflowOf, violationsIn } from './judge-page.js';
import { liveMorning } from './live-morning.js';
import { openWeb, type Web } from './open-web.js';

const given: readonly GivenVedtak[] = [
  { sequence: 1, title: 'Skolevei på Øya', points: [{ deadline: '2026-12-15' }] },
  { sequence: 2, title: 'Ny gymsal', points: [{ officer: 'deputy', deadline: '2026-10-01' }] },
  {
    sequence: 3,
    title: 'Ny legevakt',
    points: [
      {
        ...{ unit: health, officer: 'stranger', deadline: null },
        told: [{ status: 'UNDER_ARBEID', at: '2026-07-06', publicComment: 'Venter på tomt.' }],
      },
    ],
  },
];
const [road = ''] = given.map((each) => followUpIdOf(vedtakIdOf(each), 1));

let web: Web | undefined;
beforeAll(async () => {
  web = await openWeb('2026-11-01T08:00:00.000Z');
  if (web === undefined) return;
  const { api } = web;
  await givenVedtak(api, given);
  await liveMorning(api, '2026-11-02' as LocalDate);
  const officer = await api.token('officer', 'CASE_OFFICER');
  const deviation = { followUpId: road, what: 'Anbudet er for dyrt', measure: 'Forhandle' };
  accepted(await mutate(api, reportDeviation, deviation, officer));
  const told = { followUpId: road, status: 'UNDER_ARBEID', publicComment: 'Forhandler.' };
  accepted(await mutate(api, report, told, officer));
  await liveMorning(api, '2026-11-03' as LocalDate);
}, 60_000);
afterAll(() => web?.close());

interface Figures {
  readonly reported: number;
  readonly missing: number;
  readonly overdue: number;
  readonly standingStill: number;
  readonly openPoints: number;
}

describe('The director’s page', () => {
  it('shows the figures of the API, each leading to what it is made of', async () => {
    if (web === undefined) return;
    const { api } = web;
    const { data } = await api.graphql<{ directorsReport: { figures: Figures } }>(
      '{ directorsReport(period: "2026-11") { figures { reported missing overdue standingStill openPoints } } }',
      {},
      await api.token('director', 'DIRECTOR'),
    );
    const { figures } = data.directorsReport;
    expect(figures).toMatchObject({ reported: 1, missing: 2, overdue: 1, standingStill: 1, openPoints: 3 });
    const page = await web.visit('director', '/oversikt');
    await page.getByRole('heading', { level: 2, name: 'Tall', exact: true }).waitFor();
    const shown = await page.locator('.figure').allInnerTexts();
    const numbers = shown.map((text) => /\d+/.exec(text.replace(/^.*?: \d+/m, ''))?.[0] ?? '');
    expect(shown.join('\n')).toContain('har rapportert');
    expect(numbers).toEqual(
      [
        figures.reported,
        figures.missing,
        figures.overdue,
        1,
        0,
        figures.standingStill,
        figures.openPoints,
      ].map(String),
    );
    await page.getByRole('heading', { name: 'Mangler (2)' }).waitFor();
    await page.getByText('Anbudet er for dyrt', { exact: true }).waitFor();
    await page.getByText('33 dager over fristen 1. oktober 2026').waitFor();
    await page.getByRole('link', { name: 'KS 003/26: Ny legevakt' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Vedtakslogg' }).waitFor();
    await page.getByText('1 punkt', { exact: true }).waitFor();
  });

  it('draws what has come and gone, with the same figures in a table', async () => {
    if (web === undefined) return;
    const page = await web.visit('director', '/oversikt');
    await page.getByRole('img', { name: /Nye og avsluttede punkter/ }).waitFor();
    await page.getByRole('img', { name: /3 åpne punkter, 1 av dem over fristen/ }).waitFor();
    for (const summary of await page.getByText('Vis som tabell').all()) await summary.click();
    await page.getByRole('row', { name: 'november 2026 3 0 3' }).waitFor();
    await page
      .getByRole('row', { name: 'Oppvekst 2 1', exact: true })
      .getByRole('link', { name: '1' })
      .click();
    await page.getByText('1 punkt', { exact: true }).waitFor();
  });

  it('has the agenda of KLG, and for KLG too', async () => {
    if (web === undefined) return;
    const page = await web.visit('director', '/oversikt');
    await page.getByText('KS 001/26: Skolevei på Øya: Anbudet er for dyrt – officer Eksempel').waitFor();
    await page.getByText('2 av 3 har ikke rapportert.').waitFor();
  });

  it('orders a report', async () => {
    if (web === undefined) return;
    const { api } = web;
    const page = followWrites(await web.visit('director', '/oversikt'), api);
    await page.getByText('Bestill vedtaksrapport').click();
    await page.getByLabel('Rapporten gjelder').selectOption('1. halvår 2026');
    await page.getByLabel('Skal være klar').fill('2026-12-01');
    await page.getByRole('button', { name: 'Bestill' }).click();
    await page.getByText('Rapporten er bestilt.').waitFor();
    const { data } = await api.graphql<{ vedtaksrapporter: readonly object[] }>(
      '{ vedtaksrapporter { from to } }',
      {},
      await api.token('director', 'DIRECTOR'),
    );
    expect(data.vedtaksrapporter).toEqual([{ from: '2026-01-01', to: '2026-06-30' }]);
    await page.getByRole('link', { name: 'Til rapportene' }).click();
    await page.waitForURL('**/rapporter');
  });

  it('shows what a ladder would have done before anybody switches it on', async () => {
    if (web === undefined) return;
    const page = await web.visit('director', '/oversikt');
    await page.getByText('Prøv en stige før den tas i bruk').click();
    const part = page.locator('main');
    const show = async (name: RegExp) => {
      await part.getByRole('button', { name: 'Vis', exact: true }).click();
      await part.getByText(name).waitFor();
    };
    const reminders = part.getByRole('row', { name: /^Påminnelser/ }).getByRole('cell');
    await show(/ville det gått 3 e-poster til 3 personer\..*Iverk sendte i virkeligheten 3 e-poster/);
    expect(await reminders.allInnerTexts()).toEqual(['1', '1']);
    await part.getByLabel('Stige').selectOption('Politisk vedtak, versjon 1');
    const late = part.getByRole('group', { name: /^Fristen er ute/ });
    await late.getByLabel('Virkedager etter: minn saksbehandleren på det').fill('60');
    await late.getByRole('checkbox', { name: 'si fra til kommunedirektøren', exact: true }).uncheck();
    await show(/Med reglene slik de er: 3 e-poster/);
    expect(await reminders.allInnerTexts()).toEqual(['0', '1', '1']);
    await part.getByRole('row', { name: 'deputy Eksempel, Rådgiver Oppvekst 1 1 0 0' }).waitFor();
    await part.getByText('Måned for måned', { exact: true }).click();
    await part.getByRole('row', { name: /^oktober 2026/ }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect([await violationsIn(page), await overflowOf(page)]).toEqual([[], 0]);
    expect(web.complaints).toEqual([]);
  });

  it('shows in operations what waits in the queues, and plays the time to come', async () => {
    if (web === undefined) return;
    const page = await web.visit('coordinator', '/drift');
    await page.getByRole('row', { name: 'Segl på loggen 0 0 0 ikke satt' }).waitFor();
    await page.getByRole('link', { name: 'Simulering' }).click();
    await page.getByLabel('Tid').selectOption('De neste 3 månedene');
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    await page
      .getByText(/^Fra 3\. november 2026 til 3\. februar 2027, om ingen gjør noe, går det \d+ e-post/)
      .waitFor();
    expect(web.complaints).toEqual([]);
  });
});
