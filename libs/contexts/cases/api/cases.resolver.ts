import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Ids } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, toldByName, type TellRefusal } from '#toolkit/graphql';
import { caseIdOf } from '../core/case-id.js';
import { answer } from './answer.js';
import { AssignCaseInput, MoveCaseDeadlineInput, OpenCaseInput, TakeStepInput } from './case.inputs.js';
import { namedIn, sharesFrom } from './shares.js';

/** Map, submit, map back. What is refused is an answer. */
@Resolver()
export class CasesResolver {
  constructor(
    readonly gateway: CommandGateway,
    private readonly references: References,
    private readonly ids: Ids,
    @Inject(TELL_REFUSAL) readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, {
    description: 'Opens a case of a procedure; the procedure says who may. The answer has its id.',
  })
  openCase(@Args('input') input: OpenCaseInput, @Context('request') context: RequestContext) {
    const { procedure, title, description = null, officer = null, deputy = null, deadline = null } = input;
    // Named before it is sent, so that the same command sent again meets the same case.
    const commandId = input.commandId ?? this.ids.next();
    const shares = sharesFrom(input.shares);
    const envelope = { ...input, commandId, caseId: caseIdOf(context.tenant, commandId) };
    return answer(this, context, envelope, {
      name: 'openCase',
      type: 'OpenCase',
      data: {
        ...{ of: { procedure }, title, description, shares, officer, deputy, deadline },
        ...{ told: toldByName(input.told), source: null, parent: null },
      },
      precondition: () => this.references.missing(context, namedIn({ shares, officer, deputy })),
    });
  }

  @Mutation(() => CommandResult, {
    description: 'Takes a step. What may follow what, who may, and what is asked for stand in the procedure.',
  })
  takeStep(@Args('input') input: TakeStepInput, @Context('request') context: RequestContext) {
    const { step, to = null, comment = null, reference = null, officer = null, deadline = null } = input;
    return answer(this, context, input, {
      name: 'takeStep',
      type: 'TakeStep',
      data: { step, to, comment, reference, officer, deadline, told: toldByName(input.told) },
      precondition: () => this.references.missing(context, { vedtak: [reference], people: [officer] }),
    });
  }

  @Mutation(() => CommandResult, { description: 'Says who answers for a case, and for which part of it.' })
  assignCase(@Args('input') input: AssignCaseInput, @Context('request') context: RequestContext) {
    const { officer = null, deputy = null, reason = null } = input;
    const shares = sharesFrom(input.shares);
    return answer(this, context, input, {
      name: 'assignCase',
      type: 'AssignCase',
      data: { shares, officer, deputy, reason },
      precondition: () => this.references.missing(context, namedIn({ shares, officer, deputy })),
    });
  }

  @Mutation(() => CommandResult, { description: 'Moves the deadline of a case, with a reason.' })
  moveCaseDeadline(@Args('input') input: MoveCaseDeadlineInput, @Context('request') context: RequestContext) {
    const { deadline = null, reason } = input;
    return answer(this, context, input, {
      name: 'moveCaseDeadline',
      type: 'MoveCaseDeadline',
      data: { deadline, reason },
    });
  }
}
