import { describe, expect, it } from '@jest/globals';
import { specify } from '#kernel/testing';
import type { ActorId, Instant } from '#kernel';
import { isWebhookAddress, shownAddress } from './webhook-address.js';
import { webhookBatchDecider } from './webhook-batch.decider.js';
import type { WebhookBatchCommand, WebhookCommand } from './webhook.commands.js';
import { webhookDecider } from './webhook.decider.js';
import type { WebhookBatchEvent, WebhookEvent } from './webhook.events.js';
import { giveUpAfter, waitAfter } from './retry-schedule.js';

const at = '2026-03-02T08:00:00.000Z' as Instant;
const issuedBy = (role: string) => ({ by: 'somebody' as ActorId, roles: [role], at });
const issued = issuedBy('COORDINATOR');
const system = issuedBy('SYSTEM');

describe('A webhook', () => {
  const given = specify(webhookDecider);
  const wish = {
    address: 'https://mottak.eksempel.no/krok',
    secret: 'whsec_x',
    kinds: ['STATUS' as const],
    scope: 'PUBLIC' as const,
    after: '7',
  };
  const register = (change: Partial<typeof wish> | object = {}): WebhookCommand => ({
    type: 'RegisterWebhook',
    data: { ...wish, ...change },
    issued,
  });
  const registered: WebhookEvent = { type: 'WebhookRegistered', data: wish };
  const paused: WebhookEvent = { type: 'WebhookPaused', data: { because: 'GIVEN_UP' } };
  const removed: WebhookEvent = { type: 'WebhookRemoved', data: {} };
  const pause: WebhookCommand = { type: 'PauseWebhook', data: { because: 'ASKED' }, issued };
  const resume: WebhookCommand = { type: 'ResumeWebhook', data: {}, issued };
  const remove: WebhookCommand = { type: 'RemoveWebhook', data: {}, issued };
  const rotate: WebhookCommand = { type: 'RotateWebhookSecret', data: { secret: 'whsec_y' }, issued };

  it('is registered once, to a safe address, of kinds that its scope may know', () => {
    given().when(register()).then(registered);
    given(registered).when(register()).thenRejected('webhook-exists');
    given()
      .when(register({ address: 'http://mottak.eksempel.no' }))
      .thenRejected('webhook-address');
    given()
      .when(register({ kinds: [] }))
      .thenRejected('webhook-kinds');
    given()
      .when(register({ kinds: ['SHIELDED'] }))
      .thenRejected('webhook-kinds-internal');
    const internal = { kinds: ['SHIELDED'], scope: 'INTERNAL' };
    given()
      .when(register(internal))
      .then({ ...registered, data: { ...wish, ...internal } } as WebhookEvent);
  });

  it('is for the coordinator, the operator and whoever runs Iverk', () => {
    given()
      .when({ ...register(), issued: issuedBy('LEADER') })
      .thenRejected('not-yours');
    given(registered)
      .when({ ...pause, issued: issuedBy('CASE_OFFICER') })
      .thenRejected('not-yours');
    given(registered)
      .when({ ...pause, issued: issuedBy('OPERATOR') })
      .then({ type: 'WebhookPaused', data: { because: 'ASKED' } });
  });

  it('is paused and resumed, given another secret, and removed for good', () => {
    given(registered)
      .when(pause)
      .then({ type: 'WebhookPaused', data: { because: 'ASKED' } });
    given(registered, paused).when(pause).then();
    given(registered, paused).when(resume).then({ type: 'WebhookResumed', data: {} });
    given(registered).when(resume).then();
    given(registered)
      .when(rotate)
      .then({ type: 'WebhookSecretRotated', data: { secret: 'whsec_y' } });
    given(registered).when(remove).then(removed);
    given(registered, removed).when(remove).then();
    given(registered, removed).when(resume).thenRejected('webhook-removed');
    given().when(resume).thenRejected('webhook-unknown');
  });

  it('goes to https, and to http on this machine alone', () => {
    for (const address of [
      'https://a.no',
      'https://a.no:8443/b?c=d',
      'http://localhost:1/',
      'http://127.0.0.1/',
    ])
      expect(isWebhookAddress(address)).toBe(true);
    for (const address of [
      'http://a.no',
      'http://127.0.0.1.a.no',
      'https://u@a.no',
      'file:///etc',
      'a.no',
      '',
    ])
      expect(isWebhookAddress(address)).toBe(false);
    expect(shownAddress('https://a.no/b?c=d')).toBe('https://a.no/b?…');
  });
});

describe('What a webhook is told', () => {
  const given = specify(webhookBatchDecider);
  const one = { deliveryId: 'd1', changeId: 'c1', position: '8' };
  const data = { webhookId: 'w', deliveries: [one], upTo: '9' };
  const planned: WebhookBatchEvent = { type: 'DeliveriesPlanned', data };
  const plan: WebhookBatchCommand = { type: 'PlanDeliveries', data, issued: system };
  const fate = (type: string, deliveryId = 'd1', by = system) =>
    ({ type, data: { deliveryId, answer: 'HTTP 500' }, issued: by }) as WebhookBatchCommand;
  const told = (type: string) =>
    ({ type, data: { deliveryId: 'd1', answer: 'HTTP 500', webhookId: 'w' } }) as WebhookBatchEvent;

  it('is planned once, and only when there is something', () => {
    given().when(plan).then(planned);
    given(planned).when(plan).then();
    given()
      .when({ ...plan, data: { ...data, deliveries: [] } })
      .then();
    given()
      .when({ ...plan, issued })
      .thenRejected('not-yours');
  });

  it('is deferred and doubted once each, and has one end', () => {
    given(planned).when(fate('DeferDelivery')).then(told('DeliveryDeferred'));
    given(planned, told('DeliveryDeferred')).when(fate('DeferDelivery')).then();
    given(planned, told('DeliveryDeferred')).when(fate('DoubtDelivery')).then(told('DeliveryNotKnown'));
    given(planned).when(fate('AcceptDelivery')).then(told('DeliveryAccepted'));
    given(planned, told('DeliveryAccepted')).when(fate('GiveUpDelivery')).then();
    given(planned).when(fate('AcceptDelivery', 'd2')).thenRejected('delivery-unknown');
    given(planned)
      .when(fate('AcceptDelivery', 'd1', issued))
      .thenRejected('not-yours');
  });

  it('is sent once more when somebody asks, in a round of its own', () => {
    const again = { type: 'AskDeliveryAgain', data: { deliveryId: 'd1' }, issued } as const;
    const asked = {
      type: 'DeliveryAskedAgain',
      data: { deliveryId: 'd1', webhookId: 'w', round: 2 },
    } as const;
    given(planned).when(again).thenRejected('delivery-waiting');
    given(planned, told('DeliveryGivenUp')).when(again).then(asked);
    given(planned, told('DeliveryGivenUp'), asked)
      .when(fate('AcceptDelivery'))
      .then(told('DeliveryAccepted'));
    given().when(again).thenRejected('delivery-unknown');
  });

  it('is tried more and more seldom, and given up after three days', () => {
    const waits = [1, 2, 3, 9, 40].map((attempt) => waitAfter({ deliveryId: 'd', attempt, age: 0 }) ?? 0);
    for (const [index, most] of [1, 2, 4, 256, 360].entries()) {
      expect(waits[index]).toBeLessThanOrEqual(most * 60_000);
      expect(waits[index]).toBeGreaterThanOrEqual(most * 30_000);
    }
    expect(waitAfter({ deliveryId: 'd', attempt: 2, age: giveUpAfter })).toBeNull();
  });
});
