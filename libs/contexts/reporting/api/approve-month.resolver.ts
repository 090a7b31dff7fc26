import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { caseEvents, type CaseDocument } from '#contexts/cases';
import { bulkItemOf, type BulkItem } from '#contexts/follow-up';
import { knowPinned } from '#contexts/procedures';
import { roundIdOf, roundProjection } from '#contexts/reminders';
import { PeopleDirectory, ReadStore, uuid5 } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, newestPosition } from '#toolkit/commands';
import { TELL_REFUSAL, toCommandRefused, type CommandRefused, type TellRefusal } from '#toolkit/graphql';
import { approvableIn, approvingStep } from '../core/month-approval.js';
import { readReports } from '../read-round-view.js';
import { personOf } from './follow-up.mapper.js';
import { openReader } from './reader.js';
import { ApproveMonthInput } from './round.inputs.js';
import { ApproveMonthResult, type ApprovedMonth } from './round.objects.js';

const nothingMore = { to: null, comment: null, reference: null, officer: null, deadline: null, told: {} };

/** A leader approves the month of their unit: one command for each report, answered one by one. */
@Resolver()
export class ApproveMonthResolver {
  constructor(
    private readonly documents: ReadStore,
    private readonly people: PeopleDirectory,
    private readonly gateway: CommandGateway,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => ApproveMonthResult, {
    description: 'Approves every report of a period that waits for it, each through its own procedure.',
  })
  async approveMonth(
    @Args('input') input: ApproveMonthInput,
    @Context('request') context: RequestContext,
  ): Promise<ApprovedMonth | CommandRefused> {
    const unmet = await this.gateway.unmet(context, { name: 'approveMonth' });
    if (unmet !== undefined) return toCommandRefused(unmet, this.tell, context.language);
    const reports = await this.waiting(input, context);
    const items: BulkItem[] = [];
    for (const { caseId } of reports) items.push(await this.approve(caseId, input, context));
    const reader = openReader(this.documents, this.people, context);
    const officers = new Map(reports.map(({ caseId, officer }) => [caseId, officer]));
    return {
      preview: input.preview,
      position: input.preview ? null : newestPosition(items),
      items: await Promise.all(
        items.map(async ({ followUpId: caseId, outcome, refusal }) => ({
          ...{ caseId, outcome },
          person: await personOf(officers.get(caseId) ?? null, reader),
          refusal: refusal && toCommandRefused(refusal, this.tell, context.language),
        })),
      ),
    };
  }

  /** Of the unit that is named, whoever asks: its procedure says who may. Else of all the asker leads, or of everybody. */
  private async waiting(
    { period, unit = null }: ApproveMonthInput,
    { tenant, roles, leads }: RequestContext,
  ): Promise<readonly CaseDocument[]> {
    const round = await this.documents.get(roundProjection, tenant, roundIdOf(tenant, period));
    const reports = [...(await readReports(this.documents, tenant, round)).values()];
    await knowPinned(
      this.documents,
      tenant,
      reports.map(({ procedure }) => procedure),
    );
    const isEverybodys = roles.some((role) => ['COORDINATOR', 'DIRECTOR'].includes(role));
    return approvableIn(reports, (its) => {
      if (unit !== null) return its === unit;
      return isEverybodys || (its !== null && leads.includes(its));
    });
  }

  private async approve(
    caseId: string,
    { commandId, preview }: ApproveMonthInput,
    context: RequestContext,
  ): Promise<BulkItem> {
    const outcome = await this.gateway.submit(context, {
      ...{ name: 'approveMonth', to: caseEvents, subjectId: caseId, preview },
      command: { type: 'TakeStep', data: { ...nothingMore, step: approvingStep } },
      commandId: commandId == null ? null : uuid5('approve-month', commandId, caseId),
    });
    return bulkItemOf(caseId, outcome);
  }
}
