import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy, type RequestContext } from '#toolkit/access';
import { sessionOf, type RequestWithSession } from '../session.js';
import { html } from './html.js';
import { pageTexts } from './page.texts.js';
import { sendPage } from './send-page.js';

/** The front page: where everything else is. */
@Controller()
export class FrontController {
  @Get()
  front(
    @AskedBy() { language }: RequestContext,
    @Req() request: FastifyRequest & RequestWithSession,
    @Res() reply: FastifyReply,
  ): void {
    const body = html`<h1>Iverk</h1>
      <p>${pageTexts.about[language]}</p>
      <ul class="ways">
        <li><a href="/mine-punkter">${pageTexts.ownPoints[language]}</a></li>
        <li><a href="/graphql">${pageTexts.graphql[language]}</a></li>
        <li><a href="/health">${pageTexts.health[language]}</a></li>
      </ul>`;
    sendPage(reply, 200, { language, title: 'Iverk', body, signedIn: sessionOf(request) ?? null });
  }
}
