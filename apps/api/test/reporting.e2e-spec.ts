import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { followUpIdOf } from '#contexts';
import { runRound } from '#work/mail';
import type { ActorId, Instant, LocalDate } from '#kernel';
import { givenMunicipality, tenant } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { accepted, moveDeadline, mutate, report } from './ask.js';
import { catchMails, type MailCatcher } from './catch-mails.js';
import { openTestApi, type TestApi } from './open-test-api.js';
import { openBrowser } from '../../../test/page/open-browser.js';
import { signInAs } from './sign-in-as.js';
import { codeIn, unescaped, visitorOf, type Fields, type Visited, type Visitor } from './visit.js';

const hostile = '<script>alert(1)</script> "&amp; \' onload=x';

const given: readonly GivenVedtak[] = [
  {
    sequence: 1,
    title: 'Skolevei på Øya',
    date: '2026-01-15',
    points: [
      {
        text: 'Bygg fortau',
        deadline: '2026-06-01',
        told: [
          {
            status: 'UNDER_ARBEID',
            at: '2026-02-20',
            publicComment: 'Tegningene er ferdige.',
            internalComment: 'Ring veivesenet.',
          },
        ],
      },
      {
        text: 'Vurder gatelys',
        deadline: '2026-09-01',
        told: [
          {
            status: 'PAA_VENT',
            at: '2026-06-02',
            publicComment: 'Venter på strøm.',
            holdReasons: ['FINANSIERING'],
            holdUntil: '2026-08-15',
          },
        ],
      },
    ],
  },
  {
    sequence: 2,
    title: hostile,
    points: [{ text: hostile, told: [{ status: 'IKKE_STARTET', publicComment: `</textarea>${hostile}` }] }],
  },
  { sequence: 3, title: 'Ny barnehage', points: [{ text: 'Finn tomt' }] },
];
const [school = given[0], , kindergarten] = given;
const idOf = (vedtak: GivenVedtak | undefined, point = 1) =>
  followUpIdOf(vedtakIdOf(vedtak ?? { sequence: 0, title: '' }), point);
const pavement = idOf(school);
const light = idOf(school, 2);
const site = idOf(kindergarten);

let mail: MailCatcher;
let api: TestApi;
let officer: Visitor;
let coordinator: string;
/** A case of the officer's. */
let order: string;

beforeAll(async () => {
  mail = await catchMails();
  api = await openTestApi('2026-06-29T08:00:00.000Z', { SMTP_URL: mail.url });
  await givenMunicipality(api);
  await givenVedtak(api, given);
  coordinator = await api.token('coordinator', 'COORDINATOR');
  order = accepted(
    await mutate(
      api,
      ['openCase', 'OpenCaseInput'],
      { procedure: 'oppdrag', title: `Heltid ${hostile}`, officer: 'officer' },
      await api.token('director', 'DIRECTOR'),
    ),
  );
  await api.catchUp();
  officer = visitorOf(api.url);
  await signInAs(officer, mail, { address: 'officer@demo.invalid' });
}, 60_000);
afterAll(async () => {
  await api.close();
  await mail.close();
});

/** Another day, on which the officer signs in anew. */
const onThe = async (moment: string) => {
  api.clock.set(moment as Instant);
  await signInAs(officer, mail, { address: 'officer@demo.invalid' });
};

