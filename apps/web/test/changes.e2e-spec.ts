import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf } from '#contexts';
import { accepted, mutate, report } from '../../api/test/ask.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';
import { openWeb, type Web } from './open-web.js';
import type { Instant } from '#kernel';

const school = { sequence: 1, title: 'Ny skole på Eksempelneset', points: [{ deadline: '2026-12-01' }] };
const road = { sequence: 2, title: 'Gangvei til Prøvevika', points: [{}] };
const plan = { sequence: 3, title: 'Plan for kulturminner', points: [{}] };

const began = '2026-07-10T08:00:00.000Z';

let web: Web | undefined;
beforeAll(async () => {
  web = await openWeb(began);
  if (web === undefined) return;
  const { api } = web;
  await givenVedtak(api, [school, road]);
  api.clock.set('2026-07-20T08:00:00.000Z' as Instant);
  await givenVedtak(api, [plan]);
  const coordinator = await api.token('coordinator', 'COORDINATOR');
  const followUpId = followUpIdOf(vedtakIdOf(school), 1);
  const moved = { followUpId, deadline: '2027-06-01', reason: 'Anbudet kom sent.' };
  accepted(await mutate(api, ['moveDeadline', 'MoveDeadlineInput'], moved, coordinator));
  accepted(
    await mutate(
      api,
      report,
      { followUpId, status: 'UNDER_ARBEID', publicComment: 'Grunnarbeidet er i gang.' },
      coordinator,
    ),
  );
  await api.catchUp();
}, 60_000);
afterAll(() => web?.close());

const since = '/endringer?siden=2026-07-15';

describe('what has happened since', () => {
  it('is told in groups, with why and how often a deadline was moved', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, since);
    await page.getByText('Sammenlignet med slik det sto 15. juli 2026.').waitFor();
    await page.getByRole('heading', { name: 'Kommet videre (1)' }).waitFor();
    await page.getByText('Grunnarbeidet er i gang.').waitFor();
    await page.getByRole('heading', { name: 'Fristen er flyttet (1)' }).waitFor();
    await page.getByText('Fristen er flyttet én gang. Den første fristen var 1. desember 2026.').waitFor();
    await page.getByText('fra 1. desember 2026 til 1. juni 2027. Anbudet kom sent.').waitFor();
    await page.getByRole('link', { name: plan.title }).waitFor();
    expect(await page.getByRole('link', { name: road.title }).count()).toBe(0);
    await page.getByRole('heading', { name: 'Står stille (1)' }).click();
    await page.getByRole('link', { name: road.title }).waitFor();
    expect(web.complaints).toEqual([]);
  });

  it('keeps since when in the address, and offers files and news', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, since);
    await page.getByLabel('Dato').fill('2026-07-18');
    await page.getByText('Sammenlignet med slik det sto 18. juli 2026.').waitFor();
    expect(new URL(page.url()).search).toBe('?siden=2026-07-18');
    await page.clock.setFixedTime('2026-07-20T08:00:00.000Z');
    await page.getByLabel('Siden', { exact: true }).selectOption('Den siste måneden');
    await page.getByText(/^Sammenlignet med/).waitFor();
    expect(new URL(page.url()).search).toBe('');
    const file = await page.getByRole('link', { name: 'PDF' }).getAttribute('href');
    const answer = await page.request.get(file ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    for (const name of ['Endringer (Atom)', 'Frister (iCal)']) {
      const address = await page.getByRole('link', { name }).getAttribute('href');
      expect((await page.request.get(address ?? '')).status()).toBe(200);
    }
  });
});
