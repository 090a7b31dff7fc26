import { changeProjection, withPresent, type ChangeNow } from '#contexts/publishing';
import { municipalityOf } from '#contexts/organisation';
import {
  AddressNotAllowed,
  PostNotKnown,
  ReceiverAway,
  type Claim,
  type Fence,
  type Instant,
  type TenantId,
} from '#kernel';
import { waitAfter } from '../core/retry-schedule.js';
import type { DeliveryFate } from '../core/webhook.commands.js';
import type { Webhook } from '../core/webhook.decider.js';
import { webhookBody } from '../core/webhook-message.js';
import type { DeliveryDocument } from '../projections/delivery.projection.js';
import { mayBeTold } from './may-be-told.js';
import { signatureOf } from './sign-message.js';
import { tellBatch } from './tell-batch.js';
import type { WebhookPorts } from './webhook-ports.js';

/** `failed` says something of the receiver: the others are left until next time. */
export type Fate = 'accepted' | 'withdrawn' | 'given-up' | 'failed' | 'waiting';

/** One message on its way, and in whose right. */
export interface Sending {
  readonly ports: WebhookPorts;
  readonly fence: Fence;
  readonly tenant: TenantId;
  readonly webhook: Webhook;
  readonly delivery: DeliveryDocument;
}

const keyOf = ({ delivery: { deliveryId, round } }: Sending): string =>
  `webhook:${deliveryId}:${round.toString()}`;

/** Claims the message, looks again, sends it and tells the log. Throws `LeaseLost` when somebody else delivers by now. */
export const deliverOne = async (sending: Sending): Promise<Fate> => {
  const { ports, fence, delivery } = sending;
  const { deliveryId } = delivery;
  const claim = await ports.ledger.claim(keyOf(sending), { fence, at: ports.clock.now() });
  if (claim.state === 'later') return 'waiting';
  if (claim.state === 'done') {
    const data = { deliveryId, answer: 'TAKEN_EARLIER' };
    return record(sending, { type: 'AcceptDelivery', data }, 'accepted');
  }
  const now = await lookAgain(sending);
  if (now === undefined) {
    await record(sending, { type: 'WithdrawDelivery', data: { deliveryId } }, 'withdrawn');
    await ports.ledger.resolve(keyOf(sending), 'withdrawn', fence);
    return 'withdrawn';
  }
  return settle(sending, claim, await send(sending, now));
};

/** What happened and to what, as it is now; undefined where the receiver may not be told of it any more. */
const lookAgain = async ({ ports, tenant, delivery, webhook }: Sending): Promise<ChangeNow | undefined> => {
  const change = await ports.documents.get(changeProjection, tenant, delivery.changeId);
  const [now] = await withPresent(ports.documents, tenant, change === undefined ? [] : [change]);
  if (now === undefined) return undefined;
  const { scope } = webhook;
  // What was settled just before must show in what this asks.
  if (now.change.kind === 'SHIELDED') await ports.catchUp();
  const receiver = { documents: ports.documents, tenant, webhookId: delivery.webhookId, scope };
  return (await mayBeTold(receiver, now)) ? now : undefined;
};

const linkTo = ({ ports: { baseUrl }, webhook }: Sending, kommune: string, now: ChangeNow): string => {
  const { vedtakId } = now.vedtak;
  if (webhook.scope === 'INTERNAL' && now.followUp !== null)
    return `${baseUrl}/oppfolging/${now.followUp.followUpId}`;
  return `${baseUrl}/vedtakslogg.atom?${new URLSearchParams({ kommune, vedtak: vedtakId }).toString()}`;
};

interface Answer {
  readonly code: string;
  readonly outcome: 'accepted' | 'refused' | 'away' | 'unknown';
}

const answerOf = (status: number): Answer => {
  const code = `HTTP ${status.toString()}`;
  if (status >= 200 && status < 300) return { code, outcome: 'accepted' };
  return { code, outcome: status === 410 ? 'refused' : 'away' };
};

const send = async (sending: Sending, now: ChangeNow): Promise<Answer> => {
  const { ports, tenant, webhook, delivery } = sending;
  const kommune = (await municipalityOf(ports.documents, tenant))?.number ?? tenant;
  const about = { kommune, vedtakId: now.vedtak.vedtakId, link: linkTo(sending, kommune, now) };
  const body = webhookBody(now.change, about);
  const id = delivery.deliveryId;
  const timestamp = Math.floor(Date.parse(ports.clock.now()) / 1000);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Iverk',
    'webhook-id': id,
    'webhook-timestamp': timestamp.toString(),
    'webhook-signature': signatureOf(webhook.secret, { id, timestamp, body }),
  };
  try {
    return answerOf(await ports.poster.post({ address: webhook.address, headers, body }));
  } catch (fault) {
    if (fault instanceof AddressNotAllowed) return { code: fault.message, outcome: 'refused' };
    if (fault instanceof ReceiverAway) return { code: fault.message, outcome: 'away' };
    if (fault instanceof PostNotKnown) return { code: fault.message, outcome: 'unknown' };
    throw fault;
  }
};

const settle = async (sending: Sending, claim: Claim, { code: answer, outcome }: Answer): Promise<Fate> => {
  const { ports, fence, delivery } = sending;
  const { deliveryId } = delivery;
  const data = { deliveryId, answer };
  if (outcome === 'accepted') {
    // Only what was taken is resolved before it is recorded: so `done` without a record always means accepted.
    await ports.ledger.resolve(keyOf(sending), 'accepted', fence);
    return record(sending, { type: 'AcceptDelivery', data }, 'accepted');
  }
  const age = Date.parse(ports.clock.now()) - Date.parse(claim.since);
  const wait = outcome === 'refused' ? null : waitAfter({ deliveryId, attempt: claim.attempts, age });
  if (wait === null) {
    await record(sending, { type: 'GiveUpDelivery', data }, 'given-up');
    await ports.ledger.resolve(keyOf(sending), 'given-up', fence);
    return 'given-up';
  }
  const until = new Date(Date.parse(ports.clock.now()) + wait).toISOString() as Instant;
  await ports.ledger.postpone(keyOf(sending), until, fence);
  return record(sending, { type: outcome === 'unknown' ? 'DoubtDelivery' : 'DeferDelivery', data }, 'failed');
};

const record = async ({ ports, tenant, delivery }: Sending, command: DeliveryFate, fate: Fate) => {
  await tellBatch(ports, { tenant, batchId: delivery.batchId }, command);
  return fate;
};
