import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { isRejection } from '#kernel';
import type { RequestContext } from '#toolkit/access';
import { CommandGateway, ShellPorts } from '#toolkit/commands';
import { CommandResult, TELL_REFUSAL, toCommandResult, type TellRefusal } from '#toolkit/graphql';
import { reportExportEvents } from '../core/export.events.js';
import { currentEdition } from '../read-frozen.js';
import { ExportVedtaksrapportInput } from './council-report.inputs.js';

const name = 'exportVedtaksrapport';

/** Orders files of frozen reports; the worker draws them. */
@Resolver()
export class ExportReportResolver {
  constructor(
    private readonly ports: ShellPorts,
    private readonly gateway: CommandGateway,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Mutation(() => CommandResult, {
    description:
      'Has files of a frozen report drawn in the background and kept: see `exports` of `vedtaksrapporter`. What is there already is not drawn again.',
  })
  async exportVedtaksrapport(
    @Args('input') input: ExportVedtaksrapportInput,
    @Context('request') context: RequestContext,
  ) {
    const outcome = (await this.gateway.unmet(context, { name })) ?? (await this.order(context, input));
    return toCommandResult(outcome, this.tell, context.language);
  }

  private async order(context: RequestContext, input: ExportVedtaksrapportInput) {
    const { reportId: subjectId, edition, formats, commandId } = input;
    const { tenant } = context;
    const found = await currentEdition(this.ports, { tenant, reportId: subjectId, edition });
    if (isRejection(found)) return found;
    const { model, sha256, shielding } = found;
    const language = input.language ?? model.language;
    const own = language === model.language;
    return this.gateway.submit(context, {
      ...{ name, to: reportExportEvents, subjectId, commandId },
      command: {
        type: 'OrderExport',
        data: { edition, formats, language, own, model: sha256, shielding },
      },
    });
  }
}
