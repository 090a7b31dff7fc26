import { decider, reject, type Aggregate, type Issued, type Rejection } from '#kernel';
import type {
  AskDeliveryAgain,
  DeliveryFate,
  PlanDeliveries,
  WebhookBatchCommand,
} from './webhook.commands.js';
import { webhookBatchEvents, type WebhookBatchEvent } from './webhook.events.js';

export const deliveryStates = ['PLANNED', 'ACCEPTED', 'GIVEN_UP', 'WITHDRAWN'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

interface Delivery {
  readonly state: DeliveryState;
  readonly round: number;
  readonly deferred: boolean;
  readonly notKnown: boolean;
}

export interface WebhookBatch {
  readonly webhookId: string;
  readonly deliveries: ReadonlyMap<string, Delivery>;
}

export type DeliveryRefusal = 'not-yours' | 'delivery-unknown' | 'delivery-waiting';
type Outcome = readonly WebhookBatchEvent[] | Rejection<DeliveryRefusal>;
type Batch = WebhookBatch | null;

const refuseOthers = ({ roles }: Issued, ...allowed: readonly string[]) =>
  roles.some((role) => ['SYSTEM', ...allowed].includes(role))
    ? undefined
    : reject('not-yours', { by: 'SYSTEM' });

/** Planned twice it is the same stretch: the first plan stands. */
const plan = ({ data, issued }: PlanDeliveries, batch: Batch): Outcome =>
  refuseOthers(issued) ??
  (batch !== null || data.deliveries.length === 0
    ? []
    : [{ type: 'DeliveriesPlanned', data: { ...data, deliveries: [...data.deliveries] } }]);

/** What has had its end has no other. */
const settle = (
  { data: { deliveryId }, issued }: DeliveryFate & { readonly issued: Issued },
  batch: Batch,
  decide: (delivery: Delivery, webhookId: string) => readonly WebhookBatchEvent[],
): Outcome => {
  const refused = refuseOthers(issued);
  if (refused !== undefined) return refused;
  const delivery = batch?.deliveries.get(deliveryId);
  if (batch === null || delivery === undefined) return reject('delivery-unknown');
  return delivery.state === 'PLANNED' ? decide(delivery, batch.webhookId) : [];
};

const askAgain = ({ data: { deliveryId }, issued }: AskDeliveryAgain, batch: Batch): Outcome => {
  const refused = refuseOthers(issued, 'COORDINATOR', 'OPERATOR');
  if (refused !== undefined) return refused;
  const delivery = batch?.deliveries.get(deliveryId);
  if (batch === null || delivery === undefined) return reject('delivery-unknown');
  if (delivery.state === 'PLANNED') return reject('delivery-waiting');
  const { webhookId } = batch;
  return [{ type: 'DeliveryAskedAgain', data: { deliveryId, webhookId, round: delivery.round + 1 } }];
};

const change = (batch: Batch, deliveryId: string, to: Partial<Delivery>): Batch => {
  const delivery = batch?.deliveries.get(deliveryId);
  if (batch === null || delivery === undefined) return batch;
  return { ...batch, deliveries: new Map(batch.deliveries).set(deliveryId, { ...delivery, ...to }) };
};

const planned: Delivery = { state: 'PLANNED', round: 1, deferred: false, notKnown: false };

/** What is told of one stretch of the log: each thing has one end, until somebody asks for it again. */
export const webhookBatchDecider = decider<
  WebhookBatchCommand,
  WebhookBatchEvent,
  Batch,
  Rejection<DeliveryRefusal>
>({
  initialState: null,
  decide: {
    PlanDeliveries: plan,
    AcceptDelivery: (command, batch) =>
      settle(command, batch, (_, webhookId) => [
        { type: 'DeliveryAccepted', data: { ...command.data, webhookId } },
      ]),
    DeferDelivery: (command, batch) =>
      settle(command, batch, ({ deferred }, webhookId) =>
        deferred ? [] : [{ type: 'DeliveryDeferred', data: { ...command.data, webhookId } }],
      ),
    DoubtDelivery: (command, batch) =>
      settle(command, batch, ({ notKnown }, webhookId) =>
        notKnown ? [] : [{ type: 'DeliveryNotKnown', data: { ...command.data, webhookId } }],
      ),
    GiveUpDelivery: (command, batch) =>
      settle(command, batch, (_, webhookId) => [
        { type: 'DeliveryGivenUp', data: { ...command.data, webhookId } },
      ]),
    WithdrawDelivery: (command, batch) =>
      settle(command, batch, (_, webhookId) => [
        { type: 'DeliveryWithdrawn', data: { ...command.data, webhookId } },
      ]),
    AskDeliveryAgain: askAgain,
  },
  evolve: {
    DeliveriesPlanned: (_, { data: { webhookId, deliveries } }) => ({
      webhookId,
      deliveries: new Map(deliveries.map(({ deliveryId }) => [deliveryId, planned])),
    }),
    DeliveryAccepted: (batch, { data }) => change(batch, data.deliveryId, { state: 'ACCEPTED' }),
    DeliveryDeferred: (batch, { data }) => change(batch, data.deliveryId, { deferred: true }),
    DeliveryNotKnown: (batch, { data }) => change(batch, data.deliveryId, { notKnown: true }),
    DeliveryGivenUp: (batch, { data }) => change(batch, data.deliveryId, { state: 'GIVEN_UP' }),
    DeliveryWithdrawn: (batch, { data }) => change(batch, data.deliveryId, { state: 'WITHDRAWN' }),
    DeliveryAskedAgain: (batch, { data: { deliveryId, round } }) =>
      change(batch, deliveryId, { ...planned, round }),
  },
});

export const webhookBatchAggregate: Aggregate = {
  catalog: webhookBatchEvents,
  decider: webhookBatchDecider,
};
