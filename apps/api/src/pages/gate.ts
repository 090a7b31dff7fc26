import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '#toolkit/access';
import { contextOf, sessionOf, type RequestWithSession } from '../session.js';
import { isOwnForm } from '../sign-in/session-cookie.js';
import { addressPage } from '../sign-in/sign-in.pages.js';
import { packed, type FormBody } from './form-body.js';
import type { Page } from './layout.js';
import { isFromElsewhere, seeOther, sendForeign, sendPage } from './send-page.js';

export interface Exchange {
  readonly request: FastifyRequest & RequestWithSession;
  readonly reply: FastifyReply;
}

/** Somebody who has a session, and what every page of theirs carries. */
export interface SignedIn {
  readonly context: RequestContext;
  readonly csrf: string;
  readonly shown: Pick<Page, 'language' | 'signedIn'>;
}

/** Who opens a page; undefined for who must sign in first, and is on the way there. */
export const visitorOf = ({ request, reply }: Exchange, path: string): SignedIn | undefined => {
  const context = contextOf(request);
  const session = sessionOf(request);
  const { language } = context;
  if (session !== undefined) return { context, csrf: session.csrf, shown: { language, signedIn: session } };
  void reply.header('content-language', language);
  seeOther(reply, `/logg-inn?til=${encodeURIComponent(path)}`);
  return undefined;
};

/** Who sends a form that was made for their session; anybody else is answered here, and what they typed goes along. */
export const senderOf = (
  { request, reply }: Exchange,
  path: string,
  body: FormBody,
): SignedIn | undefined => {
  const context = contextOf(request);
  const session = sessionOf(request);
  const { language } = context;
  const shown = { language, signedIn: session ?? null };
  if (isFromElsewhere(request)) {
    sendForeign(reply, shown);
  } else if (session === undefined) {
    sendPage(reply, 401, addressPage({ language, to: path, draft: packed({ ...body, csrf: '' }) }));
  } else if (!isOwnForm(session.secret, body['csrf'])) {
    sendForeign(reply, shown);
  } else {
    return { context, csrf: session.csrf, shown };
  }
  return undefined;
};
