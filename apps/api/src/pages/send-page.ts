import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '#kernel';
import type { RequestWithSession } from '../session.js';
import { html } from './html.js';
import { layout, type Page } from './layout.js';
import { pageTexts } from './page.texts.js';

/** Nothing but our own styles and forms: what somebody has got into a page can neither run nor send anything away. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export const sendPage = (reply: FastifyReply, status: number, page: Page): void => {
  void reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('content-language', page.language)
    .send(layout(page, (reply.request as RequestWithSession).iverkMunicipality));
};

/** So that opening it again, or going back, asks for a page and never posts twice. */
export const seeOther = (reply: FastifyReply, path: string): void => {
  void reply.code(303).header('location', path).send();
};

type Shown = Pick<Page, 'language' | 'signedIn'>;

/** A form that was not made for whoever sends it. */
export const sendForeign = (reply: FastifyReply, shown: Shown): void => {
  sendPage(reply, 403, {
    ...shown,
    title: pageTexts.refusedTitle[shown.language],
    body: apology(shown.language, 'foreign'),
  });
};

export const sendNotFound = (reply: FastifyReply, shown: Shown): void => {
  sendPage(reply, 404, {
    ...shown,
    title: pageTexts.notFoundTitle[shown.language],
    body: apology(shown.language, 'notFound'),
  });
};

const apology = (language: Language, what: 'foreign' | 'notFound') => html`
  <h1 class="ds-heading" data-size="md">
    ${pageTexts[what === 'foreign' ? 'refusedTitle' : 'notFoundTitle'][language]}
  </h1>
  <p>${pageTexts[what][language]}</p>
  <p><a href="/mine-punkter">${pageTexts.toOwnPoints[language]}</a></p>
`;

/** A browser says when a form came from another site. Who says nothing has no cookies of ours that a site could use. */
export const isFromElsewhere = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const site = headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
};
