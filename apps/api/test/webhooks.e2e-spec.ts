import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUpIdOf, incidentProjection } from '#contexts';
import { isPublicAddress } from '#adapters/web-poster';
import { deliverWebhooks, type WebhookPorts } from '#work/webhooks';
import { retryIncident, retryRegistry } from '#work/upkeep';
import { PostNotKnown, WebPoster, type Instant } from '#kernel';
import { accepted, mutate, report, shield } from './ask.js';
import { openTestApi, type TestApi } from './open-test-api.js';
import { givenMunicipality, tenant } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';

const unshield = ['unshieldVedtak', 'VedtakReasonInput'] as const;
const canary = 'Kanarifugl';
const vedtakId = (sequence: number) => vedtakIdOf({ sequence, title: '' });

/** Another system, that answers as it is told, and looks at the signature. */
const receiver = async () => {
  const taken: { id: string; body: string; signed: boolean }[] = [];
  const state = { status: 200, secret: '', silent: false };
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const [id, at] = ['webhook-id', 'webhook-timestamp'].map((name) => String(request.headers[name]));
      const key = Buffer.from(state.secret.replace('whsec_', ''), 'base64');
      const wanted = createHmac('sha256', key)
        .update(`${id ?? ''}.${at ?? ''}.${body}`)
        .digest('base64');
      taken.push({ id: id ?? '', body, signed: request.headers['webhook-signature'] === `v1,${wanted}` });
      if (state.silent) request.socket.destroy();
      else
        response
          .writeHead(state.status, state.status === 302 ? { location: 'http://169.254.169.254/' } : {})
          .end('x'.repeat(200_000));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { taken, state, url: `http://127.0.0.1:${port.toString()}/krok?nokkel=hemmelig`, server };
};

let api: TestApi;
let other: Awaited<ReturnType<typeof receiver>>;
let coordinator: string;
let officer: string;

beforeAll(async () => {
  other = await receiver();
  api = await openTestApi('2026-03-02T08:00:00.000Z', { IVERK_WEBHOOK_HOSTS: '127.0.0.1' });
  await givenMunicipality(api);
  await givenVedtak(api, [
    { sequence: 1, title: 'Gangvei', points: [{ deadline: '2026-08-01' }] },
    { sequence: 2, title: `${canary} kjøp`, shieldedBy: 'offl. § 23', points: [{ deadline: '2026-08-01' }] },
    { sequence: 3, title: `${canary} to`, points: [{ deadline: '2026-08-01' }] },
  ]);
  coordinator = await api.token('coordinator', 'COORDINATOR');
  officer = await api.token('officer', 'CASE_OFFICER');
}, 60_000);
afterAll(async () => {
  await api.close();
  other.server.close();
});

