import { readEvent, streamOf, type EventStore, type TenantId } from '#kernel';
import { webhookDecider, type Webhook } from './core/webhook.decider.js';
import { webhookEvents } from './core/webhook.events.js';

/** The webhook as the log has it now, secret and all; null when there is none. */
export const readWebhook = async (
  store: EventStore,
  tenant: TenantId,
  webhookId: string,
): Promise<Webhook | null> => {
  const history = await store.readStream(streamOf(webhookEvents, tenant, webhookId));
  return history
    .map((stored) => readEvent(webhookEvents, stored))
    .reduce<Webhook | null>(
      (webhook, event) => webhookDecider.evolve(webhook, event, event.occurredAt),
      webhookDecider.initialState,
    );
};
