import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { z } from 'zod';
import { AskedBy, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { admit, readOptions, readUpload, uploadOptions } from '#toolkit/http';
import { ReadPosition } from '#toolkit/read-position';
import { importFiles, type ImportResult } from '../import/import-files.js';

const asked = z.object({
  ...uploadOptions.common,
  organ: z.string().optional(),
  published: uploadOptions.flag,
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
    const actor = admit('importList', context, this.tell);
    const { asOf, organ, ...flags } = readOptions(asked, query);
    const { roles, tenant, correlationId, language } = context;
    return importFiles(
      { ...this.ports, catchUp: () => this.position.atHead() },
      {
        tenant,
        files: await readUpload(request),
        asOf: asOf ?? null,
        organ: organ ?? null,
        ...flags,
        mapping: null,
        actor,
        roles,
        commandId: this.ports.ids.next(),
        correlationId,
        language,
      },
    );
  }
}
