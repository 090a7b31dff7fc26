import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FormBody } from '../pages/form-body.js';
import { senderOf, visitorOf, type Exchange } from '../pages/gate.js';
import { seeOther, sendNotFound, sendPage } from '../pages/send-page.js';
import { CasePages } from './case-pages.service.js';

type Request = Exchange['request'];

const pathOf = (id: string): string => `/saker/${encodeURIComponent(id)}`;

/** The page of a case, to which the mails lead. Opening it changes nothing. */
@Controller('saker')
export class CaseController {
  constructor(private readonly pages: CasePages) {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query('registrert') recorded: unknown,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visitor = visitorOf({ request, reply }, pathOf(id));
    if (visitor === undefined) return;
    const page = await this.pages.fresh(visitor, id, recorded === '1' ? 'recorded' : null);
    if (page === undefined) sendNotFound(reply, visitor.shown);
    else sendPage(reply, 200, page);
  }

  @Post(':id')
  async take(
    @Param('id') id: string,
    @Body() body: FormBody,
    @Req() request: Request,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sender = senderOf({ request, reply }, pathOf(id), body);
    if (sender === undefined) return;
    const came = await this.pages.take(sender, id, body);
    if (came === undefined) sendNotFound(reply, sender.shown);
    else if (came === 'recorded') seeOther(reply, `${pathOf(id)}?registrert=1`);
    else sendPage(reply, 422, came);
  }
}
