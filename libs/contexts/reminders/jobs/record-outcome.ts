import { isRejection, runCommand, uuid5, type ActorId, type TenantId } from '#kernel';
import type { DispatchCommand } from '../core/dispatch.commands.js';
import { dispatchAggregate } from '../core/dispatch.decider.js';
import type { ReminderPorts } from './reminder-ports.js';

const actor = 'system:mail-delivery' as ActorId;

type Unissued<C> = C extends DispatchCommand ? Omit<C, 'issued'> : never;
export type MailOutcomeCommand = Unissued<Exclude<DispatchCommand, { type: 'PlanMails' | 'ResendMail' }>>;

/** Tells the log what became of a mail, once. Throws when the dispatch has never planned it: that is a bug. */
export const recordOutcome = async (
  ports: ReminderPorts,
  tenant: TenantId,
  dispatchId: string,
  outcome: MailOutcomeCommand,
): Promise<void> => {
  const issued = { by: actor, roles: ['SYSTEM'], at: ports.clock.now() };
  const answer = await runCommand(ports, dispatchAggregate, {
    tenant,
    subjectId: dispatchId,
    command: { ...outcome, issued },
    commandId: uuid5(outcome.type, outcome.data.mailKey),
    correlationId: outcome.data.mailKey,
  });
  if (isRejection(answer)) throw new Error(`${outcome.type}: ${answer.rejected} (${outcome.data.mailKey})`);
};
