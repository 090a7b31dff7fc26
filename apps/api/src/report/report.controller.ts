import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '#toolkit/access';
import { packed, type FormBody } from '../pages/form-body.js';
import type { Page } from '../pages/layout.js';
import { isFromElsewhere, seeOther, sendForeign, sendNotFound, sendPage } from '../pages/send-page.js';
import { contextOf, sessionOf, type RequestWithSession } from '../session.js';
import { isOwnForm } from '../sign-in/session-cookie.js';
import { addressPage } from '../sign-in/sign-in.pages.js';
import { receiptPage } from './receipt.page.js';
import { ReportPages, type Visit } from './report-pages.service.js';

type Request = FastifyRequest & RequestWithSession;

const ownPath = '/mine-punkter';
const pathOf = (id: string | undefined) =>
  id === undefined ? ownPath : `/oppfolging/${encodeURIComponent(id)}`;

/**
 * The pages behind the mails' addresses, for who has a session. No address carries a right, and opening one changes
 * nothing: what is reported comes by a form that was made for this session.
 */
@Controller()
export class ReportController {
  constructor(private readonly pages: ReportPages) {}

  @Get('mine-punkter')
  own(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    return this.show(undefined, { request, reply });
  }

  @Get('oppfolging/:id')
  one(@Param('id') id: string, @Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    return this.show(id, { request, reply });
  }

  @Post('mine-punkter')
  reportOwn(@Body() body: FormBody, @Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    return this.send(undefined, body, { request, reply });
  }

  @Post('oppfolging/:id')
  reportOne(
    @Param('id') id: string,
    @Body() body: FormBody,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.send(id, body, { request, reply });
  }

  @Get('mine-punkter/kvittering')
  async receipt(
    @Query('punkt') asked: unknown,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = contextOf(request);
    const session = sessionOf(request);
    if (session === undefined) {
      signInFirst(ownPath, context, reply);
      return;
    }
    const ids = [asked].flat().filter((each) => typeof each === 'string');
    const found = await this.pages.receipt(context, ids);
    sendPage(reply, 200, receiptPage({ ...found, ...context, csrf: session.csrf }));
  }

  private async show(id: string | undefined, { request, reply }: Exchange): Promise<void> {
    const context = contextOf(request);
    const session = sessionOf(request);
    if (session === undefined) {
      signInFirst(pathOf(id), context, reply);
      return;
    }
    const page = await this.pages.fresh({ context, csrf: session.csrf, path: pathOf(id), only: id });
    sendFound(reply, page, { status: 200, shown: { language: context.language, signedIn: session } });
  }

  /** Only who has a session, and a form that was made for it, comes further than here. */
  private async send(id: string | undefined, body: FormBody, { request, reply }: Exchange): Promise<void> {
    const context = contextOf(request);
    const { language } = context;
    const session = sessionOf(request);
    const shown = { language, signedIn: session ?? null };
    const path = pathOf(id);
    if (isFromElsewhere(request)) {
      sendForeign(reply, shown);
    } else if (session === undefined) {
      sendPage(reply, 401, addressPage({ language, to: path, draft: packed({ ...body, csrf: '' }) }));
    } else {
      const visit: Visit = { context, csrf: session.csrf, path, only: id };
      if (isOwnForm(session.secret, body['csrf'])) await this.report(visit, body, { reply, shown });
      else sendFound(reply, await this.pages.kept(visit, body, 'again'), { status: 403, shown });
    }
  }

  private async report(visit: Visit, body: FormBody, { reply, shown }: Answering): Promise<void> {
    const came = await this.pages.send(visit, body);
    if (came !== undefined && 'receipt' in came) seeOther(reply, came.receipt);
    else sendFound(reply, came?.page, { status: came?.status ?? 404, shown });
  }
}

interface Exchange {
  readonly request: Request;
  readonly reply: FastifyReply;
}

interface Answering {
  readonly reply: FastifyReply;
  readonly shown: Pick<Page, 'language' | 'signedIn'>;
}

const sendFound = (
  reply: FastifyReply,
  page: Page | undefined,
  { status, shown }: { readonly status: number } & Pick<Answering, 'shown'>,
): void => {
  if (page === undefined) sendNotFound(reply, shown);
  else sendPage(reply, status, page);
};

const signInFirst = (path: string, { language }: RequestContext, reply: FastifyReply): void => {
  void reply.header('content-language', language);
  seeOther(reply, `/logg-inn?til=${encodeURIComponent(path)}`);
};
