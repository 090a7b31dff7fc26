import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { z } from 'zod';
import { renderVedtaksrapport, reportFormats } from '#contexts/reporting';
import { EventStore, isRejection, languages, ReadStore, reject, type Rejection } from '#kernel';
import { AskedBy, mayQuery, requireQuery, type RequestContext } from '#toolkit/access';
import { TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { answerProblem } from '#toolkit/http';
import { editions } from '../core/report.events.js';
import { readFrozen } from '../read-frozen.js';
import { isSent, readReport } from '../report-standing.js';
import { inMunicipality, noMunicipality } from './report-municipality.js';

const asked = z.object({
  format: z.enum(reportFormats).default('pdf'),
  edition: z.enum(editions).default('public'),
  kommune: z.string().optional(),
  /** The report's own when not given. */
  language: z.enum(languages).optional(),
});

interface Reply {
  header(name: string, value: string): Reply;
  send(body: Uint8Array): void;
}

const remedies: Readonly<Record<string, string>> = {
  format: `format må være ${reportFormats.join(', ')}.`,
  edition: `edition må være ${editions.join(', ')}.`,
  kommune: 'kommune må være ett kommunenummer: 1841.',
  language: 'language må være nb, nn eller en.',
};

/** `GET /vedtaksrapport/ID?format=pdf`: a frozen report as a file. Anybody has the public edition of one that has been sent. */
@Controller('vedtaksrapport')
export class FrozenReportController {
  constructor(
    private readonly store: EventStore,
    private readonly documents: ReadStore,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Get(':report')
  async download(
    @Param('report') reportId: string,
    @Query() query: Record<string, string>,
    @AskedBy() context: RequestContext,
    @Res() reply: Reply,
  ): Promise<void> {
    const { format, edition, kommune = null, language } = parse(query);
    const here = await inMunicipality(this.documents, context, kommune);
    if (here === undefined) throw answerProblem({ code: 'bad-parameter', message: noMunicipality(kommune) });
    requireQuery(edition === 'public' ? 'vedtaksrapporter' : 'internalVedtaksrapporter', here);
    const { store, documents } = this;
    const model =
      (await this.hidden(here, reportId)) ??
      (await readFrozen({ store, documents }, { tenant: here.tenant, reportId, edition }));
    if (isRejection(model))
      throw answerProblem({ code: model.rejected, message: this.tell(model, here.language) });
    const { fileName, mediaType, bytes } = await renderVedtaksrapport(model, format, language);
    reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .send(bytes);
  }

  /** One that has not been sent is there for the administration alone; others are told that there is none. */
  private async hidden({ tenant, roles }: RequestContext, reportId: string): Promise<Rejection | undefined> {
    const found = await readReport(this.documents, tenant, reportId);
    const isShown = found !== undefined && (isSent(found) || mayQuery('internalVedtaksrapporter', roles));
    return isShown ? undefined : reject('report-not-found');
  }
}

const parse = (query: Record<string, string>): z.output<typeof asked> => {
  const parsed = asked.safeParse(query);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0]?.toString() ?? '';
  throw answerProblem({ code: 'bad-parameter', message: remedies[field] ?? `${field} er ikke riktig.` });
};