const head = () => api.platform.store.head();
const press = (act: 'meld' | 'uendret', id: string) => ({ gjor: `${act}:${id}` });
const on = (id: string, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${id}.${name}`, value]));

/** What stands of a point, as GraphQL tells. */
const standing = async (id: string) => {
  const { data } = await api.graphql<{ followUp: Record<string, unknown> & { history: { type: string }[] } }>(
    'query ($id: ID!) { followUp(id: $id) { status publicComment internalComment holdReasons holdUntil reference history { type } } }',
    { id },
    coordinator,
  );
  const { history, ...rest } = data.followUp;
  return { ...rest, reports: history.filter(({ type }) => type === 'StatusReported').length };
};

const pathsIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => unescaped(href))
    .filter((href) => href.startsWith(api.url) || href.startsWith('/'))
    .map((href) => href.replace(api.url, ''));

const askOfficer = async (on = '2026-06-29'): Promise<string> => {
  await runRound(
    { ...api.platform, catchUp: api.catchUp, baseUrl: api.url },
    { tenant, on: on as LocalDate, dryRun: false, actor: 'coordinator' as ActorId },
  );
  const letter = mail.to('officer@demo.invalid').findLast(({ subject = '' }) => !subject.includes('kode'));
  return typeof letter?.html === 'string' ? letter.html : '';
};

describe('The addresses of a mail', () => {
  it('change nothing for a scanner that opens them all and sends every form it finds', async () => {
    const letter = await askOfficer();
    const links = pathsIn(letter);
    expect(links).toEqual(expect.arrayContaining(['/mine-punkter', `/oppfolging/${pavement}`]));
    const before = await head();
    const scanner = visitorOf(api.url);
    const sent: string[] = [];
    const open = async (path: string) => {
      for (const method of ['HEAD', 'OPTIONS'])
        await fetch(`${api.url}${path}`, { method, redirect: 'follow' });
      const page = await scanner.get(path);
      return page.location === null ? page : scanner.get(page.location);
    };
    const sendAll = async (page: Visited, depth = 0): Promise<void> => {
      for (const form of page.forms) {
        const filled = Object.fromEntries(
          Object.entries(form.fields).map(([name, [value]]) => [name, value === '' ? 'x' : (value ?? 'x')]),
        );
        sent.push(form.action);
        const next = await scanner.post(form.action, {
          ...filled,
          ...('adresse' in filled && { adresse: 'scanner@demo.invalid', kode: '123456' }),
        });
        if (depth < 2) await sendAll(next, depth + 1);
      }
    };
    for (const path of links) await sendAll(await open(path));
    expect(new Set(sent)).toEqual(new Set(['/logg-inn', '/logg-inn/kode']));
    // What a person is shown, sent by somebody without their session, or with it and not by their form.
    const page = await officer.get('/mine-punkter');
    const form = page.forms.find(({ action }) => action === '/mine-punkter');
    for (const path of ['/mine-punkter', `/oppfolging/${pavement}`]) {
      const fields = { ...form?.fields, ...press('meld', pavement) };
      expect((await scanner.post(path, fields)).status).toBe(401);
      expect((await officer.post(path, { ...fields, csrf: '' })).status).toBe(403);
      expect((await officer.post(path, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    }
    expect(await head()).toBe(before);
  });

  it('change nothing for who has a session and only opens them', async () => {
    const before = await head();
    for (const path of [
      '/',
      '/mine-punkter',
      `/oppfolging/${pavement}`,
      `/mine-punkter/kvittering?punkt=${pavement}`,
    ]) {
      expect((await officer.get(path)).status).toBe(200);
      const { cookies } = officer;
      await fetch(`${api.url}${path}`, {
        method: 'HEAD',
        headers: { cookie: `iverk=${cookies.get('iverk') ?? ''}` },
      });
    }
    expect(await head()).toBe(before);
  });

  it('carry no right: another’s point is not there, and nobody’s is shown without a session', async () => {
    const other = visitorOf(api.url);
    expect((await other.get(`/oppfolging/${pavement}`)).location).toBe(
      `/logg-inn?til=${encodeURIComponent(`/oppfolging/${pavement}`)}`,
    );
    expect((await officer.get('/oppfolging/no-such-point')).status).toBe(404);
    const stranger = visitorOf(api.url);
    await signInAs(stranger, mail, { address: 'stranger@demo.invalid' });
    const page = await stranger.get(`/oppfolging/${pavement}`);
    expect(page.body).toContain('ikke melde status på det');
    expect(page.body).not.toContain('name="gjor"');
  });
});

describe('The page of one’s points', () => {
  it('is filled in with what was reported last, most pressing first, and says what has not changed', async () => {
    const page = await officer.get('/mine-punkter');
    const fields = page.forms.find(({ action }) => action === '/mine-punkter')?.fields ?? {};
    expect(fields).toMatchObject({
      [`${pavement}.status`]: ['UNDER_ARBEID'],
      [`${pavement}.offentlig`]: ['Tegningene er ferdige.'],
      [`${pavement}.internt`]: ['Ring veivesenet.'],
      [`${pavement}.fordi`]: ['Tegningene er ferdige.'],
      [`${light}.status`]: ['PAA_VENT'],
      [`${light}.grunn`]: ['FINANSIERING'],
      [`${light}.igjen`]: ['2026-08-15'],
    });
    expect(page.body.indexOf(pavement)).toBeLessThan(page.body.indexOf(light));
    expect(page.body).toContain('28 dager over');
    expect(page.body.match(/Teksten har vært den samme i 4 måneder/g)).toHaveLength(1);
  });

  it('lets no words become markup', async () => {
    const { body, headers, forms } = await officer.get('/mine-punkter');
    expect(body).not.toMatch(/<script|<\/textarea>&lt;script/i);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const words = forms.flatMap(({ fields }) => Object.values(fields).flat());
    expect(words).toContain(`</textarea>${hostile}`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(body).not.toMatch(/ style=|<style/);
  });

  it.each([
    ['nn', 'nn', 'Inga endring, fordi'],
    ['en-GB', 'en', 'No change, because'],
    ['nb', 'nb', 'Ingen endring, fordi'],
  ])('speaks the reader’s language: %s', async (header, lang, words) => {
    const page = await officer.get('/mine-punkter', { 'accept-language': header });
    expect(page.body).toContain(`<html lang="${lang}"`);
    expect(page.body).toContain(words);
  });
});

describe('Reporting', () => {
  it('tells once, however often it is sent, and gives a receipt that says what was recorded and what comes next', async () => {
    const page = await officer.get(`/oppfolging/${pavement}`);
    const before = await standing(pavement);
    const send = () =>
      officer.send(page, {
        ...press('meld', pavement),
        ...on(pavement, { offentlig: 'Arbeidet har begynt.' }),
      });
    const answers = await Promise.all([send(), send()]);
    answers.push(await send());
    for (const { status, location } of answers)
      expect([status, location]).toEqual([303, `/mine-punkter/kvittering?punkt=${pavement}`]);
    expect(await standing(pavement)).toMatchObject({
      publicComment: 'Arbeidet har begynt.',
      internalComment: 'Ring veivesenet.',
      reports: before.reports + 1,
    });
    const receipt = await officer.get(answers[0].location ?? '');
    expect(receipt.body).toContain('Takk, det er meldt');
    expect(receipt.body).toMatch(/Meldt\s+29\. juni 2026:\s+<strong>Under arbeid<\/strong>/);
    expect(receipt.body).toContain('Arbeidet har begynt.');
    expect(receipt.body).toContain('Vi spør deg igjen i neste runde. Fristen er 1. juni 2026.');
    expect(receipt.body).toContain('Du har 3 åpne punkter til.');
  });

  it('says “no change, because” in one click, with all else as it was', async () => {
    await onThe('2026-06-30T08:00:00.000Z');
    const page = await officer.get('/mine-punkter');
    const fields = { ...press('uendret', light), ...on(light, { fordi: 'Ingen endring ennå.' }) };
    expect((await officer.send(page, fields)).status).toBe(303);
    expect(await standing(light)).toMatchObject({
      status: 'PAA_VENT',
      publicComment: 'Ingen endring ennå.',
      holdReasons: ['FINANSIERING'],
      holdUntil: '2026-08-15',
    });
  });

  it('refuses at the field, with a summary that leads there, and keeps all that was typed', async () => {
    const page = await officer.get('/mine-punkter');
    const before = await head();
    const answer = await officer.send(page, {
      ...press('meld', pavement),
      ...on(pavement, {
        status: 'PAA_VENT',
        offentlig: 'Står stille.',
        igjen: '2026-06-01',
        grunn: 'KAPASITET',
      }),
      ...on(site, { offentlig: 'Halvferdig setning' }),
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`<a href="#${pavement}.igjen"`);
    expect(answer.body).toContain(`id="${pavement}.igjen-feil"`);
    const fields = answer.forms.find(({ action }) => action === '/mine-punkter')?.fields;
    expect(fields).toMatchObject({
      [`${pavement}.status`]: ['PAA_VENT'],
      [`${pavement}.offentlig`]: ['Står stille.'],
      [`${pavement}.grunn`]: ['KAPASITET'],
      [`${pavement}.igjen`]: ['2026-06-01'],
      [`${site}.offentlig`]: ['Halvferdig setning'],
    });
    expect(await head()).toBe(before);
    const mended = await officer.send(answer, {
      ...press('meld', pavement),
      ...on(pavement, { igjen: '1.9.2026' }),
    });
    // The other point holds words that were not sent: they are not lost for a receipt.
    expect(mended.status).toBe(200);
    expect(mended.body).toMatch(/class="receipts"[\s\S]*Satt på vent/);
    expect(mended.body).toContain('Halvferdig setning');
    expect(await standing(pavement)).toMatchObject({
      status: 'PAA_VENT',
      holdReasons: ['KAPASITET'],
      holdUntil: '2026-09-01',
    });
  });

  it.each([
    [{ status: '', offentlig: 'x' }, 'status'],
    [{ status: 'UNDER_ARBEID', offentlig: ' ', internt: '' }, 'offentlig'],
    [{ status: 'PAA_VENT', offentlig: 'x', igjen: 'i morgen', grunn: 'KAPASITET' }, 'igjen'],
    [{ status: 'PAA_VENT', offentlig: 'x', igjen: '2027-01-01', grunn: [] }, 'grunn'],
    [{ status: 'ERSTATTET', vedtak: 'KS 999/26' }, 'vedtak'],
    [{ status: 'AVSLUTTET', organ: 'KS', sak: '1', dato: '2026-06-01' }, 'status'],
    [{ status: 'UNDER_ARBEID', offentlig: 'Gjelder 15819010029' }, 'offentlig'],
    [{ status: 'UNDER_ARBEID', revisjon: 'x', sett: 'x', offentlig: 'Fine' }, 'conflict'],
  ] as const)('says which field is to be mended: %j', async (typed, field) => {
    const page = await officer.get(`/oppfolging/${pavement}`);
    const answer = await officer.send(page, { ...press('meld', pavement), ...on(pavement, typed) });
    expect(answer.status).toBe(422);
    if (field === 'conflict') expect(answer.body).toContain('class="conflict"');
    else expect(answer.body).toContain(`<a href="#${pavement}.${field}"`);
  });

  it('takes a vedtak by its number', async () => {
    const page = await officer.get(`/oppfolging/${light}`);
    const fields = on(light, { status: 'UTSATT', vedtak: 'ks 3/26', offentlig: 'Utsatt av kommunestyret.' });
    expect((await officer.send(page, { ...press('meld', light), ...fields })).status).toBe(303);
    expect(await standing(light)).toMatchObject({
      status: 'UTSATT',
      reference: vedtakIdOf({ sequence: 3, title: '' }),
    });
  });

  it('shows both when somebody else has reported meanwhile, but not when only something else has happened', async () => {
    const page = await officer.get(`/oppfolging/${site}`);
    const moved = { followUpId: site, deadline: '2026-12-01', reason: 'Etter avtale.' };
    accepted(await mutate(api, moveDeadline, moved, coordinator));
    const mine = {
      ...press('meld', site),
      ...on(site, { status: 'UNDER_ARBEID', offentlig: 'Jeg har funnet en tomt.' }),
    };
    expect((await officer.send(page, mine)).status).toBe(303);
    const open = await officer.get(`/oppfolging/${site}`);
    api.clock.set('2026-06-30T09:00:00.000Z' as Instant);
    const theirs = { followUpId: site, status: 'MELDT_IVERKSATT', publicComment: 'Tomta er kjøpt.' };
    accepted(await mutate(api, report, theirs, coordinator));
    const answer = await officer.send(open, {
      ...press('meld', site),
      ...on(site, { offentlig: 'Vi leter ennå.' }),
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('coordinator Eksempel meldte 30. juni 2026:');
    expect(answer.body).toContain('Tomta er kjøpt.');
    expect(answer.body).toContain('Vi leter ennå.');
    expect(await standing(site)).toMatchObject({ publicComment: 'Tomta er kjøpt.' });
    expect((await officer.send(answer, press('meld', site))).status).toBe(303);
    expect(await standing(site)).toMatchObject({ publicComment: 'Vi leter ennå.' });
  });

  it('sends all at once: what can be is recorded, what cannot comes back', async () => {
    await onThe('2026-07-01T08:00:00.000Z');
    const page = await officer.get('/mine-punkter');
    const answer = await officer.send(page, {
      gjor: 'alle',
      ...on(pavement, { offentlig: 'Alt i ett.' }),
      ...on(site, { offentlig: '' }),
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(`<a href="#${site}.offentlig"`);
    expect(answer.body).toMatch(/class="receipts"[\s\S]*Alt i ett\./);
    expect(await standing(pavement)).toMatchObject({ publicComment: 'Alt i ett.' });
    const all = await officer.send(answer, { gjor: 'alle', ...on(site, { offentlig: 'Nå også.' }) });
    expect(all.status).toBe(303);
    expect(await standing(site)).toMatchObject({ publicComment: 'Nå også.' });
  });

  it('gives back what was typed when the session was over, after signing in, and sends nothing by itself', async () => {
    const visitor = visitorOf(api.url);
    await signInAs(visitor, mail, { address: 'officer@demo.invalid' });
    const page = await visitor.get(`/oppfolging/${pavement}`);
    api.clock.set('2026-07-02T08:00:00.000Z' as Instant);
    const before = await head();
    const typed = `Lang tekst med ${hostile}\nog to linjer`;
    const over = await visitor.send(page, {
      ...press('meld', pavement),
      ...on(pavement, { offentlig: typed }),
    });
    expect(over.status).toBe(401);
    expect(over.body).toContain('Det du skrev, er ikke sendt ennå');
    const codes = mail.to('officer@demo.invalid').length;
    const asked = await visitor.send(over, { adresse: 'officer@demo.invalid' });
    const letter = await mail.next('officer@demo.invalid', codes);
    const wrongFirst = await visitor.send(asked, { kode: '12' });
    const back = await visitor.send(wrongFirst, { kode: /\d{6}/.exec(letter.subject ?? '')?.[0] ?? '' });
    expect(back.status).toBe(200);
    const form = back.forms.find(({ action }) => action === `/oppfolging/${pavement}`);
    expect(form?.fields[`${pavement}.offentlig`]).toEqual([typed]);
    expect(await head()).toBe(before);
    expect((await visitor.send(back, press('meld', pavement))).status).toBe(303);
    expect(await standing(pavement)).toMatchObject({ publicComment: typed });
  });
});

describe('The page of a case', () => {
  beforeAll(() => onThe('2026-07-02T09:00:00.000Z'));

  const path = () => `/saker/${order}`;
  const stateOf = async () => {
    const { data } = await api.graphql<{ case: { state: string; history: { comment: string | null }[] } }>(
      'query ($id: ID!) { case(id: $id) { state history { comment } } }',
      { id: order },
      coordinator,
    );
    return {
      state: data.case.state,
      told: data.case.history.filter(({ comment }) => comment !== null).length,
    };
  };
  const formOf = (page: Visited, step: string): Visited => ({
    ...page,
    forms: page.forms.filter(({ fields }) => fields['steg']?.[0] === step),
  });

  it('says what it is, and offers a form for each step that may be taken, once for each time it is sent', async () => {
    const page = await officer.get(path());
    expect(page.body).toContain('Heltid &lt;script&gt;');
    expect(page.body).toContain('Ikke påbegynt');
    const before = await stateOf();
    const fields = { 'work.UNDER_ARBEID.kommentar': 'Vi er i gang.' };
    const answers = [];
    for (let sent = 0; sent < 2; sent += 1) answers.push(await officer.send(formOf(page, 'work'), fields));
    for (const { status, location } of answers)
      expect([status, location]).toEqual([303, `${path()}?registrert=1`]);
    expect(await stateOf()).toEqual({ state: 'UNDER_ARBEID', told: before.told + 1 });
    const receipt = await officer.get(answers[0]?.location ?? '');
    expect(receipt.body).toContain('meld framdrift. Saken står nå som «');
    expect(receipt.body).toContain('Vi er i gang.');
  });

  it('keeps what was typed when a step is refused, and says so at the field', async () => {
    const page = formOf(await officer.get(path()), 'pause');
    const before = await head();
    const answer = await officer.send(page, { 'pause.PAA_VENT.kommentar': 'Venter.' });
    expect(answer.status).toBe(422);
    const at = /href="#(pause\.PAA_VENT\.[^"]+)"/.exec(answer.body)?.[1] ?? '';
    expect(answer.body).toContain(`id="${at}"`);
    expect(await head()).toBe(before);
    const mended = await officer.send(formOf(answer, 'pause'), { [at]: '1.12.2026' });
    expect([mended.status, mended.location]).toEqual([303, `${path()}?registrert=1`]);
    expect(await stateOf()).toMatchObject({ state: 'PAA_VENT' });
  });

  it('takes no step by a form that is not its own, and gives back what was typed when the session was over', async () => {
    const page = formOf(await officer.get(path()), 'work');
    const before = await head();
    expect((await officer.send(page, { csrf: 'x' })).status).toBe(403);
    const nobody = visitorOf(api.url);
    expect((await nobody.get(path())).location).toBe(`/logg-inn?til=${encodeURIComponent(path())}`);
    const over = await nobody.send(page, { 'work.UNDER_ARBEID.kommentar': 'Skrevet før.' });
    expect(over.status).toBe(401);
    const codes = mail.to('officer@demo.invalid').length;
    const asked = await nobody.send(over, { adresse: 'officer@demo.invalid' });
    const code = codeIn(await mail.next('officer@demo.invalid', codes));
    const back = await nobody.send(asked, { kode: code });
    expect(formOf(back, 'work').forms[0]?.fields['work.UNDER_ARBEID.kommentar']).toEqual(['Skrevet før.']);
    expect(await head()).toBe(before);
    expect((await officer.get('/saker/no-such-case')).status).toBe(404);
  });

  it('is not there for who may not know of the shielded vedtak it came of', async () => {
    const secret = {
      sequence: 4,
      title: 'Kjøp av eiendom',
      shieldedBy: 'offl. § 23',
      points: [{ text: 'Kjøp' }],
    };
    await givenVedtak(api, [secret]);
    const deviation = { followUpId: idOf(secret), what: 'Selgeren trekker seg', measure: 'Finn en annen' };
    accepted(await mutate(api, ['reportDeviation', 'ReportDeviationInput'], deviation, coordinator));
    await api.catchUp();
    const { data } = await api.graphql<{ cases: { id: string }[] }>(
      '{ cases(procedure: "avvik") { id } }',
      {},
      coordinator,
    );
    const where = `/saker/${data.cases[0]?.id ?? ''}`;
    const stranger = visitorOf(api.url);
    await signInAs(stranger, mail, { address: 'stranger@demo.invalid' });
    expect((await stranger.get(where)).status).toBe(404);
    expect((await stranger.get(path())).body).toContain('ingenting du kan gjøre');
    const knows = visitorOf(api.url);
    await signInAs(knows, mail, { address: 'coordinator@demo.invalid' });
    expect((await knows.get(where)).body).toContain('Selgeren trekker seg');
  });
});

describe('The page of how one wants mail', () => {
  it('says how it is, sets it by its own form only, and speaks the language that was chosen', async () => {
    const own = await officer.get('/mine-punkter');
    expect(own.body).toContain('href="/innstillinger"');
    const page = await officer.get('/innstillinger');
    const form = page.forms.find(({ action }) => action === '/innstillinger');
    expect(form?.fields).toMatchObject({ levering: ['DIGEST'], ukedag: [''], sprak: [''] });
    const fields = { levering: 'SINGLE', ukedag: '3', sprak: 'nn' };
    const before = await head();
    expect((await officer.send(page, { ...fields, csrf: '' })).status).toBe(403);
    expect((await officer.send(page, { ...fields, ukedag: '7' })).status).toBe(422);
    expect((await visitorOf(api.url).get('/innstillinger')).location).toBe('/logg-inn?til=%2Finnstillinger');
    expect(await head()).toBe(before);
    for (let sent = 0; sent < 2; sent += 1)
      expect((await officer.send(page, fields)).location).toBe('/innstillinger?lagret=1');
    expect(await head()).toBe(before + 1n);
    const after = await officer.get('/innstillinger?lagret=1', { 'accept-language': 'en' });
    expect(after.body).toContain('Lagra. Slik får du e-posten');
    expect(after.forms.find(({ action }) => action === '/innstillinger')?.fields).toMatchObject({
      levering: ['SINGLE'],
      ukedag: ['3'],
      sprak: ['nn'],
    });
    await officer.send(after, { levering: 'DIGEST', ukedag: '', sprak: '' });
  });
});

describe('The page of the monthly report', () => {
  it('is for those who may ask for it, of the last closed period when none is named', async () => {
    expect((await visitorOf(api.url).get('/manedsrapport?period=2026-05')).location).toBe(
      `/logg-inn?til=${encodeURIComponent('/manedsrapport?period=2026-05')}`,
    );
    expect((await officer.get('/manedsrapport')).status).toBe(404);
    const director = visitorOf(api.url);
    const came = await signInAs(director, mail, {
      address: 'director@demo.invalid',
      to: '/manedsrapport?period=2026-05',
    });
    expect(came.location).toBe('/manedsrapport?period=2026-05');
    const may = await director.get('/manedsrapport?period=2026-05');
    expect([may.status, may.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(may.body).toContain('mai 2026');
    expect(may.headers.get('content-security-policy')).toMatch(/style-src 'sha256-/);
    expect((await director.get('/manedsrapport')).body).toMatch(/<h1>[^<]*2026/);
    expect((await director.get('/manedsrapport?period=mai')).status).toBe(404);
    const leader = visitorOf(api.url);
    await signInAs(leader, mail, { address: 'leader@demo.invalid', to: '/manedsrapport?period=2026-05' });
    expect((await leader.get('/manedsrapport?period=2026-05')).body).toBe(may.body);
  });
});

/** Shows a mail as a mail program does: a page from elsewhere, with its links. */
const showMail = async (letter: string) => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(letter);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port.toString()}/`, close: () => server.close() };
};

