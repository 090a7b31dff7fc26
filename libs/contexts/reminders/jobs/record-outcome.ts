import { isRejection, runCommand, uuid5, type ActorId, type TenantId } from '#kernel';
import { roundAggregate } from '../core/round.decider.js';
import type { RoundCommand } from '../core/round.commands.js';
import type { ReminderPorts } from './reminder-ports.js';

const actor = 'system:mail-delivery' as ActorId;

type Unissued<C> = C extends RoundCommand ? Omit<C, 'issued'> : never;
export type MailOutcomeCommand = Unissued<Exclude<RoundCommand, { type: 'OpenRound' }>>;

/** Tells the log what became of a mail, once. Throws when the round has never planned it: that is a bug. */
export const recordOutcome = async (
  ports: ReminderPorts,
  tenant: TenantId,
  roundId: string,
  outcome: MailOutcomeCommand,
): Promise<void> => {
  const issued = { by: actor, roles: ['SYSTEM'], at: ports.clock.now() };
  const answer = await runCommand(ports, roundAggregate, {
    tenant,
    subjectId: roundId,
    command: { ...outcome, issued },
    commandId: uuid5(outcome.type, outcome.data.mailKey),
    correlationId: outcome.data.mailKey,
  });
  if (isRejection(answer)) throw new Error(`${outcome.type}: ${answer.rejected} (${outcome.data.mailKey})`);
};
