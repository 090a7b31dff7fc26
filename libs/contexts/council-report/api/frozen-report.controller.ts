import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { reportFormats } from '#contexts/reporting';
import { isRejection, languages, ReadStore, reject, type Rejection } from '#kernel';
import { AskedBy, mayQuery, requireQuery, type RequestContext } from '#toolkit/access';
import { TELL_REFUSAL, type TellRefusal } from '#toolkit/graphql';
import { answerProblem } from '#toolkit/http';
import { editions } from '../core/report.events.js';
import type { ReportFile } from '../report-file.js';
import { isSent, readReport } from '../report-standing.js';
import { ReportFiles } from './report-files.service.js';
import { inMunicipality, noMunicipality } from './report-municipality.js';

const asked = z.object({
  format: z.enum(reportFormats).default('pdf'),
  edition: z.enum(editions).default('public'),
  kommune: z.string().optional(),
  /** The report's own when not given. */
  language: z.enum(languages).optional(),
});

interface Asking {
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body?: Uint8Array): unknown;
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
    private readonly documents: ReadStore,
    private readonly files: ReportFiles,
    @Inject(TELL_REFUSAL) private readonly tell: TellRefusal,
  ) {}

  @Get(':report')
  async download(
    @Param('report') reportId: string,
    @Req() { query, headers }: Asking,
    @AskedBy() context: RequestContext,
    @Res() reply: Reply,
  ): Promise<void> {
    const { format, edition, kommune = null, language } = parse(query);
    const here = await inMunicipality(this.documents, context, kommune);
    if (here === undefined) throw answerProblem({ code: 'bad-parameter', message: noMunicipality(kommune) });
    requireQuery(edition === 'public' ? 'vedtaksrapporter' : 'internalVedtaksrapporter', here);
    const asked = { tenant: here.tenant, reportId, edition, format, language };
    const file = (await this.hidden(here, reportId)) ?? (await this.files.file(asked));
    if (isRejection(file))
      throw answerProblem({ code: file.rejected, message: this.tell(file, here.language) });
    answer(reply, file, headers['if-none-match']);
  }

  /** One that has not been sent is there for the administration alone; others are told that there is none. */
  private async hidden({ tenant, roles }: RequestContext, reportId: string): Promise<Rejection | undefined> {
    const found = await readReport(this.documents, tenant, reportId);
    const isShown = found !== undefined && (isSent(found) || mayQuery('internalVedtaksrapporter', roles));
    return isShown ? undefined : reject('report-not-found');
  }
}

/** With what it is known by (RFC 9110 and 9530), so that nobody fetches twice what has not changed. */
const answer = (reply: Reply, { fileName, mediaType, bytes, sha256 }: ReportFile, known = ''): void => {
  const tag = `"${sha256}"`;
  reply
    .header('etag', tag)
    .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
    .header('cache-control', 'no-cache');
  if (known.split(',').some((each) => [tag, `W/${tag}`, '*'].includes(each.trim()))) reply.code(304).send();
  else
    reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .send(bytes);
};

const parse = (query: Asking['query']): z.output<typeof asked> => {
  const parsed = asked.safeParse(query);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0]?.toString() ?? '';
  throw answerProblem({ code: 'bad-parameter', message: remedies[field] ?? `${field} er ikke riktig.` });
};
