import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aggregates,
  municipalityEvents,
  municipalityIdOf,
  organisationEvents,
  organisationIdOf,
  unitIdOf,
} from '#contexts';
import {
  aggregateOf,
  dayOf,
  isRejection,
  runCommand,
  uuid5,
  type ActorId,
  type EventCatalog,
  type Instant,
  type TenantId,
} from '#kernel';
import { givenMunicipality, tenant } from '../../../test/given-municipality.js';
import { givenVedtak } from '../../../test/given-vedtak.js';
import { catchMails, type MailCatcher } from './catch-mails.js';
import { openTestApi, type TestApi } from './open-test-api.js';
import { askFor, signInAs } from './sign-in-as.js';
import { codeIn, visitorOf, type Visited } from './visit.js';

let mail: MailCatcher;
let api: TestApi;

beforeAll(async () => {
  mail = await catchMails();
  api = await openTestApi('2026-06-29T08:00:00.000Z', { SMTP_URL: mail.url });
  await givenMunicipality(api);
  await givenVedtak(api, [{ sequence: 1, title: 'Skolevei på Øya', points: [{ text: 'Bygg fortau' }] }]);
}, 60_000);
afterAll(async () => {
  await api.close();
  await mail.close();
});

const pass = (minutes: number) => {
  api.clock.set(new Date(Date.parse(api.clock.now()) + minutes * 60_000).toISOString() as Instant);
};

const rowsIn = async (table: string): Promise<readonly Record<string, unknown>[]> => {
  const { rows } = await api.platform.pool.query<Record<string, unknown>>(`select * from state.${table}`);
  return rows;
};

/** The pages without what is the visitor's own: who asked. */
const plain = ({ status, body }: Visited, address: string) => [status, body.replaceAll(address, 'ADDRESS')];

const wrong = (code: string) => (code === '111111' ? '222222' : '111111');

const run = async (
  other: TenantId,
  [to, subjectId]: readonly [EventCatalog, string],
  { type, data }: { readonly type: string; readonly data: object },
) => {
  const outcome = await runCommand(api.platform, aggregateOf(aggregates, to), {
    tenant: other,
    subjectId,
    command: { type, data, issued: { by: 'system:test' as ActorId, roles: ['SYSTEM'], at: api.clock.now() } },
    commandId: uuid5('given', other, type, JSON.stringify(data)),
    correlationId: uuid5('given'),
  });
  if (isRejection(outcome)) throw new Error(outcome.rejected);
};

const changeOrganisation = (where: TenantId, events: readonly object[]) =>
  run(where, [organisationEvents, organisationIdOf(where)], {
    type: 'AcceptOrganisationList',
    data: { events },
  });