const portsOf = (more: Partial<WebhookPorts> = {}): WebhookPorts => ({
  ...api.platform,
  catchUp: api.catchUp,
  baseUrl: 'https://iverk.eksempel.no',
  ...more,
});
const deliver = async (more: Partial<WebhookPorts> = {}) => {
  await deliverWebhooks(portsOf(more), tenant);
  await api.catchUp();
};
const later = (minutes: number) => {
  api.clock.set(new Date(Date.parse(api.clock.now()) + minutes * 60_000).toISOString() as Instant);
};
const say = async (sequence: number, publicComment: string) => {
  const followUpId = followUpIdOf(vedtakId(sequence), 1);
  accepted(await mutate(api, report, { followUpId, status: 'UNDER_ARBEID', publicComment }, officer));
};
const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
  const { data, errors } = await api.graphql<T>(query, { ...variables }, coordinator);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  await api.catchUp();
  return data;
};
const add = async (input: object) => {
  const text = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
    ... on WebhookSecret { id secret } ... on CommandRefused { code message } } }`;
  const { registerWebhook } = await ask<{
    registerWebhook: { id: string; secret: string | null; code?: string };
  }>(text, { input });
  return registerWebhook;
};
const deliveriesOf = async (webhookId: string) => {
  const text = `query ($webhookId: ID!) { webhookDeliveries(webhookId: $webhookId) { id state answer } }`;
  type Answer = { webhookDeliveries: { id: string; state: string; answer: string | null }[] };
  return (await ask<Answer>(text, { webhookId })).webhookDeliveries;
};
const standing = async () =>
  (
    await ask<{ webhooks: { state: string; pausedBecause: string | null; address: string }[] }>(
      '{ webhooks { state pausedBecause address } }',
    )
  ).webhooks;
const incidents = () => api.platform.documents.find(incidentProjection, { tenant });

describe('a webhook', () => {
  let id = '';

  it('is registered with a secret that is shown once, and no other address than a safe one', async () => {
    for (const address of ['http://mottak.eksempel.no', 'https://a:b@mottak.eksempel.no', 'ftp://x', 'tull'])
      expect(await add({ address, kinds: ['STATUS'] })).toMatchObject({ code: 'webhook-address' });
    expect(await add({ address: other.url, kinds: ['ASSIGNED'] })).toMatchObject({
      code: 'webhook-kinds-internal',
    });
    expect(await add({ address: other.url, kinds: ['TULL'] })).toMatchObject({ code: 'webhook-kinds' });
    const input = { address: other.url, kinds: ['STATUS', 'REGISTERED'], commandId: 'krok-1' };
    const first = await add(input);
    expect(first.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(await add(input)).toMatchObject({ id: first.id, secret: null });
    other.state.secret = first.secret ?? '';
    id = first.id;
    expect(await standing()).toMatchObject([{ state: 'ACTIVE', address: other.url.replace(/\?.*/, '?…') }]);
    const { rows } = await api.platform.pool.query('select document::text from read.webhook');
    expect(JSON.stringify(rows)).not.toContain(other.state.secret);
    const { rows: log } = await api.platform.pool.query(
      `select data::text from log.event where data::text like '%whsec_%'`,
    );
    expect(log).toEqual([]);
  });

  it('tells what anybody may read, signed, and neither words nor what is shielded', async () => {
    await say(1, 'Kari Eksempel har begynt.');
    await say(2, 'Hemmelig.');
    await deliver();
    expect(other.taken).toMatchObject([{ signed: true }]);
    const [message] = other.taken;
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      type: 'vedtakslogg.status',
      data: { kind: 'STATUS', kommune: tenant, vedtakId: vedtakId(1) },
    });
    expect(message?.body).not.toMatch(/Kari|Gangvei|Kanarifugl/);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'ACCEPTED', answer: 'HTTP 200' }]);
    await deliver();
    expect(other.taken).toHaveLength(1);
  });

  it('is told again under the same id after a failure, a silence, and a kill between claim and answer', async () => {
    const redelivered = async (fail: () => Promise<unknown>) => {
      other.taken.length = 0;
      await say(1, `Nytt ${Math.random().toString()}.`);
      await fail().catch(() => undefined);
      other.state.status = 200;
      other.state.silent = false;
      later(60);
      await deliver();
      const [first, ...others] = other.taken;
      expect(others.length).toBeGreaterThan(0);
      expect(others.every((each) => each.id === first?.id && each.body === first.body && each.signed)).toBe(
        true,
      );
      expect((await deliveriesOf(id))[0]).toMatchObject({ id: first?.id, state: 'ACCEPTED' });
    };
    await redelivered(() => {
      other.state.status = 500;
      return deliver();
    });
    await redelivered(() => {
      other.state.status = 302;
      return deliver();
    });
    await redelivered(() => {
      other.state.silent = true;
      return deliver();
    });
    // As when the process is killed: the message is on its way, and nobody is left to hear the answer.
    class Killed extends WebPoster {
      override async post(post: Parameters<WebPoster['post']>[0]): Promise<number> {
        await api.platform.poster.post(post);
        throw new Error('killed');
      }
    }
    await redelivered(() => deliver({ poster: new Killed() }));
  });

  it('is told nothing of what has been shielded since it was planned', async () => {
    other.taken.length = 0;
    other.state.status = 503;
    await say(3, 'Begynt.');
    await deliver();
    accepted(await mutate(api, shield, { vedtakId: vedtakId(3), basis: 'offl. § 13' }, coordinator));
    other.state.status = 200;
    later(60);
    await deliver();
    // It had the first in its hands, and may have read the id: so it is told that it is shielded.
    expect(other.taken.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      'vedtakslogg.status',
      'vedtakslogg.shielded',
    ]);
    expect((await deliveriesOf(id)).slice(0, 2)).toMatchObject([
      { state: 'ACCEPTED' },
      { state: 'WITHDRAWN' },
    ]);
    expect(JSON.stringify(other.taken)).not.toContain(canary);
  });

  it('is told by id that what it had been told of is shielded since, and of nothing else that is', async () => {
    other.taken.length = 0;
    other.state.status = 200;
    later(60);
    for (const sequence of [1, 2])
      accepted(await mutate(api, shield, { vedtakId: vedtakId(sequence), basis: 'offl. § 14' }, coordinator));
    await api.catchUp();
    await deliver();
    expect(other.taken.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
      { type: 'vedtakslogg.shielded', data: { kind: 'SHIELDED', vedtakId: vedtakId(1), followUpId: null } },
    ]);
    expect(other.taken[0]?.body).not.toMatch(/§|Gangvei|Kari/);
    await deliver();
    expect(other.taken).toHaveLength(1);
    accepted(await mutate(api, unshield, { vedtakId: vedtakId(1), reason: 'Feil.' }, coordinator));
    await api.catchUp();
  });

  it('is paused with an incident when it has not answered for three days, and goes on when somebody retries', async () => {
    other.taken.length = 0;
    other.state.status = 500;
    await say(1, 'Siste.');
    for (let day = 0; day < 4; day += 1) {
      await deliver();
      later(25 * 60);
    }
    expect((await deliveriesOf(id))[0]).toMatchObject({ state: 'GIVEN_UP', answer: 'HTTP 500' });
    expect(await standing()).toMatchObject([{ state: 'PAUSED', pausedBecause: 'GIVEN_UP' }]);
    const [incident] = await incidents();
    expect(incident?.document).toMatchObject({ state: 'OPEN', work: 'deliver-webhook', error: 'HTTP 500' });
    await say(1, 'Imens.');
    await deliver();
    const before = other.taken.length;
    other.state.status = 200;
    const incidentId = incident?.key ?? '';
    await ask(
      'mutation ($input: RetryIncidentInput!) { retryIncident(input: $input) { ... on CommandAccepted { id } } }',
      { input: { incidentId, reason: 'Mottakeren er oppe.' } },
    );
    const waiting = { pause: () => Promise.resolve(), jitter: () => 0 };
    const ports = { ...portsOf(), ...api.platform, ...waiting };
    await retryIncident(ports, retryRegistry, { tenant, incidentId });
    await api.catchUp();
    expect(other.taken.length).toBe(before + 2);
    expect((await incidents())[0]?.document).toMatchObject({ state: 'RESOLVED' });
    expect(await standing()).toMatchObject([{ state: 'ACTIVE' }]);
  });

  it('stops for good where the receiver is no more, and is sent nowhere inside the network', async () => {
    other.state.status = 410;
    await say(1, 'Borte.');
    await deliver();
    await api.catchUp();
    expect(await standing()).toMatchObject([{ state: 'PAUSED', pausedBecause: 'GONE' }]);
    await ask(
      `mutation ($input: WebhookInput!) { removeWebhook(input: $input) { ... on CommandAccepted { id } } }`,
      { input: { webhookId: id } },
    );
    expect(await standing()).toEqual([]);
    const inside = await add({ address: 'https://[::1]:1/', kinds: ['STATUS'], scope: 'INTERNAL' });
    await say(1, 'Igjen.');
    await deliver();
    expect((await deliveriesOf(inside.id))[0]).toMatchObject({
      state: 'GIVEN_UP',
      answer: 'ADDRESS_NOT_ALLOWED',
    });
    for (const address of [
      '10.1.2.3',
      '127.0.0.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '::1',
      'fe80::1',
    ])
      expect(isPublicAddress(address)).toBe(false);
    for (const address of ['fd00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '224.0.0.1', '::'])
      expect(isPublicAddress(address)).toBe(false);
    for (const address of ['8.8.8.8', '2a00:1450:400f::1']) expect(isPublicAddress(address)).toBe(true);
    expect(new PostNotKnown('TIMEOUT').retryable).toBe(true);
  });
});
