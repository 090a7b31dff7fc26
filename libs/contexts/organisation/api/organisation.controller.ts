import { Controller, HttpCode, Post, Query, Req, Inject } from '@nestjs/common';
import { z } from 'zod';
import { localDate, type Rejection } from '#kernel';
import { AskedBy, mayCommand, type RequestContext } from '#toolkit/access';
import { forbidden, ShellPorts } from '#toolkit/commands';
import { TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { answerProblem, notSignedIn, readUpload } from '#toolkit/http';
import { ReadPosition } from '#toolkit/read-position';
import { importOrganisation, type OrganisationImported } from '../import/import-organisation.js';

const flag = z.enum(['true', 'false']).default('false');
const asked = z.object({ asOf: localDate.optional(), dryRun: flag, confirmLeft: flag, skipRejected: flag });

/** `POST /organisation/import` with one file: the same as `iverk organisation import`. */
@Controller('organisation/import')
export class OrganisationController {
  constructor(
    private readonly ports: ShellPorts,
    private readonly position: ReadPosition,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Post()
  @HttpCode(200)
  async upload(
    @Query() query: Record<string, string>,
    @Req() request: Parameters<typeof readUpload>[0],
    @AskedBy() context: RequestContext,
  ): Promise<OrganisationImported> {
    const { actor, roles, tenant, correlationId, language } = context;
    if (actor === null) throw answerProblem(notSignedIn(language));
    if (!mayCommand('importOrganisation', roles)) throw this.refuse(forbidden('importOrganisation'), context);
    const options = asked.safeParse(query);
    if (!options.success)
      throw answerProblem({
        code: 'bad-parameter',
        message: 'asOf er en dato (2025-12-31); dryRun, confirmLeft og skipRejected er true eller false.',
      });
    const [file] = await readUpload(request);
    const { asOf, dryRun, confirmLeft, skipRejected } = options.data;
    const outcome = await importOrganisation(
      { ...this.ports, catchUp: () => this.position.atHead() },
      {
        tenant,
        fileName: file.name,
        bytes: file.bytes,
        asOf: asOf ?? null,
        dryRun: dryRun === 'true',
        confirmLeft: confirmLeft === 'true',
        skipRejected: skipRejected === 'true',
        actor,
        roles,
        commandId: this.ports.ids.next(),
        correlationId,
        language,
      },
    );
    if ('file' in outcome) return outcome;
    throw answerProblem(outcome);
  }

  private refuse(rejection: Rejection, { language }: RequestContext) {
    return answerProblem({ code: rejection.rejected, message: this.tell(rejection, language) });
  }
}
