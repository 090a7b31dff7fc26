import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { z } from 'zod';
import { localDate, type Language, type Rejection } from '#kernel';
import { AskedBy, mayCommand, type RequestContext } from '#toolkit/access';
import { forbidden, ShellPorts } from '#toolkit/commands';
import { TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { answerProblem, notSignedIn, readUpload } from '#toolkit/http';
import { ReadPosition } from '#toolkit/read-position';
import { importFiles, type ImportResult } from '../import/import-files.js';

const flag = z.enum(['true', 'false']).default('false');
const asked = z.object({
  asOf: localDate.optional(),
  organ: z.string().optional(),
  published: flag,
  dryRun: flag,
  skipRejected: flag,
});

/** `POST /import?asOf=2025-12-31` with one or more files: the same as `iverk import`. */
@Controller('import')
export class ImportController {
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
  ): Promise<ImportResult> {
    const { actor, roles, tenant, correlationId, language } = context;
    if (actor === null) throw answerProblem(notSignedIn(language));
    if (!mayCommand('importList', roles))
      throw answerProblem(this.refusal(forbidden('importList'), language));
    const parsed = asked.safeParse(query);
    if (!parsed.success)
      throw answerProblem({
        code: 'bad-parameter',
        message: 'asOf er en dato (2025-12-31); published, dryRun og skipRejected er true eller false.',
      });
    const { asOf, organ, published, dryRun, skipRejected } = parsed.data;
    return importFiles(
      { ...this.ports, catchUp: () => this.position.atHead() },
      {
        tenant,
        files: await readUpload(request),
        asOf: asOf ?? null,
        organ: organ ?? null,
        published: published === 'true',
        dryRun: dryRun === 'true',
        skipRejected: skipRejected === 'true',
        mapping: null,
        actor,
        roles,
        commandId: this.ports.ids.next(),
        correlationId,
      },
    );
  }

  private refusal(rejection: Rejection, language: Language) {
    return { code: rejection.rejected, message: this.tell(rejection, language) };
  }
}
