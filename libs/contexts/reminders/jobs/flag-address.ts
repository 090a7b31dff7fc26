import { isRejection, runCommand, uuid5, type ActorId, type TenantId } from '#kernel';
import type { FlagAddress } from '../core/mailbox.commands.js';
import { mailboxAggregate } from '../core/mailbox.decider.js';
import type { ReminderPorts } from './reminder-ports.js';

const actor = 'system:mail-delivery' as ActorId;

/** Whose mail did not come through, which, and how that is known. */
export interface Unreached {
  readonly tenant: TenantId;
  readonly personId: string;
  readonly mailKey: string;
  readonly because: FlagAddress['data']['because'];
}

/** Notes that mail does not reach somebody, once for each mail. Says whether that was news. */
export const flagAddress = async (
  ports: ReminderPorts,
  { tenant, personId, mailKey, because }: Unreached,
): Promise<boolean> => {
  const answer = await runCommand(ports, mailboxAggregate, {
    tenant,
    subjectId: personId,
    command: {
      type: 'FlagAddress',
      data: { because, mailKey },
      issued: { by: actor, roles: ['SYSTEM'], at: ports.clock.now() },
    },
    commandId: uuid5('flag-address', personId, mailKey),
    correlationId: mailKey,
  });
  if (isRejection(answer)) throw new Error(`FlagAddress: ${answer.rejected} (${mailKey})`);
  return answer.appended > 0;
};
