import type { RequestContext } from '#toolkit/access';
import { type Admission, type CommandGateway, newestPosition } from '#toolkit/commands';
import { toCommandRefused, type CommandRefused, type TellRefusal } from '#toolkit/graphql';
import { toEachFollowUp } from '../bulk-act.js';
import { bulkCommandId, refuseTooMany } from '../core/bulk.js';
import type { FollowUpCommand } from '../core/follow-up.commands.js';
import { followUpEvents } from '../core/follow-up.events.js';
import type { BulkInput } from './bulk.inputs.js';
import type { BulkAnswer } from './bulk.objects.js';

interface Through {
  readonly gateway: CommandGateway;
  readonly tell: TellRefusal;
}

interface AskedOfEach<T extends FollowUpCommand['type']> extends Admission {
  readonly type: T;
  readonly data: Extract<FollowUpCommand, { type: T }>['data'];
}

/** Asks the same of each follow-up, one command for each. What holds for all is asked once, and refuses the whole. */
export const answerBulk = async <T extends FollowUpCommand['type']>(
  { gateway, tell }: Through,
  context: RequestContext,
  { followUpIds, preview, commandId }: BulkInput,
  { name, type, data, precondition }: AskedOfEach<T>,
): Promise<BulkAnswer | CommandRefused> => {
  const admission = { name, ...(precondition && { precondition }) };
  const unmet = (await gateway.unmet(context, admission)) ?? refuseTooMany(followUpIds);
  if (unmet !== undefined) return toCommandRefused(unmet, tell, context.language);
  const items = await toEachFollowUp(followUpIds, (followUpId) =>
    gateway.submit(context, {
      name,
      to: followUpEvents,
      subjectId: followUpId,
      command: { type, data },
      commandId: commandId == null ? null : bulkCommandId(commandId, followUpId),
      preview,
    }),
  );
  return {
    preview,
    position: newestPosition(items),
    items: items.map(({ followUpId, outcome, refusal }) => ({
      followUpId,
      outcome,
      refusal: refusal && toCommandRefused(refusal, tell, context.language),
    })),
  };
};