/** Where pictures of the pages go, for people to look at; none are taken where it is not said. */
const pictures = process.env['IVERK_TEST_PICTURES'];

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures !== undefined)
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
};

describe('In a browser', () => {
  let browser: Browser | undefined;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  const signInWith = async (page: Page) => {
    const before = mail.to('officer@demo.invalid').length;
    await page.goto(`${api.url}/mine-punkter`);
    await page.locator('#adresse').fill('officer@demo.invalid');
    await page.locator('main button').first().click();
    await page.locator('#kode').fill(codeIn(await mail.next('officer@demo.invalid', before)));
    await page.locator('main button').first().click();
    await page.locator('section.own-point').first().waitFor();
  };

  const contextFor = async (
    options: NonNullable<Parameters<Browser['newContext']>[0]>,
  ): Promise<BrowserContext> => {
    if (browser === undefined) throw new Error('There is no browser');
    return browser.newContext({ locale: 'nb-NO', ...options });
  };

  it('leads from the mail to reported in two clicks and under 20 seconds, without JavaScript', async () => {
    if (browser === undefined) return;
    api.clock.set('2026-08-03T06:00:00.000Z' as Instant);
    const letter = await showMail(await askOfficer('2026-08-03'));
    const context = await contextFor({ javaScriptEnabled: false });
    const page = await context.newPage();
    await signInWith(page);
    await page.goto(letter.url);
    const from = performance.now();
    let clicks = 0;
    const click = async (locator: ReturnType<Page['locator']>) => {
      clicks += 1;
      await locator.click();
    };
    await click(page.locator(`a[href$="/oppfolging/${pavement}"]`).first());
    await click(page.getByRole('button', { name: 'Meld ingen endring' }));
    await page.getByRole('heading', { name: 'Takk, det er meldt' }).waitFor();
    const seconds = (performance.now() - from) / 1000;
    expect(clicks).toBe(2);
    expect(seconds).toBeLessThan(20);
    const { data } = await api.graphql<{ followUp: { lastReportedAt: string } }>(
      'query ($id: ID!) { followUp(id: $id) { lastReportedAt } }',
      { id: pavement },
      coordinator,
    );
    expect(data.followUp.lastReportedAt).toBe('2026-08-03T06:00:00.000Z');
    letter.close();
    await context.close();
  });

  /** What a page must be, in every width and in the dark: nothing loaded anew, nothing wider than the window. */
  const checked = async (page: Page, name: string) => {
    const found = async (axe: AxeBuilder) =>
      (await axe.setLegacyMode().analyze()).violations.map(({ id, nodes }) => [
        name,
        id,
        nodes.map(({ html }) => html),
      ]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await picture(page, `${name}-${width.toString()}-light`);
      expect(await found(new AxeBuilder({ page }).options({ resultTypes: ['violations'] }))).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.emulateMedia({ colorScheme: 'dark' });
      await picture(page, `${name}-${width.toString()}-dark`);
      // All else is the same in the dark.
      if (width === 320)
        expect(await found(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  };

  // Which language they are in changes the words only; people who look at pictures see both.
  it.each(pictures === undefined ? ['nb'] : ['nb', 'nn'])(
    'has pages that everybody can use: %s',
    async (language) => {
      if (browser === undefined) return;
      await onThe('2026-08-03T06:00:00.000Z');
      // Axe runs in the page, which our own pages would not let it.
      const context = await contextFor({
        bypassCSP: true,
        locale: `${language}-NO`,
        reducedMotion: 'reduce',
      });
      const cookie = officer.cookies.get('iverk') ?? '';
      await context.addCookies([{ name: 'iverk', value: cookie, url: api.url }]);
      const page = await context.newPage();
      const check = (name: string) => checked(page, `${language}-${name}`);
      for (const [name, where] of [
        ['points', '/mine-punkter'],
        ['receipt', `/mine-punkter/kvittering?punkt=${pavement}&punkt=${light}`],
        ['not-found', '/oppfolging/none'],
        ['front', '/'],
        ['settings', '/innstillinger'],
        ['case', `/saker/${order}`],
      ] as const) {
        await page.goto(`${api.url}${where}`);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await check(name);
      }
      await page.goto(`${api.url}/oppfolging/${light}`);
      await page.locator(`input[value="PAA_VENT"]`).check();
      await page.locator('button[value^="meld"]').click();
      await page.locator('.ds-error-summary').waitFor();
      await check('refused');
      await context.clearCookies();
      await page.goto(`${api.url}/mine-punkter`);
      await check('sign-in');
      await page.locator('#adresse').fill('nobody@demo.invalid');
      await page.locator('main button').first().click();
      await check('code');
      await context.close();
    },
    120_000,
  );
});
