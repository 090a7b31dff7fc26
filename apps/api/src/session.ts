import type { FastifyRequest } from 'fastify';
import type { Platform } from '#adapters/platform';
import { municipalityOf } from '#contexts';
import type { RequestContext, RequestWithContext } from '#toolkit/access';
import { sessionContextOf } from './request-context.js';
import { isFromSameOrigin } from './same-origin.js';
import { csrfOf, readSecret } from './sign-in/session-cookie.js';

/** Where the edge puts what is known of a session, beside the request context. */
export interface RequestWithSession extends RequestWithContext {
  iverkSession?: { readonly secret: string; readonly csrf: string };
  /** The name of the municipality, for the head of our own pages. */
  iverkMunicipality?: string;
}

const ownPage = /^\/(?:logg-inn|logg-ut|mine-punkter|innstillinger|oppfolging|saker|drift)(?:[/?]|$)/;
const json = /^application\/json\b/i;

/**
 * Whether a session counts here. Another site can make a browser send its cookies along with a form or a link, so they
 * count for what only reads, for our own pages, whose forms carry a token of the session or which ask where a request is
 * from, and for GraphQL where a browser asks first whether that site may: JSON. For all else, uploads among it, where the
 * browser says that a page of ours sends it.
 */
export const mayUseSession = ({
  method,
  url,
  headers,
}: Pick<FastifyRequest, 'method' | 'url' | 'headers'>) => {
  if (url.startsWith('/graphql')) return json.test(headers['content-type'] ?? '');
  return method === 'GET' || method === 'HEAD' || ownPage.test(url) || isFromSameOrigin(headers);
};

/** Puts who is signed in in the place of nobody, where the browser has a session that still holds. */
export const useSession = async (
  platform: Platform,
  request: FastifyRequest & RequestWithSession,
): Promise<void> => {
  const secret = readSecret(request, 'iverk', platform.config.baseUrl);
  if (secret === undefined || !mayUseSession(request)) return;
  const holder = await platform.sessions.holderOf(secret, platform.clock.now());
  const context = holder && (await sessionContextOf(platform, request, holder));
  if (context === undefined) return;
  request.iverk = context;
  request.iverkSession = { secret, csrf: csrfOf(secret) };
};

/** Puts in the name that stands at the head of our own pages. */
export const useMunicipality = async (
  { documents }: Platform,
  request: FastifyRequest & RequestWithSession,
): Promise<void> => {
  const tenant = ownPage.test(request.url) ? (request.iverk?.tenant ?? '') : '';
  const known = tenant === '' ? undefined : await municipalityOf(documents, tenant);
  if (known !== undefined) request.iverkMunicipality = known.name;
};

/** What pages need of the session: who is signed in has one. */
export const sessionOf = (request: RequestWithSession) => request.iverkSession;

/** Who is asking, for handlers that need the request as well. The edge has put it there before any of them runs. */
export const contextOf = ({ iverk }: RequestWithContext): RequestContext => {
  if (iverk === undefined) throw new TypeError('The request has no context');
  return iverk;
};
