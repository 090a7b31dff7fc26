import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { answer } from './answer.js';
import { AcknowledgeCaseTaskInput, ClaimCaseTaskInput, DelegateCaseTaskInput } from './case.inputs.js';

/** What people do about the tasks that the procedures of cases give them. */
@Resolver()
export class CaseTasksResolver {
  constructor(
    readonly gateway: CommandGateway,
    private readonly references: References,
    @Inject(TELL_REFUSAL) readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, { description: 'Takes on a task that is open where the case stands.' })
  claimCaseTask(@Args('input') input: ClaimCaseTaskInput, @Context('request') context: RequestContext) {
    const { task } = input;
    return answer(this, context, input, { name: 'claimCaseTask', type: 'ClaimTask', data: { task } });
  }

  @Mutation(() => CommandResult, { description: 'Hands a task of a case to somebody else, with a reason.' })
  delegateCaseTask(@Args('input') input: DelegateCaseTaskInput, @Context('request') context: RequestContext) {
    const { task, to, reason } = input;
    return answer(this, context, input, {
      name: 'delegateCaseTask',
      type: 'DelegateTask',
      data: { task, to, reason },
      precondition: () => this.references.missing(context, { people: [to] }),
    });
  }

  @Mutation(() => CommandResult, {
    description: 'Says that what somebody else has done with a case has been seen. Never one’s own work.',
  })
  acknowledgeCaseTask(
    @Args('input') input: AcknowledgeCaseTaskInput,
    @Context('request') context: RequestContext,
  ) {
    const { task } = input;
    return answer(this, context, input, {
      name: 'acknowledgeCaseTask',
      type: 'AcknowledgeTask',
      data: { task },
    });
  }
}
