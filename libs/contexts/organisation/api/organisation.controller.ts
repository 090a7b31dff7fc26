import { Controller, HttpCode, Post, Query, Req, Inject } from '@nestjs/common';
import { z } from 'zod';
import { AskedBy, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { admit, answerProblem, readOptions, readForm, uploadOptions } from '#toolkit/http';
import { ReadPosition } from '#toolkit/read-position';
import { importOrganisation, type OrganisationImported } from '../import/import-organisation.js';

const asked = z.object({ ...uploadOptions.common, confirmLeft: uploadOptions.flag });

/** `POST /organisation/import` with one file: the same as `iverk organisation import`. 422 when it was stopped. */
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
    @Req() request: Parameters<typeof readForm>[0],
    @AskedBy() context: RequestContext,
  ): Promise<OrganisationImported> {
    const actor = admit('importOrganisation', context, this.tell);
    const { asOf, ...flags } = readOptions(asked, query);
    const { roles, tenant, correlationId, language } = context;
    const {
      files: [file],
    } = await readForm(request);
    const outcome = await importOrganisation(
      { ...this.ports, catchUp: () => this.position.atHead() },
      {
        tenant,
        fileName: file.name,
        bytes: file.bytes,
        asOf: asOf ?? null,
        ...flags,
        actor,
        roles,
        commandId: this.ports.ids.next(),
        correlationId,
        language,
      },
    );
    if (!('file' in outcome)) throw answerProblem(outcome);
    const [first] = flags.skipRejected ? [] : outcome.rejected;
    if (first === undefined) return outcome;
    throw answerProblem({ ...outcome, code: 'import-rejected', message: first.message });
  }
}
