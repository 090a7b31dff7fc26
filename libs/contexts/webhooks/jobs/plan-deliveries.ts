import {
  changesReach,
  readChanges,
  withPresent,
  type ChangeKind,
  type ChangeNow,
} from '#contexts/publishing';
import type { LogPosition, TenantId } from '#kernel';
import { batchIdOf, deliveryIdOf } from '../core/webhook-id.js';
import type { WebhookDocument } from '../projections/webhook.projection.js';
import { mayBePlanned } from './may-be-told.js';
import { tellBatch } from './tell-batch.js';
import type { WebhookPorts } from './webhook-ports.js';

const pageSize = 100;

interface Stretch {
  readonly wanted: readonly ChangeNow[];
  readonly upTo: LogPosition;
  readonly isLast: boolean;
}

/** A public receiver must be able to take down what it has been told of, whatever it has chosen to be told. */
const kindsFor = ({ kinds, scope }: WebhookDocument): readonly ChangeKind[] =>
  scope === 'PUBLIC' ? [...kinds, 'SHIELDED'] : kinds;

const readStretch = async (
  { documents }: WebhookPorts,
  { tenant, webhook }: Planning,
  { after, upTo }: { readonly after: LogPosition; readonly upTo: LogPosition },
): Promise<Stretch> => {
  const kinds = kindsFor(webhook);
  const changes = await readChanges(documents, { tenant, after, upTo, kinds, limit: pageSize });
  const now = await withPresent(documents, tenant, changes);
  const last = changes.at(-1);
  const isLast = changes.length < pageSize;
  const receiver = { documents, tenant, webhookId: webhook.webhookId, scope: webhook.scope };
  const wanted: ChangeNow[] = [];
  for (const each of now) if (await mayBePlanned(receiver, each)) wanted.push(each);
  return {
    wanted,
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
