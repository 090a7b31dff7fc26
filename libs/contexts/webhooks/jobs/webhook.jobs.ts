import type { JobQueue, JobRequest, TenantId } from '#kernel';
import { deliverJobName, webhooksQueue } from '../policies/deliver-when-asked.policy.js';
import { webhookProjection } from '../projections/webhook.projection.js';
import { deliverWebhooks, isActive } from './deliver-webhooks.js';
import type { WebhookWorkPorts } from './webhook-ports.js';

const everyMinute = '0 * * * * *';

const deliver = async (ports: WebhookWorkPorts, tenant: TenantId): Promise<void> => {
  const about = { kind: 'job', id: 'deliver-webhooks', category: null } as const;
  await ports.attempt({ tenant, about, work: 'deliver-webhooks' }, () => deliverWebhooks(ports, tenant));
};

/** What a ring makes the worker do. It looks in the log; the ring itself carries ids only. */
export const handleWebhookJob = async (
  ports: WebhookWorkPorts,
  { data: { tenant } }: JobRequest,
): Promise<void> => {
  const tenants =
    tenant === undefined
      ? await ports.documents.tenantsOf(webhookProjection, isActive)
      : [tenant as TenantId];
  for (const each of tenants) if (ports.stopping?.aborted !== true) await deliver(ports, each);
};

/** Sets the alarm clock and tells other systems what happens, each minute, until the returned function is called. */
export const startWebhookWork = async (
  ports: WebhookWorkPorts,
  queue: JobQueue,
): Promise<() => Promise<void>> => {
  const sweep = { queue: webhooksQueue, name: deliverJobName, data: {} };
  await queue.repeat({ ...sweep, schedulerId: 'webhooks-sweep', cron: everyMinute });
  const stopping = new AbortController();
  const working = { ...ports, stopping: stopping.signal };
  const stop = await queue.work(webhooksQueue, (job) => handleWebhookJob(working, job));
  return () => {
    stopping.abort();
    return stop();
  };
};
