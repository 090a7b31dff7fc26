import type { Rejection } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import type { CommandGateway, Submission } from '#toolkit/commands';
import { toCommandResult, type TellRefusal } from '#toolkit/graphql';
import type { CaseCommand } from '../core/case.commands.js';
import { caseEvents } from '../core/case.events.js';

interface Through {
  readonly gateway: CommandGateway;
  readonly tell: TellRefusal;
}

type Envelope = { readonly caseId: string } & Pick<Submission, 'commandId' | 'expectedRevision'>;

interface Asked<T extends CaseCommand['type']> extends Pick<Submission, 'name'> {
  readonly type: T;
  readonly data: Extract<CaseCommand, { type: T }>['data'];
  readonly precondition?: () => Promise<Rejection | undefined>;
}

/** Submits what a mutation asks of a case, and maps the outcome back. What is refused is an answer. */
export const answer = async <T extends CaseCommand['type']>(
  { gateway, tell }: Through,
  context: RequestContext,
  { caseId, commandId, expectedRevision }: Envelope,
  { name, type, data, precondition }: Asked<T>,
) => {
  const outcome = await gateway.submit(context, {
    ...{ name, to: caseEvents, subjectId: caseId, command: { type, data }, commandId, expectedRevision },
    ...(precondition === undefined ? {} : { precondition }),
  });
  return toCommandResult(outcome, tell, context.language);
};
