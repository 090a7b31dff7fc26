import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { answer } from './answer.js';
import { AcknowledgeTaskInput, ClaimTaskInput, DelegateTaskInput } from './follow-up.inputs.js';

/** What people do about the tasks their procedures give them. */
@Resolver()
export class FollowUpTasksResolver {
  constructor(
    readonly gateway: CommandGateway,
    private readonly references: References,
    @Inject(TELL_REFUSAL) readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, { description: 'Takes on a task that is open where the follow-up stands.' })
  claimTask(@Args('input') input: ClaimTaskInput, @Context('request') context: RequestContext) {
    const { task } = input;
    return answer(this, context, input, { name: 'claimTask', type: 'ClaimTask', data: { task } });
  }

  @Mutation(() => CommandResult, { description: 'Hands a task to somebody else, with a reason.' })
  delegateTask(@Args('input') input: DelegateTaskInput, @Context('request') context: RequestContext) {
    const { task, to, reason } = input;
    return answer(this, context, input, {
      name: 'delegateTask',
      type: 'DelegateTask',
      data: { task, to, reason },
      precondition: () => this.references.missing(context, { people: [to] }),
    });
  }

  @Mutation(() => CommandResult, {
    description: 'Says that what somebody else has done has been seen. Never one’s own work.',
  })
  acknowledgeTask(@Args('input') input: AcknowledgeTaskInput, @Context('request') context: RequestContext) {
    const { task } = input;
    return answer(this, context, input, {
      name: 'acknowledgeTask',
      type: 'AcknowledgeTask',
      data: { task },
    });
  }
}
