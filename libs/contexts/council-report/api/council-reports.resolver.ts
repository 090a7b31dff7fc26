import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References, ShellPorts, type Submission } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, toCommandResult, type TellRefusal } from '#toolkit/graphql';
import { councilReportIdOf } from '../core/report-id.js';
import { councilReportEvents } from '../core/report.events.js';
import { overlapping } from '../report-standing.js';
import { OrderVedtaksrapportInput, TreatVedtaksrapportInput } from './council-report.inputs.js';

/** Reports to the council: ordered and considered. The steps between are those of the report's case. */
@Resolver()
export class CouncilReportsResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly gateway: CommandGateway,
    private readonly references: References,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, {
    description: 'Orders the report of a period. The answer has its id; `vedtaksrapporter` has its case.',
  })
  async orderVedtaksrapport(
    @Args('input') input: OrderVedtaksrapportInput,
    @Context('request') context: RequestContext,
  ) {
    const { from, to, deadline = null, meeting = null, officer = null, remark = null } = input;
    const period = { from, to };
    return this.answer(context, {
      ...input,
      ...{ name: 'orderVedtaksrapport', to: councilReportEvents },
      subjectId: councilReportIdOf(context.tenant, period),
      command: { type: 'OrderReport', data: { period, deadline, meeting, officer, remark } },
      precondition: async () =>
        (await this.references.missing(context, { people: [officer] })) ??
        (from > to ? undefined : overlapping(this.ports.documents, context.tenant, period)),
    });
  }

  @Mutation(() => CommandResult, {
    description: 'What the council has made of a report: its case and its points follow.',
  })
  async treatVedtaksrapport(
    @Args('input') input: TreatVedtaksrapportInput,
    @Context('request') context: RequestContext,
  ) {
    const { reportId: subjectId, organ = null, caseNumber, treatedOn, text = null, closed } = input;
    const sentBack = input.sentBack.map(({ followUpId, reason }) => ({ followUpId, reason }));
    return this.answer(context, {
      ...input,
      ...{ name: 'treatVedtaksrapport', to: councilReportEvents, subjectId },
      command: { type: 'TreatReport', data: { organ, caseNumber, treatedOn, text, closed, sentBack } },
    });
  }

  private async answer(context: RequestContext, submission: Submission) {
    const outcome = await this.gateway.submit(context, submission);
    return toCommandResult(outcome, this.tell, context.language);
  }
}
