import { aggregates, tellRefusal } from '#contexts';
import {
  aggregateOf,
  isRejection,
  previewCommand,
  runCommand,
  type ActorId,
  type CommandOutcome,
  type CommandReceipt,
  type CommandRequest,
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

const requestFor = (
  { platform: { clock, ids } }: Session,
  { tenant, subjectId, type, data }: Submitted,
  actor: Omit<Issued, 'at'>,
): CommandRequest => ({
  tenant,
  subjectId,
  command: { type, data, issued: { ...actor, at: clock.now() } },
  commandId: ids.next(),
  correlationId: ids.next(),
});

/** Runs one command; a refusal stops the command line with the rule's own text. */
export const submit = async (
  session: Session,
  submitted: Submitted,
  actor: Omit<Issued, 'at'> = operator,
): Promise<CommandReceipt> => {
  const { store, clock } = session.platform;
  const aggregate = aggregateOf(aggregates, submitted.to);
  const outcome = await runCommand({ store, clock }, aggregate, requestFor(session, submitted, actor));
  if (!isRejection(outcome)) return outcome;
  throw new CommandStopped(tellRefusal(outcome, 'nb'));
};

/** What `submit` would come to. Writes nothing. */
export const foresee = (
  session: Session,
  submitted: Submitted,
  actor: Omit<Issued, 'at'> = operator,
): Promise<CommandOutcome> => {
  const { store, clock } = session.platform;
  const aggregate = aggregateOf(aggregates, submitted.to);
  return previewCommand({ store, clock }, aggregate, requestFor(session, submitted, actor));
};
