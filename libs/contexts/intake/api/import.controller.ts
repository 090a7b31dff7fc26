import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { z } from 'zod';
import { fillText, isRejection } from '#kernel';
import { AskedBy, type RequestContext } from '#toolkit/access';
import { ShellPorts } from '#toolkit/commands';
import { TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { admit, answerProblem, readForm, readOptions, uploadOptions } from '#toolkit/http';
import { ReadPosition } from '#toolkit/read-position';
import { importResultTexts } from '../core/import.texts.js';
import { parseMapping, type ColumnMapping } from '../core/rows/column-mapping.js';
import { parseMends, type Mend } from '../core/rows/mend-cells.js';
import { importFiles, type ImportResult } from '../import/import-files.js';

const asked = z.object({
  ...uploadOptions.common,
  organ: z.string().optional(),
  published: uploadOptions.flag,
  /** What `--map` takes from a file. */
  map: z.string().optional(),
});

/**
 * `POST /import?asOf=2025-12-31` with one or more files: the same as `iverk import`. A field `mends` beside them holds what a
 * person has answered to a dry run. 422 when a file was stopped.
 */
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
    @Req() request: Parameters<typeof readForm>[0],
    @AskedBy() context: RequestContext,
  ): Promise<ImportResult> {
    const actor = admit('importList', context, this.tell);
    const { asOf, organ, map, ...flags } = readOptions(asked, query);
    const { roles, tenant, correlationId, language } = context;
    const mapping = this.mappingIn(map, context);
    const { files, fields } = await readForm(request);
    const result = await importFiles(
      { ...this.ports, catchUp: () => this.position.atHead() },
      {
        tenant,
        files,
        asOf: asOf ?? null,
        organ: organ ?? null,
        ...flags,
        mapping,
        mends: this.mendsIn(fields['mends'], context),
        actor,
        roles,
        commandId: this.ports.ids.next(),
        correlationId,
        language,
      },
    );
    return flags.skipRejected ? result : refuseStopped(result, context);
  }

  private mappingIn(map: string | undefined, { language }: RequestContext): ColumnMapping | null {
    if (map === undefined) return null;
    const mapping = parseMapping(map);
    if (!isRejection(mapping)) return mapping;
    throw answerProblem({ code: mapping.rejected, message: this.tell(mapping, language) });
  }

  private mendsIn(mends: string | undefined, { language }: RequestContext): readonly Mend[] {
    if (mends === undefined) return [];
    const parsed = parseMends(mends);
    if (!isRejection(parsed)) return parsed;
    throw answerProblem({ code: parsed.rejected, message: this.tell(parsed, language) });
  }
}

/** Throws 422 with the whole result when a file was stopped; files beside it may have been taken in. */
const refuseStopped = (result: ImportResult, { language }: RequestContext): ImportResult => {
  const [first] = result.rejected;
  if (first === undefined) return result;
  const message = fillText(importResultTexts.uploadStopped, language, {
    file: first.file,
    message: first.message,
  });
  throw answerProblem({ ...result, code: 'import-rejected', message });
};
