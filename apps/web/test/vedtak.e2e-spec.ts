import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { accepted, mutate } from '../../api/test/ask.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';
import { openWeb, type Web } from './open-web.js';

const school = {
  sequence: 1,
  title: 'Ny skole på Eksempelneset',
  text: 'Kommunestyret vedtar å bygge skolen.',
  points: [
    {
      text: 'Bygg skolen',
      deadline: '2026-12-01',
      told: [{ status: 'UNDER_ARBEID', at: '2026-02-20', publicComment: 'Grunnarbeidet er i gang.' }],
    },
    { text: 'Finn navn' },
  ],
};
const plan = { sequence: 2, title: 'Skolebruksplan', points: [{ text: 'Lag planen' }] };
const secret = { sequence: 3, title: 'Hemmelig kanarifugl', shieldedBy: 'Offl. § 13', points: [{}] };

const address = `/vedtak/${vedtakIdOf(school)}`;

let web: Web | undefined;
beforeAll(async () => {
  web = await openWeb('2026-07-10T08:00:00.000Z');
  if (web === undefined) return;
  const { api } = web;
  await givenVedtak(api, [school, plan, secret]);
  const coordinator = await api.token('coordinator', 'COORDINATOR');
  const send = async (name: string, input: string, data: object) =>
    accepted(await mutate(api, [name, input], data, coordinator));
  const followUpId = followUpIdOf(vedtakIdOf(school), 1);
  await send('moveDeadline', 'MoveDeadlineInput', {
    ...{ followUpId, deadline: '2027-06-01', reason: 'Anbudet kom sent' },
  });
  await send('reportDeviation', 'ReportDeviationInput', {
    ...{ followUpId, what: 'Taket lekker', measure: 'Taket tekkes om' },
  });
  await send('linkVedtak', 'LinkVedtakInput', {
    ...{ vedtakId: vedtakIdOf(school), relation: 'INNGAAR_I', to: vedtakIdOf(plan) },
  });
  await send('linkVedtak', 'LinkVedtakInput', {
    ...{ vedtakId: vedtakIdOf(school), relation: 'SAMMEN_MED', to: vedtakIdOf(secret) },
  });
  await send('shieldVedtak', 'ShieldVedtakInput', { vedtakId: vedtakIdOf(plan), basis: 'Offl. § 23' });
  await send('unshieldVedtak', 'VedtakReasonInput', {
    vedtakId: vedtakIdOf(plan),
    reason: 'Tilbudet er åpnet',
  });
  await api.catchUp();
}, 60_000);
afterAll(() => web?.close());

describe('the page of a vedtak', () => {
  it('tells everybody every event in words, and names nobody', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, address);
    await page.getByText('Kommunen meldte «Under arbeid».').waitFor();
    await page.getByText('Grunnarbeidet er i gang.').first().waitFor();
    await page
      .getByText('Fristen ble flyttet fra 1. desember 2026 til 1. juni 2027. Grunn: Anbudet kom sent.')
      .waitFor();
    await page.getByText('Kommunen meldte et avvik.').waitFor();
    await page.getByText('Vedtaket ble registrert i vedtaksloggen.').waitFor();
    await page.getByText('Vedtaket ble delt i 2 punkter.').waitFor();
    await page.getByRole('link', { name: `KS 002/26 ${plan.title}` }).waitFor();
    const content = await page.content();
    expect(content).not.toMatch(/anarifugl|Taket lekker| Eksempel<|KS 003/);
    expect(web.complaints).toEqual([]);
  });

  it('tells who works with it who did what, what comes next and when, and leads to what is shielded', async () => {
    if (web === undefined) return;
    const page = await web.visit('coordinator', address);
    await page.getByText('coordinator Eksempel meldte «Under arbeid».').waitFor();
    await page
      .getByText('coordinator Eksempel meldte avvik: Taket lekker. Tiltak: Taket tekkes om.')
      .waitFor();
    await page.getByText('Det neste som skjer').first().waitFor();
    await page.getByRole('link', { name: secret.title }).waitFor();
    await page.getByRole('link', { name: plan.title }).click();
    await page.getByRole('heading', { level: 1, name: plan.title }).waitFor();
  });

  it('tells the public that it was opened to them, and the administration when and why it had been shielded', async () => {
    if (web === undefined) return;
    const opened = await web.visit(null, `/vedtak/${vedtakIdOf(plan)}`);
    await opened.getByText('Vedtaket ble gjort tilgjengelig for alle.', { exact: true }).waitFor();
    expect(await opened.content()).not.toMatch(/Offl. § 23|Tilbudet/);
    const inside = await web.visit('coordinator', `/vedtak/${vedtakIdOf(plan)}`);
    await inside.getByText('Vedtaket ble unntatt offentlighet etter Offl. § 23.').waitFor();
    await inside.getByText('gjort tilgjengelig for alle. Grunn: Tilbudet er åpnet.').waitFor();
  });

  it('is seen as it was on any day, and leads back to today', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, address);
    await page.getByLabel('Slik det var til og med').pressSequentially('07092026');
    await page.getByText('Vedtaket var ikke i vedtaksloggen den dagen.').waitFor();
    expect(new URL(page.url()).search).toBe('?asOf=2026-07-09');
    expect(await page.getByLabel('Slik det var til og med').inputValue()).toBe('2026-07-09');
    await page.getByRole('button', { name: 'Vis slik det er i dag' }).click();
    await page.getByText('Bygg skolen').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });
});
