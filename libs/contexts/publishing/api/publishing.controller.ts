import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { z } from 'zod';
import { municipalityOf, tenantNumbered } from '#contexts/organisation';
import { ReadStore, type TenantId } from '#kernel';
import { AskedBy, requireQuery, type RequestContext } from '#toolkit/access';
import { answerProblem, answerUnlessSame, BASE_URL } from '#toolkit/http';
import { readDeadlines } from '../read-deadlines.js';
import { readFeed } from '../read-feed.js';

const word = z.string().min(1).max(100).optional();
const asked = z.strictObject({
  kommune: z.string().max(10).optional(),
  organ: word,
  unit: word,
  vedtak: word,
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
});
type Asked = z.output<typeof asked>;

type Request = Parameters<typeof answerUnlessSame>[0];
type Reply = Parameters<typeof answerUnlessSame>[1];

const forEverybody = 'public, max-age=300';
const atom = 'application/atom+xml; charset=utf-8';
const calendar = 'text/calendar; charset=utf-8; method=PUBLISH';

const parse = (query: Record<string, unknown>): Asked => {
  const parsed = asked.safeParse(query);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0]?.toString() ?? 'adressen';
  const message = `${field} kan ikke brukes slik. Adressen tar kommune, organ, unit, vedtak og before.`;
  throw answerProblem({ code: 'bad-parameter', message });
};

/**
 * What is published as files for programs: the log as a feed, deadlines as calendars. Whoever asks for what is public is nobody
 * here, also with a session: the file may be kept for others.
 */
@Controller()
export class PublishingController {
  constructor(
    private readonly documents: ReadStore,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  @Get('vedtakslogg.atom')
  async feed(
    @Query() query: Record<string, string>,
    @AskedBy() context: RequestContext,
    @Req() request: Request,
    @Res() reply: Reply,
  ): Promise<void> {
    requireQuery('vedtaksloggFeed', context);
    const { kommune, organ, vedtak: vedtakId, before } = parse(query);
    const file = await readFeed(this.documents, {
      ...(await this.municipality(context, kommune)),
      ...{ organ, vedtakId, before: before === undefined ? undefined : BigInt(before) },
    });
    answerUnlessSame(request, reply, { ...file, mediaType: atom, cacheControl: forEverybody });
  }

  @Get('frister.ics')
  async deadlines(
    @Query() query: Record<string, string>,
    @AskedBy() context: RequestContext,
    @Req() request: Request,
    @Res() reply: Reply,
  ): Promise<void> {
    requireQuery('deadlines', context);
    const { kommune, organ, unit } = parse(query);
    const file = await readDeadlines(this.documents, {
      ...(await this.municipality(context, kommune)),
      ...{ today: context.today, organ, unit },
    });
    answerUnlessSame(request, reply, { ...file, mediaType: calendar, cacheControl: forEverybody });
  }

  /** By session or token alone: an address carries no right, so that a calendar program cannot fetch it by itself. */
  @Get('mine-frister.ics')
  async ownDeadlines(
    @AskedBy() context: RequestContext,
    @Req() request: Request,
    @Res() reply: Reply,
  ): Promise<void> {
    requireQuery('ownDeadlines', context);
    const { actor, leads, tenant, today } = context;
    const file = await readDeadlines(this.documents, {
      ...{ tenant, today, baseUrl: this.baseUrl, kommune: tenant },
      own: actor === null ? undefined : { actor, leads },
    });
    answerUnlessSame(request, reply, { ...file, mediaType: calendar, cacheControl: 'private, no-store' });
  }

  /** Always by today's number, so that one municipality has one address. */
  private async municipality({ tenant: own }: RequestContext, kommune: string | undefined) {
    const tenant = kommune === undefined ? own : await tenantNumbered(this.documents, kommune);
    if (tenant === undefined || tenant === ('' as TenantId))
      throw answerProblem({
        code: 'bad-parameter',
        message:
          kommune === undefined
            ? 'Si hvilken kommune det gjelder: ?kommune=NNNN.'
            : `Kommune ${kommune} finnes ikke her.`,
      });
    const number = (await municipalityOf(this.documents, tenant))?.number ?? tenant;
    return { tenant, kommune: number, baseUrl: this.baseUrl };
  }
}
