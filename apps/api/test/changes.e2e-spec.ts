import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { accepted, moveDeadline, mutate, report, shield } from './ask.js';
import { followUpIdOf } from '#contexts';
import type { Instant } from '#kernel';
import { catchMails, type MailCatcher } from './catch-mails.js';
import { openTestApi, type TestApi } from './open-test-api.js';
import { signInAs } from './sign-in-as.js';
import { visitorOf } from './visit.js';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';

const followUpIdIn = (organ: string, sequence: number, point: number) =>
  followUpIdOf(vedtakIdOf({ organ, sequence, title: '' }), point);
const canary = 'Kanarifugl';
let mail: MailCatcher;
let api: TestApi;
let coordinator: string;
let officer: string;
const open: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  mail = await catchMails();
  api = await openTestApi('2026-03-02T08:00:00.000Z', { SMTP_URL: mail.url });
  await givenMunicipality(api);
  await givenVedtak(api, [
    { sequence: 1, title: 'Gangvei på Øya', points: [{ deadline: '2026-08-01' }] },
    { organ: 'FSK', sequence: 2, title: `${canary} kjøp`, shieldedBy: 'offl. § 23', points: [{}] },
  ]);
  coordinator = await api.token('coordinator', 'COORDINATOR');
  officer = await api.token('officer', 'CASE_OFFICER');
}, 60_000);
afterAll(async () => {
  for (const close of open) await close();
  await api.close();
  await mail.close();
});

interface Told {
  readonly notice: string;
  readonly position: string;
  readonly kind: string | null;
  readonly vedtakId: string | null;
  readonly vedtak: { readonly title: string } | null;
  readonly followUp: { readonly status: string; readonly deadline: string | null } | null;
}

const query = `subscription ($filter: ChangeFilterInput, $after: LogPosition) {
  vedtaksloggChanged(filter: $filter, after: $after) {
    notice position kind vedtakId vedtak { title } followUp { status deadline officer { name } internalComment } } }`;

const clientOf = (headers: Record<string, string> = {}, parameters: object = {}): Client => {
  class AsThem extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers });
    }
  }
  const client = createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: AsThem,
    connectionParams: { ...parameters },
    retryAttempts: 0,
    lazy: true,
  });
  open.push(() => client.dispose());
  return client;
};

/** Follows, and answers what is told one by one. */
const follow = (client: Client, variables: object = {}) => {
  const stream = client.iterate<{ readonly vedtaksloggChanged: Told }>({
    query,
    variables: { ...variables },
  });
  open.push(() => void stream.return?.());
  const next = async (): Promise<Told> => {
    const { value } = (await stream.next()) as { value: { data?: { vedtaksloggChanged: Told } } };
    if (value.data == null) throw new Error(JSON.stringify(value));
    return value.data.vedtaksloggChanged;
  };
  return { next, end: () => stream.return?.() };
};

const say = async (publicComment: string, followUpId: string) =>
  accepted(await mutate(api, report, { followUpId, status: 'UNDER_ARBEID', publicComment }, officer));

