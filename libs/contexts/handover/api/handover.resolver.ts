import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { bulkCommandId, mostAtOnce } from '#contexts/follow-up';
import { organisationOf } from '#contexts/organisation';
import type { Rejection } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, References, ShellPorts, newestPosition } from '#toolkit/commands';
import { CommandRefused, TELL_REFUSAL, toCommandRefused, type TellRefusal } from '#toolkit/graphql';
import { refuseHandover } from '../core/refuse-handover.js';
import { handOverEach, readTheirs, takeOverCommand, type HandedOver as Outcome } from '../hand-over-each.js';
import { HandOverInput, HandOverResult, type HandedOver, type HandOverAnswer } from './handover.objects.js';

const name = 'handOver';

/** Gives all that one person has to another: one command for each, answered one by one. */
@Resolver()
export class HandoverResolver {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly references: References,
    private readonly ports: ShellPorts,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => HandOverResult, {
    description: 'Gives to one person all that another has, points and cases: for whoever leaves.',
  })
  async handOver(
    @Args('input') input: HandOverInput,
    @Context('request') context: RequestContext,
  ): Promise<HandOverAnswer | CommandRefused> {
    const { from, to, reason, preview, commandId } = input;
    const precondition = () => this.unmet(input, context);
    const unmet = await this.gateway.unmet(context, { name, precondition });
    if (unmet !== undefined) return toCommandRefused(unmet, this.tell, context.language);
    const all = await readTheirs(this.ports.documents, context.tenant, from);
    const theirs = all.slice(0, mostAtOnce);
    const outcomes = await handOverEach(theirs, ({ sort, id: subjectId }) => {
      const { to: catalog, ...command } = takeOverCommand(sort, { from, to, reason });
      const own = commandId == null ? null : bulkCommandId(commandId, subjectId);
      return this.gateway.submit(context, {
        ...{ name, to: catalog, subjectId, command, preview, commandId: own },
      });
    });
    return {
      preview,
      items: outcomes.map((each) => this.toItem(each, context)),
      left: all.length - theirs.length,
      position: newestPosition(outcomes),
    };
  }

  private async unmet(input: HandOverInput, context: RequestContext): Promise<Rejection | undefined> {
    const { from, to } = input;
    const organisation = await organisationOf(this.ports.documents, context.tenant);
    return (
      (await this.references.missing(context, { people: [from, to] })) ??
      refuseHandover(input, organisation, context.today)
    );
  }

  private toItem({ sort, id, outcome, refusal }: Outcome, { language }: RequestContext): HandedOver {
    return {
      id,
      followUpId: sort === 'FOLLOW_UP' ? id : null,
      caseId: sort === 'CASE' ? id : null,
      outcome,
      refusal: refusal && toCommandRefused(refusal, this.tell, language),
    };
  }
}
