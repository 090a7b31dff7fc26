import type { Rejection } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import type { CommandGateway, Submission } from '#toolkit/commands';
import { toCommandResult, type TellRefusal } from '#toolkit/graphql';
import type { FollowUpCommand } from '../core/follow-up.commands.js';
import { followUpEvents } from '../core/follow-up.events.js';

interface Through {
  readonly gateway: CommandGateway;
  readonly tell: TellRefusal;
}

type Envelope = { readonly followUpId: string } & Pick<Submission, 'commandId' | 'expectedRevision'>;

interface Asked<T extends FollowUpCommand['type']> extends Pick<Submission, 'name'> {
  readonly type: T;
  readonly data: Extract<FollowUpCommand, { type: T }>['data'];
  readonly precondition?: () => Promise<Rejection | undefined>;
}

/** Submits what a mutation asks of a follow-up, and maps the outcome back. What is refused is an answer. */
export const answer = async <T extends FollowUpCommand['type']>(
  { gateway, tell }: Through,
  context: RequestContext,
  { followUpId, commandId, expectedRevision }: Envelope,
  { name, type, data, precondition }: Asked<T>,
) => {
  const outcome = await gateway.submit(context, {
    name,
    to: followUpEvents,
    subjectId: followUpId,
    command: { type, data },
    commandId,
    expectedRevision,
    ...(precondition === undefined ? {} : { precondition }),
  });
  return toCommandResult(outcome, tell, context.language);
};
