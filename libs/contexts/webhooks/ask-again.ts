import {
  isRejection,
  reject,
  runCommand,
  type ActorId,
  type CommandPorts,
  type Ids,
  type ReadStore,
  type TenantId,
} from '#kernel';
import { webhookBatchAggregate } from './core/webhook-batch.decider.js';
import { webhookAggregate } from './core/webhook.decider.js';
import { deliveryProjection } from './projections/delivery.projection.js';

interface AskedAgain {
  readonly tenant: TenantId;
  readonly deliveryId: string;
  readonly by: ActorId;
  readonly roles: readonly string[];
}

/** Has a message sent once more, and its webhook go on where it was. Rejected when there is no such message. */
export const askDeliveryAgain = async (
  ports: CommandPorts & { readonly documents: ReadStore; readonly ids: Ids },
  { tenant, deliveryId, by, roles }: AskedAgain,
) => {
  const delivery = await ports.documents.get(deliveryProjection, tenant, deliveryId);
  if (delivery === undefined) return reject('delivery-unknown');
  const issued = { by, roles, at: ports.clock.now() };
  const common = { tenant, correlationId: ports.ids.next() };
  const asked = await runCommand(ports, webhookBatchAggregate, {
    ...common,
    subjectId: delivery.batchId,
    command: { type: 'AskDeliveryAgain', data: { deliveryId }, issued },
    commandId: ports.ids.next(),
  });
  if (isRejection(asked) && asked.rejected !== 'delivery-waiting') return asked;
  return runCommand(ports, webhookAggregate, {
    ...common,
    subjectId: delivery.webhookId,
    command: { type: 'ResumeWebhook', data: {}, issued },
    commandId: ports.ids.next(),
  });
};
