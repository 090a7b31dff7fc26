import { foldStream, streamOf, type FoldPorts, type TenantId } from '#kernel';
import { webhookAggregate, type Webhook } from './core/webhook.decider.js';
import { webhookEvents } from './core/webhook.events.js';

/** The webhook as the log has it now, secret and all; null when there is none. */
export const readWebhook = async (
  ports: FoldPorts,
  tenant: TenantId,
  webhookId: string,
): Promise<Webhook | null> => {
  const { state } = await foldStream(ports, webhookAggregate, streamOf(webhookEvents, tenant, webhookId));
  return state as Webhook | null;
};
