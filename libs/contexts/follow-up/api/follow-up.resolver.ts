import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { answer } from './answer.js';
import {
  AssignFollowUpInput,
  MoveDeadlineInput,
  RecordOrganToldInput,
  ReportDeviationInput,
  ReportStatusInput,
} from './follow-up.inputs.js';
import { reportData } from './report-data.js';

/** Map, submit, map back. What is refused is an answer. */
@Resolver()
export class FollowUpResolver {
  constructor(
    readonly gateway: CommandGateway,
    private readonly references: References,
    @Inject(TELL_REFUSAL) readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, { description: 'Says who answers for a point, and for whom.' })
  assignFollowUp(@Args('input') input: AssignFollowUpInput, @Context('request') context: RequestContext) {
    const { unit = null, coUnits, officer = null, deputy = null, reason = null } = input;
    return answer(this, context, input, {
      name: 'assignFollowUp',
      type: 'AssignFollowUp',
      data: {
        unit,
        coUnits: [...new Set(coUnits)].filter((each) => each !== unit),
        officer,
        deputy,
        responsibleAsWritten: null,
        reason,
      },
      precondition: () =>
        this.references.missing(context, { units: [unit, ...coUnits], people: [officer, deputy] }),
    });
  }

  @Mutation(() => CommandResult, {
    description:
      'Reports status. What may follow what, who may, and what is required stand in the procedure.',
  })
  reportStatus(@Args('input') input: ReportStatusInput, @Context('request') context: RequestContext) {
    return answer(this, context, input, {
      name: 'reportStatus',
      type: 'ReportStatus',
      data: reportData(input),
      precondition: () => this.references.missing(context, { vedtak: [input.reference] }),
    });
  }

  @Mutation(() => CommandResult, { description: 'Moves a deadline, with a reason.' })
  moveDeadline(@Args('input') input: MoveDeadlineInput, @Context('request') context: RequestContext) {
    const { deadline = null, noDeadlineBecause = null, reason } = input;
    return answer(this, context, input, {
      name: 'moveDeadline',
      type: 'MoveDeadline',
      data: { deadline, noDeadlineBecause, reason },
    });
  }

  @Mutation(() => CommandResult, { description: 'Reports a deviation, with what is to be done about it.' })
  reportDeviation(@Args('input') input: ReportDeviationInput, @Context('request') context: RequestContext) {
    const { what, measure } = input;
    return answer(this, context, input, {
      name: 'reportDeviation',
      type: 'ReportDeviation',
      data: { what, measure },
    });
  }

  @Mutation(() => CommandResult, {
    description:
      'Records that the organ which made the vedtak has been told that it cannot be carried out (kommuneloven § 13-1).',
  })
  recordOrganTold(@Args('input') input: RecordOrganToldInput, @Context('request') context: RequestContext) {
    const { on, caseNumber = null } = input;
    return answer(this, context, input, {
      name: 'recordOrganTold',
      type: 'RecordOrganTold',
      data: { on, caseNumber },
    });
  }
}
