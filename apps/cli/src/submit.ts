import { aggregates, tellRefusal } from '#contexts';
import {
  aggregateOf,
  isRejection,
  runCommand,
  type ActorId,
  type CommandReceipt,
  type EventCatalog,
  type Issued,
  type TenantId,
} from '#kernel';
import { CommandStopped } from './exit-code.js';
import type { Session } from './session.js';

/** Who acts when nobody has signed in: whoever may run commands on this machine. */
export const operator = { by: 'system:command-line' as ActorId, roles: ['SYSTEM'] };

export interface Submitted {
  readonly tenant: TenantId;
  readonly to: EventCatalog;
  readonly subjectId: string;
  readonly type: string;
  readonly data: object;
}

/** Runs one command; a refusal stops the command line with the rule's own text. */
export const submit = async (
  { platform: { store, clock, ids } }: Session,
  { tenant, to, subjectId, type, data }: Submitted,
  actor: Omit<Issued, 'at'> = operator,
): Promise<CommandReceipt> => {
  const outcome = await runCommand({ store, clock }, aggregateOf(aggregates, to), {
    tenant,
    subjectId,
    command: { type, data, issued: { ...actor, at: clock.now() } },
    commandId: ids.next(),
    correlationId: ids.next(),
  });
  if (!isRejection(outcome)) return outcome;
  throw new CommandStopped(tellRefusal(outcome, 'nb'));
};
