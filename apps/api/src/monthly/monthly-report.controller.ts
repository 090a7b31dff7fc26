import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { roundPeriod, roundProjection } from '#contexts';
import { exportDirectorsReport, renderDirectorsReport } from '#work/reports';
import { addDays } from '#kernel';
import { mayQuery, type RequestContext } from '#toolkit/access';
import { visitorOf, type Exchange } from '../pages/gate.js';
import { sendNotFound } from '../pages/send-page.js';

const path = '/manedsrapport';

/** The page brings its own styles, as in a mail; its policy allows those, by what they are, and nothing else. */
const policyFor = (markup: string): string => {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(markup) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
};

/** The director's report of a period, for those who may ask for it in GraphQL; the meeting's invitation leads here. */
@Controller('manedsrapport')
export class MonthlyReportController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Get()
  async show(
    @Query('period') asked: unknown,
    @Req() request: Exchange['request'],
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const written = typeof asked === 'string' ? asked : undefined;
    const visitor = visitorOf({ request, reply }, written === undefined ? path : `${path}?period=${written}`);
    if (visitor === undefined) return;
    const { context, shown } = visitor;
    const period = roundPeriod(written ?? (await this.lastClosed(context)));
    if (!mayQuery('directorsReport', context.roles) || period === undefined) {
      sendNotFound(reply, shown);
      return;
    }
    const { tenant, today, receivedAt: generatedAt, language } = context;
    const order = { tenant, today, generatedAt, language, period };
    const report = await exportDirectorsReport(this.platform, order);
    const { bytes, mediaType } = await renderDirectorsReport(report, 'html');
    const markup = new TextDecoder().decode(bytes);
    void reply
      .code(200)
      .header('content-type', mediaType)
      .header('content-security-policy', policyFor(markup))
      .header('content-language', context.language)
      .send(markup);
  }

  /** The period of the newest round that is closed; where there is none, the month before this one. */
  private async lastClosed({ tenant, today }: RequestContext): Promise<string> {
    const rows = await this.platform.documents.find(roundProjection, { tenant });
    const closed = rows
      .flatMap(({ document: { closed: over, on, period } }) => (over === null ? [] : [{ on, period }]))
      .sort((one, other) => (one.on < other.on ? 1 : -1));
    return closed[0]?.period ?? addDays(`${today.slice(0, 7)}-01` as typeof today, -1).slice(0, 7);
  }
}
