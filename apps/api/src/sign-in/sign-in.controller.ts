import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { AskedBy, type RequestContext } from '#toolkit/access';
import { wordsOf, unpacked, type FormBody } from '../pages/form-body.js';
import { localPath } from '../pages/local-path.js';
import { isFromElsewhere, seeOther, sendForeign, sendPage } from '../pages/send-page.js';
import { contextOf, sessionOf, type RequestWithSession } from '../session.js';
import { isFromSameOrigin } from '../same-origin.js';
import { enterSession } from './new-session.js';
import { giveSecret, isOwnForm, newSecret, readSecret, takeSecret } from './session-cookie.js';
import { addressPage, codePage, placePage, type Carried } from './sign-in.pages.js';
import { SignIn, type Place } from './sign-in.service.js';
import { KeptDrafts } from './kept-drafts.js';

const plausible = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+$/u;
const longestAddress = 254;

type Pick = (places: readonly Place[]) => Place | undefined;

interface Exchange {
  readonly request: FastifyRequest & RequestWithSession;
  readonly reply: FastifyReply;
}

const carriedBy = (body: FormBody, { language }: RequestContext): Carried => ({
  language,
  to: localPath(wordsOf(body, 'til')),
  draft: wordsOf(body, 'utkast'),
});

/** Whether the form came from another site, which is then said. */
const isRefused = ({ request, reply }: Exchange): boolean => {
  const refused = isFromElsewhere(request);
  if (refused) sendForeign(reply, { language: contextOf(request).language, signedIn: null });
  return refused;
};

/** Signing in and out. No address carries a right, and nobody is told whether an e-mail address is known. */
@Controller()
export class SignInController {
  private readonly baseUrl: string;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly signIn: SignIn,
    private readonly drafts: KeptDrafts,
  ) {
    this.baseUrl = platform.config.baseUrl;
  }

  @Get('logg-inn')
  form(@Query('til') to: unknown, @AskedBy() { language }: RequestContext, @Res() reply: FastifyReply): void {
    const carried = { language, to: localPath(typeof to === 'string' ? to : ''), draft: '' };
    sendPage(reply, 200, addressPage(carried));
  }

  @Post('logg-inn')
  async ask(
    @Body() body: FormBody,
    @Req() request: FastifyRequest & RequestWithSession,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (isRefused({ request, reply })) return;
    const carried = carriedBy(body, contextOf(request));
    const address = wordsOf(body, 'adresse').trim();
    if (!plausible.test(address) || address.length > longestAddress) {
      sendPage(reply, 422, addressPage(carried, { address, problem: 'addressMissing' }));
      return;
    }
    const browser = newSecret();
    if (!(await this.signIn.ask({ address, browser }, request.ip))) {
      sendPage(reply, 429, addressPage(carried, { address, problem: 'tooMany' }));
      return;
    }
    giveSecret(reply, 'iverk-kode', { baseUrl: this.baseUrl, secret: browser });
    sendPage(reply, 200, codePage(carried, address));
  }

  @Post('logg-inn/kode')
  async answer(
    @Body() body: FormBody,
    @Req() request: FastifyRequest & RequestWithSession,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (isRefused({ request, reply })) return;
    const carried = carriedBy(body, contextOf(request));
    const asking = this.askingOf(request, body);
    const code = wordsOf(body, 'kode').replace(/\D/g, '');
    const outcome = await this.signIn.answer(asking, code);
    if (outcome === 'gone' && sessionOf(request) !== undefined) {
      seeOther(reply, carried.to);
      return;
    }
    if (outcome !== 'right') {
      sendPage(reply, 422, codePage(carried, asking.address, outcome));
      return;
    }
    const places = await this.signIn.placesOf(asking.address);
    if (places.length > 1) {
      sendPage(reply, 200, placePage(carried, asking.address, places));
      return;
    }
    await this.enter({ request, reply }, body, ([only]) => only);
  }

  @Post('logg-inn/kommune')
  async choose(
    @Body() body: FormBody,
    @Req() request: FastifyRequest & RequestWithSession,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (isRefused({ request, reply })) return;
    await this.enter({ request, reply }, body, (places) =>
      places.find(({ tenant }) => tenant === wordsOf(body, 'kommune')),
    );
  }

  @Post('logg-ut')
  async signOut(
    @Body() body: FormBody,
    @Req() request: FastifyRequest & RequestWithSession,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { language } = contextOf(request);
    const secret = readSecret(request, 'iverk', this.baseUrl);
    if (secret !== undefined) {
      if (
        !isFromSameOrigin(request.headers) &&
        !isOwnForm(secret, (body as FormBody | undefined)?.['csrf'])
      ) {
        sendForeign(reply, { language, signedIn: sessionOf(request) ?? null });
        return;
      }
      await this.signIn.close(secret);
    }
    takeSecret(reply, 'iverk', this.baseUrl);
    sendPage(reply, 200, addressPage({ language, to: localPath(''), draft: '' }, { notice: 'signedOut' }));
  }

  private askingOf(request: FastifyRequest, body: FormBody) {
    const browser = readSecret(request, 'iverk-kode', this.baseUrl) ?? '';
    return { address: wordsOf(body, 'adresse').trim(), browser };
  }

  /** Signs in where the code was right, then goes where they were going, with what they had typed. */
  private async enter({ request, reply }: Exchange, body: FormBody, pick: Pick): Promise<void> {
    const asking = this.askingOf(request, body);
    const carried = carriedBy(body, contextOf(request));
    const opened = await this.signIn.open(asking, pick);
    if (opened === undefined) {
      sendPage(reply, 422, codePage(carried, asking.address, 'gone'));
      return;
    }
    await enterSession({ request, reply }, this.platform, opened.secret);
    takeSecret(reply, 'iverk-kode', this.baseUrl);
    const draft = unpacked(carried.draft);
    if (draft === undefined) {
      seeOther(reply, carried.to);
      return;
    }
    await this.drafts.show({ request, reply }, opened, { to: carried.to, draft });
  }
}
