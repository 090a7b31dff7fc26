import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenVedtak } from '../../../test/given-vedtak.js';
import { accepted, mutate } from '../../api/test/ask.js';
import { followWrites } from './follow-writes.js';
import { overflowOf, violationsIn } from './judge-page.js';
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

const saveView = ['saveView', 'SaveViewInput'] as const;

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

  it('saves what is shown under a name, opens it, saves it anew and deletes it; for all by who may', async () => {
    if (web === undefined) return;
    const page = followWrites(
      await web.visit('coordinator', '/vedtakslogg?q=skole&show=over-frist'),
      web.api,
    );
    await page.getByText('1 punkt', { exact: true }).waitFor();
    await page.getByText('Lagre eller slett visning').click();
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Skriv hva visningen skal hete.').waitFor();
    await page.getByLabel('Navn').fill('Skoler');
    await page.getByLabel('For alle som arbeider i kommunen').check();
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Visningen er lagret.').waitFor();

    const officer = followWrites(await web.visit('officer', '/vedtakslogg'), web.api);
    await officer.getByText('3 punkter').waitFor();
    await officer.getByLabel('Lagrede visninger').selectOption('Skoler (for alle)');
    await officer.getByText('1 punkt', { exact: true }).waitFor();
    expect(new URL(officer.url()).search).toBe('?q=skole&show=over-frist');
    await officer.getByText('Lagre eller slett visning').click();
    expect(await officer.getByRole('button', { name: 'Slett «Skoler»' }).count()).toBe(0);
    expect(await officer.getByLabel('For alle som arbeider i kommunen').count()).toBe(0);
    await officer.getByRole('searchbox').fill('');
    await officer.getByLabel('Navn').fill('Sent');
    await officer.getByRole('button', { name: 'Lagre', exact: true }).click();
    await officer.getByText('Visningen er lagret.').waitFor();
    await officer.getByLabel('Navn').fill('sent');
    await officer.getByRole('button', { name: 'Lagre på nytt' }).click();
    await officer.getByText('Visningen er lagret.').waitFor();
    await officer.getByRole('button', { name: /Slett «[Ss]ent»/ }).click();
    await officer.getByText('Visningen er slettet.').waitFor();
    expect(await officer.locator('option', { hasText: /^sent$/i }).count()).toBe(0);
    expect(await page.locator('option', { hasText: 'Skoler (for alle)' }).count()).toBe(1);
    expect(web.complaints).toEqual([]);
  });

  it('counts what is shown by group, each of which leads to its rows; a view keeps how', async () => {
    if (web === undefined) return;
    const page = followWrites(await web.visit('coordinator', '/vedtakslogg', { width: 320 }), web.api);
    await page.getByText('3 punkter').waitFor();
    await page.getByText('Flere filtre').click();
    await page.getByLabel('Tell opp etter').selectOption('Type');
    const counts = page.getByRole('table');
    await counts.getByRole('row', { name: /^Vedtak 3 3 1 / }).waitFor();
    expect(new URL(page.url()).search).toBe('?group=KIND');
    expect(await violationsIn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.getByText('Lagre eller slett visning').click();
    await page.getByLabel('Navn').fill('Etter type');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Visningen er lagret.').waitFor();
    await counts.getByRole('link', { name: 'Vedtak' }).click();
    await counts.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?kind=VEDTAK');
    await page.getByLabel('Lagrede visninger').selectOption('Etter type');
    await counts.waitFor();
    expect(new URL(page.url()).search).toBe('?group=KIND');
    expect(web.complaints).toEqual([]);
  });

  it('opens all that a view saved elsewhere asks for', async () => {
    if (web === undefined) return;
    const { api } = web;
    const token = await api.token('leader', 'LEADER');
    const input = {
      name: 'Bjørns, i arbeid eller på vent',
      filter: { officer: 'officer', status: ['UNDER_ARBEID', 'PAA_VENT', 'REGISTRERT', 'IKKE_STARTET'] },
      orderBy: { by: 'TITLE', direction: 'DESCENDING' },
    };
    accepted(await mutate(api, saveView, input, token));
    const page = await web.visit('leader', '/vedtakslogg?q=skole', { width: 320 });
    await page.getByText('1 punkt', { exact: true }).waitFor();
    await page.getByLabel('Lagrede visninger').selectOption(input.name);
    await page.getByText('3 punkter').waitFor();
    expect(new URL(page.url()).searchParams.get('status')).toBe(input.filter.status.join(','));
    expect(await page.getByLabel('Status').locator('option:checked').innerText()).toContain('Satt på vent');
    await page.getByText('Lagre eller slett visning').click();
    expect(await violationsIn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await violationsIn(page)).toEqual([]);
  });
});