describe('Signing in by a mailed code', () => {
  it('takes the code from a real mail and leads on to where one was going', async () => {
    const visitor = visitorOf(api.url);
    const turnedAway = await visitor.get('/mine-punkter');
    expect([turnedAway.status, turnedAway.location]).toEqual([303, '/logg-inn?til=%2Fmine-punkter']);
    const entered = await signInAs(visitor, mail, { address: 'officer@demo.invalid' });
    expect([entered.status, entered.location]).toEqual([303, '/mine-punkter']);
    const cookie = entered.headers.getSetCookie().find((each) => each.startsWith('iverk='));
    expect(cookie).toMatch(/^iverk=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await visitor.get('/mine-punkter')).body).toContain('Skolevei på Øya');
  });

  it('wears the dress of the page, with the name of the municipality, from one file that is kept for ever', async () => {
    const { body } = await visitorOf(api.url).get('/logg-inn');
    expect(body).toContain('<span class="municipality">Prøve</span>');
    expect(body).not.toMatch(/<script|<style|\sstyle=/);
    const [, sheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(body) ?? [];
    const response = await fetch(`${api.url}${sheet}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const styles = await response.text();
    for (const each of ['--ds-color-accent-base-default:', '.ds-button{', '.municipality {', '.own-point {'])
      expect(styles).toContain(each);
    const other = await fetch(`${api.url}/iverk.css?v=another`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(other.headers.get('cache-control')).toBe('no-store');
    expect(await other.text()).toBe(styles);
  });

  it('sends a mail that has the code, and no address to follow', () => {
    const [letter] = mail.to('officer@demo.invalid');
    expect(letter?.subject).toBe(`${codeIn(letter ?? {})} er koden din til Iverk`);
    expect(letter?.text).not.toMatch(/https?:/);
    expect(letter?.html).not.toMatch(/href|src=/);
    expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('keeps no secret, no code and no address in the database, and none of it in the log', async () => {
    const visitor = visitorOf(api.url);
    await signInAs(visitor, mail, { address: 'leader@demo.invalid' });
    const code = codeIn(mail.to('leader@demo.invalid').at(-1) ?? {});
    const kept = JSON.stringify([
      await rowsIn('session'),
      await rowsIn('sign_in_code'),
      await rowsIn('sign_in_pace'),
    ]);
    const asBytes = (words: string) => JSON.stringify(Buffer.from(words)).slice(24, -2);
    for (const secret of [...visitor.cookies.values(), code, 'leader@demo.invalid'])
      for (const form of [secret, asBytes(secret)]) expect(kept).not.toContain(form);
    const log = await api.platform.pool.query(
      `select 1 from log.event where data::text like '%' || $1 || '%'`,
      [code],
    );
    expect(log.rowCount).toBe(0);
  });

  it('answers the same, and as soon, for an address that is not known', async () => {
    const members = ['director', 'coordinator', 'secretary', 'deputy', 'stranger'];
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const ask = async (address: string, kind: 'known' | 'unknown') => {
      const visitor = visitorOf(api.url);
      const from = performance.now();
      const asked = await visitor.post('/logg-inn', { adresse: address, til: '/mine-punkter' });
      times[kind].push(performance.now() - from);
      const refused = await visitor.send(asked, { kode: 'abc' });
      return [asked, refused].map((page) => [
        plain(page, address),
        [...page.headers.keys()],
        [...visitor.cookies.keys()],
      ]);
    };
    await ask('nobody0@demo.invalid', 'unknown');
    times.unknown = [];
    mail.slowDown(1500);
    for (const member of members) {
      const known = await ask(`${member}@demo.invalid`, 'known');
      expect(await ask(`no-${member}@demo.invalid`, 'unknown')).toEqual(known);
    }
    mail.slowDown(0);
    const median = (values: number[]) => values.sort((a, b) => a - b)[2] ?? 0;
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(100);
    await mail.next('stranger@demo.invalid');
    expect(mail.mails.filter(({ text = '' }) => text.includes('nobody'))).toEqual([]);
    expect(mail.to('no-stranger@demo.invalid')).toEqual([]);
  });

  it.each([
    ['known', 'officer@demo.invalid'],
    ['unknown', 'nobody@demo.invalid'],
  ])('locks the code after five wrong tries: %s address', async (_, address) => {
    pass(30);
    const visitor = visitorOf(api.url);
    const before = mail.to(address).length;
    const asked = await askFor(visitor, address);
    const code = address.startsWith('officer') ? codeIn(await mail.next(address, before)) : '123456';
    const answers: string[] = [];
    for (let tries = 1; tries <= 7; tries += 1) {
      const { status, body } = await visitor.send(asked, { kode: tries < 6 ? wrong(code) : code });
      expect(status).toBe(422);
      answers.push(body.includes('prøvd for mange ganger') ? 'locked' : 'wrong');
    }
    expect(answers).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked', 'locked']);
    expect(visitor.cookies.has('iverk')).toBe(false);
  });

  it('takes a code for ten minutes only, in the browser that asked, the last one, and once', async () => {
    pass(30);
    const address = 'officer@demo.invalid';
    const visitor = visitorOf(api.url);
    const code = async (page: () => Promise<Visited>) => {
      const before = mail.to(address).length;
      return [await page(), codeIn(await mail.next(address, before))] as const;
    };
    const [first, old] = await code(() => askFor(visitor, address));
    pass(10);
    expect((await visitor.send(first, { kode: old })).body).toContain('Koden gjelder ikke lenger');
    const [second, replaced] = await code(() => visitor.send(first, {}, 1));
    const [third, good] = await code(() => visitor.send(second, {}, 1));
    if (replaced !== good)
      expect((await visitor.send(third, { kode: replaced })).body).toContain('Koden er ikke riktig');
    const thief = visitorOf(api.url);
    expect((await thief.send(third, { kode: good })).status).toBe(422);
    const both = await Promise.all([
      visitor.send(third, { kode: good }),
      visitor.send(third, { kode: good }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it('lets nobody fill a mailbox: five codes in a quarter of an hour', async () => {
    pass(30);
    const visitor = visitorOf(api.url);
    const statuses: number[] = [];
    for (let asks = 0; asks < 6; asks += 1)
      statuses.push((await askFor(visitor, 'deputy@demo.invalid')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    pass(16);
    expect((await askFor(visitor, 'deputy@demo.invalid')).status).toBe(200);
  });

  it.each([
    '//evil.invalid',
    'https://evil.invalid',
    '/\\evil.invalid',
    '/logg-ut',
    '/mine-punkter/../../x',
    '/%2F/x',
  ])('leads to none but our own pages: %s', async (to) => {
    pass(30);
    const entered = await signInAs(visitorOf(api.url), mail, { address: 'leader@demo.invalid', to });
    expect([entered.status, entered.location]).toEqual([303, '/mine-punkter']);
  });

  it('refuses what is no address in a sentence at its field', async () => {
    const asked = await askFor(visitorOf(api.url), 'officer<script>@x');
    expect(asked.status).toBe(422);
    expect(asked.body).toMatch(/<a href="#adresse"[^>]*>\s*Skriv e-postadressen din/);
    expect(asked.body).toContain('value="officer&lt;script&gt;@x"');
  });

  it('takes no form from another site', async () => {
    const answered = await visitorOf(api.url).post(
      '/logg-inn',
      { adresse: 'officer@demo.invalid' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(answered.status).toBe(403);
  });
});

describe('A session', () => {
  const signedIn = async (address: string) => {
    pass(30);
    const visitor = visitorOf(api.url);
    await signInAs(visitor, mail, { address });
    return visitor;
  };
  const cookieOf = (visitor: Awaited<ReturnType<typeof signedIn>>) =>
    `iverk=${visitor.cookies.get('iverk') ?? ''}`;

  it('lasts twelve hours', async () => {
    const visitor = await signedIn('officer@demo.invalid');
    pass(12 * 60 - 1);
    expect((await visitor.get('/mine-punkter')).status).toBe(200);
    pass(1);
    expect((await visitor.get('/mine-punkter')).status).toBe(303);
    const { sessions, signInCodes, clock } = api.platform;
    await Promise.all([sessions.sweep(clock.now()), signInCodes.sweep(clock.now())]);
    expect(await rowsIn('session')).toEqual([]);
  });

  it('ends when one signs out, by a form of its own only', async () => {
    const visitor = await signedIn('officer@demo.invalid');
    const secret = visitor.cookies.get('iverk') ?? '';
    expect((await visitor.post('/logg-ut', { csrf: 'x' })).status).toBe(403);
    const page = await visitor.get('/mine-punkter');
    const out = page.forms.find(({ action }) => action === '/logg-ut');
    expect((await visitor.post('/logg-ut', { ...out?.fields })).body).toContain('Du er logget ut.');
    visitor.cookies.set('iverk', secret);
    expect((await visitor.get('/mine-punkter')).status).toBe(303);
  });

  it('counts for GraphQL as JSON only, with the roles of the organisation, and never for an upload', async () => {
    const visitor = await signedIn('officer@demo.invalid');
    const query = '{ myWork { id } }';
    const ask = async (contentType: string, body: string) => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': contentType, cookie: cookieOf(visitor) },
        body,
      });
      return response.text();
    };
    expect(JSON.parse(await ask('application/json', JSON.stringify({ query })))).toMatchObject({
      data: { myWork: [{}] },
    });
    expect(
      await ask('application/json', JSON.stringify({ query: '{ incidents { totalCount } }' })),
    ).toContain('FORBIDDEN');
    for (const simple of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ])
      expect(await ask(simple, JSON.stringify({ query }))).not.toContain('"myWork":[');
    const byGet = await fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { cookie: cookieOf(visitor) },
    });
    expect(await byGet.text()).not.toContain('"myWork":[');
    const form = new FormData();
    form.append('file', new Blob(['x']), 'x.csv');
    const upload = await fetch(`${api.url}/import`, {
      method: 'POST',
      headers: { cookie: cookieOf(visitor) },
      body: form,
    });
    expect([401, 403, 404, 422]).toContain(upload.status);
  });

  it('is over at once for who has left, and for who is erased', async () => {
    const leaver = await signedIn('stranger@demo.invalid');
    const erased = await signedIn('deputy@demo.invalid');
    await askFor(visitorOf(api.url), 'secretary@demo.invalid');
    expect((await leaver.get('/mine-punkter')).status).toBe(200);
    await changeOrganisation(tenant, [
      {
        type: 'MembershipEnded',
        data: { membershipId: uuid5('membership', 'stranger'), to: dayOf(api.clock.now()) },
      },
    ]);
    await api.catchUp();
    expect((await leaver.get('/mine-punkter')).status).toBe(303);
    await api.platform.people.forget(tenant, 'deputy');
    expect((await erased.get('/mine-punkter')).status).toBe(303);
    expect((await rowsIn('session')).filter(({ person_id: id }) => id === 'deputy')).toEqual([]);
    expect(await rowsIn('sign_in_code')).toEqual([]);
  });

  it('is for the municipality that is chosen, after the code, where an address is known in several', async () => {
    const other = '9902' as TenantId;
    const unitId = unitIdOf(other, 'Teknisk');
    await run(other, [municipalityEvents, municipalityIdOf(other)], {
      type: 'AddMunicipality',
      data: { number: other, name: 'Andre', from: null },
    });
    await changeOrganisation(other, [
      { type: 'UnitAdded', data: { unitId, name: 'Teknisk', parentId: null } },
      {
        type: 'MembershipStarted',
        data: {
          membershipId: uuid5('other'),
          personId: 'elsewhere',
          unitId,
          role: 'CASE_OFFICER',
          title: 'Rådgiver',
          from: '2020-01-01',
        },
      },
    ]);
    await api.catchUp();
    await api.platform.people.save(other, [
      {
        personId: 'elsewhere' as ActorId,
        name: 'Officer Eksempel',
        email: 'OFFICER@demo.invalid',
        employeeNumber: null,
      },
    ]);
    pass(30);
    const visitor = visitorOf(api.url);
    const choice = await signInAs(visitor, mail, { address: 'officer@demo.invalid' });
    expect(choice.body).toContain('Velg kommune');
    expect(visitor.cookies.has('iverk')).toBe(false);
    expect((await visitorOf(api.url).send(choice, { kommune: other })).status).toBe(422);
    expect((await visitor.send(choice, { kommune: other })).location).toBe('/mine-punkter');
    expect((await visitor.get('/mine-punkter')).body).toContain('Du har ingen åpne punkter nå.');
    expect((await visitor.send(choice, { kommune: tenant })).status).toBe(422);
  });
});
