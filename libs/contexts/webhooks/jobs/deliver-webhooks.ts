import type { Held, TenantId } from '#kernel';
import { deliveryProjection } from '../projections/delivery.projection.js';
import { webhookProjection, type WebhookDocument } from '../projections/webhook.projection.js';
import { readWebhook } from '../read-webhook.js';
import { deliverOne } from './deliver-one.js';
import { planDeliveries } from './plan-deliveries.js';
import type { WebhookPorts } from './webhook-ports.js';

/** One process tells other systems at a time. */
export const webhookLease = 'webhook-delivery';

const mostAtOnce = 500;

export const isActive = { column: 'state', is: 'equal', value: 'ACTIVE' } as const;

/**
 * Plans and sends what the municipality's webhooks are to be told. Safe to kill at any line and to run again: what the receiver
 * has taken is in the ledger before it is in the log, and what is not sure is sent again under the same id.
 */
export const deliverWebhooks = (ports: WebhookPorts, tenant: TenantId): Promise<void> =>
  ports.lease.hold(webhookLease, async (held) => {
    await ports.catchUp();
    const active = await ports.documents.find(webhookProjection, { tenant, where: isActive });
    for (const { document: webhook } of active) await planDeliveries(ports, { tenant, webhook });
    await ports.catchUp();
    // One receiver's trouble holds no other up.
    await Promise.all(active.map(({ document }) => deliverTo(ports, { tenant, webhook: document, held })));
  });

interface Telling {
  readonly tenant: TenantId;
  readonly webhook: WebhookDocument;
  readonly held: Held;
}

/** In the order of the log; a receiver that fails is left alone until next time. */
const deliverTo = async (ports: WebhookPorts, { tenant, webhook, held }: Telling): Promise<void> => {
  const stop = AbortSignal.any([held.lost, ...(ports.stopping === undefined ? [] : [ports.stopping])]);
  const planned = await ports.documents.find(deliveryProjection, {
    ...{ tenant, limit: mostAtOnce },
    where: {
      all: [
        { column: 'webhookId', is: 'equal', value: webhook.webhookId },
        { column: 'state', is: 'equal', value: 'PLANNED' },
      ],
    },
    orderBy: [{ column: 'position', direction: 'ascending' }],
  });
  for (const { document: delivery } of planned) {
    const now = stop.aborted ? null : await readWebhook(ports, tenant, webhook.webhookId);
    if (now?.state !== 'ACTIVE') return;
    const fate = await deliverOne({ ports, fence: held.fence, tenant, webhook: now, delivery });
    if (fate === 'failed' || fate === 'given-up') return;
  }
};