/** What an open or a closing tag does to the elements that stand open. */
const tagged = (open: string[], [end, name, empty]: readonly (string | undefined)[]): void => {
  if (name === undefined) return;
  if (end === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
  if (end === '' && empty === '') open.push(name);
};

/** Names of the elements of a well-formed file, in order; throws for one that is not. */
const checkXml = (text: string): string[] => {
  const [names, open]: [string[], string[]] = [[], []];
  const tokens = /<\?xml[^<>]*\?>|<(\/?)([a-z:-]+)((?:\s[a-z:]+="[^"<]*")*)(\/?)>|[^<>]+/gy;
  let at = 0;
  for (const { 0: token, 1: end, 2: name, 4: empty } of text.matchAll(tokens)) {
    if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(token)) throw new Error(`Bad at ${at.toString()}`);
    at += token.length;
    tagged(open, [end, name, empty]);
    if (name !== undefined && end === '') names.push(name);
  }
  if (at !== text.length || open.length > 0)
    throw new Error(`Ends at ${at.toString()} within ${open.join()}`);
  return names;
};

const deletedIn = (feed: string) =>
  [...feed.matchAll(/<at:deleted-entry ref="([^"]+)" when="([^"]+)"\/>/g)].map(([, ref = '', when]) => ({
    ref,
    when,
  }));

describe('the vedtakslogg as it changes', () => {
  it('is told to each as they may read it, goes on from where one was, and takes back what is shielded', async () => {
    const [first, secret] = [
      vedtakIdOf({ organ: 'KS', sequence: 1, title: '' }),
      vedtakIdOf({ organ: 'FSK', sequence: 2, title: '' }),
    ];
    const start = { after: '0' };
    const publicly = follow(clientOf(), start);
    const staff = follow(clientOf({}, { authorization: `Bearer ${coordinator}` }), {
      ...start,
      filter: { organ: 'FSK' },
    });
    expect(await publicly.next()).toMatchObject({ kind: 'REGISTERED', vedtak: { title: 'Gangvei på Øya' } });
    expect(await staff.next()).toMatchObject({ kind: 'REGISTERED', vedtakId: secret });
    const told: Told[] = [];
    while (told.at(-1)?.kind !== 'OPENED') told.push(await publicly.next());

    // What happens from now on comes by itself, and nothing of what is shielded does.
    await say('Det er hemmelig.', followUpIdIn('FSK', 2, 1)).catch(() => undefined);
    await say('Vi har begynt.', followUpIdIn('KS', 1, 1));
    const status = await publicly.next();
    expect(status).toMatchObject({ notice: 'CHANGED', kind: 'STATUS', followUp: { status: 'UNDER_ARBEID' } });
    expect(status.followUp).toMatchObject({ officer: { name: null }, internalComment: null });
    expect(JSON.stringify([...told, status])).not.toContain(canary);

    // Somebody who was away goes on after what they were told last.
    await publicly.end();
    const followUpId = followUpIdIn('KS', 1, 1);
    const moved = { followUpId, deadline: '2026-09-01', reason: 'Mer tid.' };
    accepted(await mutate(api, moveDeadline, moved, coordinator));
    const again = follow(clientOf(), { after: status.position, filter: { caseNumber: 'KS 1/26' } });
    expect(await again.next()).toMatchObject({ kind: 'DEADLINE', followUp: { deadline: '2026-09-01' } });
    const elsewhere = follow(clientOf(), { after: status.position, filter: { vedtakId: secret } });

    accepted(await mutate(api, shield, { vedtakId: first, basis: 'offl. § 13' }, coordinator));
    const gone = await again.next();
    expect(gone).toMatchObject({ notice: 'REMOVED', vedtakId: first, vedtak: null, followUp: null });
    await elsewhere.end();
  }, 60_000);

  it('is a feed and a calendar of what everybody may read, and of nothing else', async () => {
    await givenVedtak(api, [
      {
        sequence: 5,
        title: 'Å & <b>Ø</b> "æ" på en svært lang vei gjennom Sørfjorden',
        points: [{ deadline: '2026-11-01' }],
      },
      { sequence: 6, title: `${canary} to`, points: [{ deadline: '2026-11-02' }] },
      ...Array.from({ length: 60 }, (_, index) => ({ organ: 'FSK', sequence: 100 + index, title: 'Fyll' })),
    ]);
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${api.url}${path}`, { headers });
    const before = await get('/vedtakslogg.atom?kommune=9901&organ=KS');
    expect([before.status, before.headers.get('content-type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
    const feed = await before.text();
    const tags = checkXml(feed);
    expect(tags.filter((tag) => tag === 'entry').length).toBeGreaterThan(2);
    expect(feed).toContain('Å &amp; &lt;b&gt;Ø&lt;/b&gt; &quot;æ&quot;');
    expect(feed).toContain('2. mars 2026 begynte oppfølgingen av punktet.');
    expect(feed).toContain(`${canary} to`);
    expect(feed).not.toMatch(/Eksempel|officer/);
    const tag = before.headers.get('etag') ?? '';
    const day = before.headers.get('last-modified') ?? '';
    expect((await get('/vedtakslogg.atom?kommune=9901&organ=KS', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('/vedtakslogg.atom?kommune=9901&organ=KS', { 'if-modified-since': day })).status).toBe(
      304,
    );

    // Every entry once, over all pages.
    const ids: string[] = [];
    for (let path: string | undefined = '/vedtakslogg.atom?kommune=9901'; path !== undefined;) {
      const page = await (await get(path)).text();
      checkXml(page);
      ids.push(...[...page.matchAll(/<id>(tag:[^<]*hendelse[^<]*)<\/id>/g)].map(([, id]) => id ?? ''));
      const next = /rel="next"[^>]*href="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
      path = next === undefined ? undefined : next.replace(/^https?:\/\/[^/]*/, '');
    }
    expect(ids.length).toBeGreaterThan(60);
    expect(new Set(ids).size).toBe(ids.length);

    const calendar = await (await get('/frister.ics?kommune=9901')).text();
    const unfolded = calendar.replace(/\r\n /g, '');
    expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261101');
    expect(unfolded).toContain('gjennom Sørfjorden');
    expect((await get('/mine-frister.ics')).status).toBe(401);
    const mine = await get('/mine-frister.ics', { authorization: `Bearer ${officer}` });
    expect(mine.headers.get('cache-control')).toBe('private, no-store');
    expect(await mine.text()).toContain('STATUS:CONFIRMED');

    // What is shielded later leaves both, also for who asks by day.
    api.clock.set('2026-03-03T09:00:00.000Z' as Instant);
    const secret = vedtakIdOf({ organ: 'KS', sequence: 6, title: '' });
    accepted(await mutate(api, shield, { vedtakId: secret, basis: 'offl. § 13' }, coordinator));
    const later = await get('/vedtakslogg.atom?kommune=9901&organ=KS', { 'if-modified-since': day });
    expect(later.status).toBe(200);
    const laterFeed = await later.text();
    checkXml(laterFeed);
    // Told away by the ids that were there before, and by no other; nothing of what never was public.
    const gone = deletedIn(laterFeed);
    expect(gone.length).toBeGreaterThan(0);
    for (const { ref, when } of gone) {
      expect(feed).toContain(`<id>${ref}</id>`);
      expect(laterFeed).not.toContain(`<id>${ref}</id>`);
      expect(when).toBe('2026-03-03T09:00:00.000Z');
    }
    const ofOne = await (await get(`/vedtakslogg.atom?kommune=9901&vedtak=${secret}`)).text();
    expect(deletedIn(ofOne)).toEqual(gone);
    expect(await (await get('/vedtakslogg.atom?kommune=9901&organ=FSK')).text()).not.toContain('<at:');
    const own = await (await get('/mine-frister.ics', { authorization: `Bearer ${officer}` })).text();
    const everything = [laterFeed, await (await get('/frister.ics?kommune=9901')).text(), own].join();
    expect(everything).not.toContain(canary);
    expect(own).toContain('DTSTART;VALUE=DATE:20261102');

    const followUpId = followUpIdIn('KS', 5, 1);
    const moved = { followUpId, deadline: '2026-12-01', reason: 'Mer tid.' };
    accepted(await mutate(api, moveDeadline, moved, coordinator));
    const done = { followUpId, status: 'MELDT_IVERKSATT', publicComment: 'Ferdig.' };
    accepted(await mutate(api, report, done, officer));
    expect(await (await get('/frister.ics?kommune=9901')).text()).toMatch(/SEQUENCE:1[\s\S]*20261201/);
    expect((await get('/vedtakslogg.atom?kommune=1')).status).toBe(422);
  }, 60_000);

  it('ends with the session it is read by', async () => {
    const visitor = visitorOf(api.url);
    await signInAs(visitor, mail, { address: 'coordinator@demo.invalid' });
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const client = clientOf({ cookie, origin: api.url });
    const closed = new Promise<number>((resolve) => {
      client.on('closed', (event) => {
        resolve((event as { code: number }).code);
      });
    });
    const mine = follow(client, { after: '0', filter: { organ: 'FSK' } });
    expect(await mine.next()).toMatchObject({ vedtak: { title: `${canary} kjøp` } });
    await api.platform.sessions.close(visitor.cookies.get('iverk') ?? '');
    const followUpId = followUpIdIn('KS', 1, 1);
    const moved = { followUpId, deadline: '2026-10-01', reason: 'Enda mer tid.' };
    accepted(await mutate(api, moveDeadline, moved, coordinator));
    expect(await closed).toBe(4401);
  }, 60_000);

  it('says no to other sites, to what is no subscription, to what is not good, and asks one far behind to reload', async () => {
    const refused = (headers: Record<string, string>) =>
      new Promise<string>((resolve) => {
        const url = `${api.url.replace('http', 'ws')}/graphql`;
        const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
        socket.on('error', ({ message }) => {
          resolve(message);
        });
      });
    expect(await refused({ origin: 'https://annet.eksempel.no' })).toContain('403');
    const problem = async (client: Client, text: string) => {
      try {
        for await (const { errors } of client.iterate({ query: text })) if (errors) return errors;
      } catch (fault) {
        return fault;
      }
      return undefined;
    };
    expect(await problem(clientOf(), '{ vedtakslogg { totalCount } }')).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    const beyond = 'subscription { vedtaksloggChanged(after: "999999") { notice } }';
    expect(JSON.stringify(await problem(clientOf(), beyond))).toContain('lenger enn loggen');
    expect(await problem(clientOf({}, { authorization: 'Bearer x' }), query)).toMatchObject({ code: 4401 });
    await givenVedtak(
      api,
      Array.from({ length: 501 }, (_, index) => ({ sequence: 1000 + index, title: 'Mange' })),
    );
    const late = follow(clientOf(), { after: '0' });
    const reload = await late.next();
    expect(reload).toMatchObject({ notice: 'RELOAD', vedtak: null });
    expect(BigInt(reload.position)).toBeGreaterThan(500n);
  }, 120_000);

  it('tells everybody when it stops, so that they come back', async () => {
    const client = clientOf();
    const closed = new Promise<number>((resolve) => {
      client.on('closed', (event) => {
        resolve((event as { code: number }).code);
      });
    });
    const connected = new Promise((resolve) => client.on('connected', resolve));
    const last = follow(client);
    const waiting = last.next().catch(() => undefined);
    await connected;
    const closing = api.close();
    api = { ...api, close: () => closing };
    expect(await closed).toBe(1001);
    await waiting;
    await closing;
  }, 20_000);
});
