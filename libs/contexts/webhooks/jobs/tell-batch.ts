import { isRejection, runCommand, uuid5, type ActorId, type CommandPorts, type TenantId } from '#kernel';
import { webhookBatchAggregate } from '../core/webhook-batch.decider.js';
import type { DeliveryFate, PlanDeliveries } from '../core/webhook.commands.js';

const actor = 'system:webhooks' as ActorId;

interface Batch {
  readonly tenant: TenantId;
  readonly batchId: string;
}

/** Writes a plan, or what became of it, to the log. Throws what the log refuses: nothing that is done goes unwritten. */
export const tellBatch = async (
  ports: CommandPorts,
  { tenant, batchId: subjectId }: Batch,
  command: Omit<PlanDeliveries, 'issued'> | DeliveryFate,
): Promise<void> => {
  const at = ports.clock.now();
  const outcome = await runCommand(ports, webhookBatchAggregate, {
    ...{ tenant, subjectId },
    command: { ...command, issued: { by: actor, roles: ['SYSTEM'], at } },
    commandId: uuid5('webhook-batch', subjectId, command.type, JSON.stringify(command.data), at),
    correlationId: subjectId,
  });
  if (isRejection(outcome)) throw new Error(`${command.type}: ${outcome.rejected}`);
};
