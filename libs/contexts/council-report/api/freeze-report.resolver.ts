import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '#toolkit/access';
import { clientCommandId, CommandGateway, forbidden, ShellPorts } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, toCommandResult, type TellRefusal } from '#toolkit/graphql';
import { ReadPosition } from '#toolkit/read-position';
import { freezeReport } from '../freeze-report.js';
import { FreezeVedtaksrapportInput } from './council-report.inputs.js';

/** Freezes reports: it reads all that a report is made of, and so is no command of one stream alone. */
@Resolver()
export class FreezeReportResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly gateway: CommandGateway,
    private readonly position: ReadPosition,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, {
    description:
      'Freezes an approved report as everything stands now, in every edition. It changes no more; what comes in meanwhile is not in it.',
  })
  async freezeVedtaksrapport(
    @Args('input') { reportId, commandId }: FreezeVedtaksrapportInput,
    @Context('request') context: RequestContext,
  ) {
    const { tenant, actor: by, roles, leads, correlationId, language } = context;
    const { store, clock, documents, people, ids } = this.ports;
    const name = 'freezeVedtaksrapport';
    const unmet = await this.gateway.unmet(context, { name });
    if (unmet !== undefined || by === null)
      return toCommandResult(unmet ?? forbidden(name), this.tell, language);
    const outcome = await freezeReport(
      { store, clock, documents, people, catchUp: () => this.position.atHead() },
      {
        ...{ tenant, reportId, correlationId, actor: { by, roles, leads } },
        commandId: commandId == null ? ids.next() : clientCommandId(tenant, commandId),
      },
    );
    return toCommandResult(outcome, this.tell, language);
  }
}
