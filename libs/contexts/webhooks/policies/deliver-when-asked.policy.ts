import { policy, type Effect, type JobRequest, type TenantId } from '#kernel';
import { webhookBatchEvents, webhookEvents } from '../core/webhook.events.js';
import type { WebhookBatchEvent, WebhookEvent } from '../core/webhook.events.js';

/** The queue that everything about webhooks rings on. */
export const webhooksQueue = 'webhooks';

/** The only ring there is: one municipality's, or all. */
export const deliverJobName = 'deliver-webhooks';

export const deliverJob = (tenant: TenantId): JobRequest => ({
  queue: webhooksQueue,
  name: deliverJobName,
  id: `webhooks.${tenant}`,
  data: { tenant },
});

const wake = ({ tenant }: { readonly tenant: TenantId }): readonly Effect[] => [
  { do: 'wake', job: deliverJob(tenant) },
];

/** Whenever somebody waits to see that it works, the worker is woken; else it looks each minute. */
export const deliverWhenAsked = policy<WebhookEvent | WebhookBatchEvent>({
  name: 'deliver-webhooks-when-asked',
  catalogs: [webhookEvents, webhookBatchEvents],
  on: { WebhookResumed: wake, DeliveryAskedAgain: wake },
});
