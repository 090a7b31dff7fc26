import { changesReach, isPublicNow, readChanges, withPresent, type ChangeNow } from '#contexts/publishing';
import type { LogPosition, TenantId } from '#kernel';
import { batchIdOf, deliveryIdOf } from '../core/webhook-id.js';
import type { WebhookDocument } from '../projections/webhook.projection.js';
import { tellBatch } from './tell-batch.js';
import type { WebhookPorts } from './webhook-ports.js';

const pageSize = 100;

interface Stretch {
  readonly wanted: readonly ChangeNow[];
  readonly upTo: LogPosition;
  readonly isLast: boolean;
}

const readStretch = async (
  { documents }: WebhookPorts,
  { tenant, webhook: { kinds, scope } }: Planning,
  { after, upTo }: { readonly after: LogPosition; readonly upTo: LogPosition },
): Promise<Stretch> => {
  const changes = await readChanges(documents, { tenant, after, upTo, kinds, limit: pageSize });
  const now = await withPresent(documents, tenant, changes);
  const last = changes.at(-1);
  const isLast = changes.length < pageSize;
  return {
    wanted: scope === 'PUBLIC' ? now.filter(isPublicNow) : now,
    upTo: isLast || last === undefined ? upTo : BigInt(last.position),
    isLast,
  };
};

export interface Planning {
  readonly tenant: TenantId;
  readonly webhook: WebhookDocument;
}

/**
 * Plans what has happened since the last time, stretch by stretch. Where nothing is to be told nothing is written: the same is
 * looked at again next time.
 */
export const planDeliveries = async (ports: WebhookPorts, planning: Planning): Promise<void> => {
  const { tenant, webhook } = planning;
  const { webhookId } = webhook;
  const reach = await changesReach(ports.documents);
  let planned = BigInt(webhook.plannedTo);
  for (let after = planned; after < reach && ports.stopping?.aborted !== true;) {
    const { wanted, upTo, isLast } = await readStretch(ports, planning, { after, upTo: reach });
    if (wanted.length > 0) {
      const deliveries = wanted.map(({ change: { eventId: changeId, position } }) => ({
        ...{ deliveryId: deliveryIdOf(webhookId, changeId), changeId, position },
      }));
      const batchId = batchIdOf(webhookId, planned.toString());
      const data = { webhookId, deliveries, upTo: upTo.toString() };
      await tellBatch(ports, { tenant, batchId }, { type: 'PlanDeliveries', data });
      planned = upTo;
    }
    if (isLast) return;
    after = upTo;
  }
};
