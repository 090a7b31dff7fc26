import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenVedtak } from '../../../test/given-vedtak.js';
import { openWeb, type Web } from './open-web.js';

const school = {
  sequence: 1,
  title: 'Ny skole på Eksempelneset',
  points: [{ text: 'Bygg skolen', deadline: '2026-02-01' }],
};
const road = { sequence: 2, title: 'Gang- og sykkelvei til Prøvevika', points: [{ text: 'Bygg veien' }] };
const secret = {
  sequence: 3,
  title: 'Hemmelig kanarifugl',
  shieldedBy: 'Offl. § 13',
  points: [{ text: 'Kanarifugl' }],
};

let web: Web | undefined;
beforeAll(async () => {
  web = await openWeb();
  if (web === undefined) return;
  await givenVedtak(web.api, [school, road, secret]);
}, 60_000);
afterAll(() => web?.close());

describe('the vedtakslogg of the page', () => {
  it('is open to everybody, is searched by word, and keeps the search in the address', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, '/vedtakslogg');
    await page.getByText('2 punkter').waitFor();
    await page.getByRole('searchbox').fill('skole');
    await page.getByText('1 punkt', { exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=skole');

    const sent = await web.visit(null, new URL(page.url()).pathname + new URL(page.url()).search);
    await sent.getByRole('link', { name: school.title }).waitFor();
    expect(await sent.getByRole('link', { name: road.title }).count()).toBe(0);
    expect(web.complaints).toEqual([]);
  });

  it('has nothing of what is shielded for the public, and all of it for who may see it', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, '/vedtakslogg');
    await page.getByText('2 punkter').waitFor();
    expect(await page.content()).not.toContain('anarifugl');
    const inside = await web.visit('coordinator', '/vedtakslogg');
    await inside.getByText('3 punkter').waitFor();
    await inside.getByText('Unntatt offentlighet (Offl. § 13)').waitFor();
  });

  it('leads to a vedtak, from the meeting to now', async () => {
    if (web === undefined) return;
    const page = await web.visit(null, '/vedtakslogg');
    await page.getByRole('link', { name: school.title }).click();
    await page.getByRole('heading', { level: 1, name: school.title }).waitFor();
    await page.getByText('Bygg skolen').waitFor();
    await page.getByText('Over fristen').waitFor();
    expect(await page.title()).toBe(`${school.title} – Iverk`);
  });
});
