import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References } from '#toolkit/commands';
import { TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { answerBulk } from './answer-bulk.js';
import { BulkAssignInput, BulkMoveDeadlineInput, BulkReportStatusInput } from './bulk.inputs.js';
import { BulkResult } from './bulk.objects.js';
import { reportData } from './report-data.js';

/** The same asked of many: one command for each, answered one by one. */
@Resolver()
export class BulkResolver {
  constructor(
    readonly gateway: CommandGateway,
    private readonly references: References,
    @Inject(TELL_REFUSAL) readonly tell: TellRefusal,
  ) {}

  @Mutation(() => BulkResult, { description: 'Hands many points over to others, with a reason.' })
  bulkAssign(@Args('input') input: BulkAssignInput, @Context('request') context: RequestContext) {
    const { unit, officer, deputy, reason } = input;
    return answerBulk(this, context, input, {
      name: 'bulkAssign',
      type: 'HandOverFollowUp',
      data: { unit, officer, deputy, reason },
      precondition: () => this.references.missing(context, { units: [unit], people: [officer, deputy] }),
    });
  }

  @Mutation(() => BulkResult, { description: 'Gives many points the same deadline, with a reason.' })
  bulkMoveDeadline(@Args('input') input: BulkMoveDeadlineInput, @Context('request') context: RequestContext) {
    const { deadline = null, noDeadlineBecause = null, reason } = input;
    return answerBulk(this, context, input, {
      name: 'bulkMoveDeadline',
      type: 'MoveDeadline',
      data: { deadline, noDeadlineBecause, reason },
    });
  }

  @Mutation(() => BulkResult, {
    description: 'Reports the same status of many points, each through its own procedure.',
  })
  bulkReportStatus(@Args('input') input: BulkReportStatusInput, @Context('request') context: RequestContext) {
    return answerBulk(this, context, input, {
      name: 'bulkReportStatus',
      type: 'ReportStatus',
      data: reportData(input),
      precondition: () => this.references.missing(context, { vedtak: [input.reference] }),
    });
  }
}
