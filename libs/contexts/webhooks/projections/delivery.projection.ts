import { projection, type Instant, type RecordedEvent } from '#kernel';
import type { DeliveryState } from '../core/webhook-batch.decider.js';
import { webhookBatchEvents, type WebhookBatchEvent } from '../core/webhook.events.js';

/** One thing that is, or was, to be told to a webhook. */
export interface DeliveryDocument {
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly batchId: string;
  readonly changeId: string;
  readonly position: string;
  readonly state: DeliveryState;
  readonly round: number;
  /** What came of it last: `HTTP 500`, `TIMEOUT`. */
  readonly answer: string | null;
  readonly plannedAt: Instant;
  readonly settledAt: Instant | null;
}

type Event = WebhookBatchEvent;
type Of<T extends Event['type']> = RecordedEvent<Extract<Event, { type: T }>>;

const idsIn = (event: Event): readonly string[] =>
  event.type === 'DeliveriesPlanned'
    ? event.data.deliveries.map(({ deliveryId }) => deliveryId)
    : [event.data.deliveryId];

const answered =
  (state: DeliveryState) =>
  (document: DeliveryDocument | undefined, event: Of<'DeliveryAccepted' | 'DeliveryGivenUp'>) =>
    document && { ...document, state, answer: event.data.answer, settledAt: event.occurredAt };

const waiting = (
  document: DeliveryDocument | undefined,
  { data: { answer } }: Of<'DeliveryDeferred' | 'DeliveryNotKnown'>,
) => document && { ...document, answer };

const planned = (event: Of<'DeliveriesPlanned'>, key: string): DeliveryDocument | undefined => {
  const found = event.data.deliveries.find(({ deliveryId }) => deliveryId === key);
  return (
    found && {
      ...found,
      ...{ webhookId: event.data.webhookId, batchId: event.subjectId, state: 'PLANNED', round: 1 },
      ...{ answer: null, plannedAt: event.occurredAt, settledAt: null },
    }
  );
};

/** What is told to webhooks, and what became of it. */
export const deliveryProjection = projection<Event, DeliveryDocument>({
  name: 'webhook_delivery',
  version: 1,
  catalogs: [webhookBatchEvents],
  keyOf: idsIn,
  columns: {
    webhookId: { type: 'text', of: ({ webhookId }) => webhookId },
    state: { type: 'text', of: ({ state }) => state },
    position: { type: 'integer', of: ({ position }) => Number(position) },
  },
  indexes: [
    ['webhookId', 'state', 'position'],
    ['webhookId', 'position'],
  ],
  on: {
    DeliveriesPlanned: (_, event, key) => planned(event, key),
    DeliveryAccepted: answered('ACCEPTED'),
    DeliveryDeferred: waiting,
    DeliveryNotKnown: waiting,
    DeliveryGivenUp: answered('GIVEN_UP'),
    DeliveryWithdrawn: (document, { occurredAt: settledAt }) =>
      document && { ...document, state: 'WITHDRAWN', settledAt },
    DeliveryAskedAgain: (document, { data: { round } }) =>
      document && { ...document, state: 'PLANNED', round, answer: null, settledAt: null },
  },
});
