import type { FastifyRequest } from 'fastify';
import type { Platform } from '#adapters/platform';
import {
  activeMembershipsOf,
  forums,
  mailboxProjection,
  type KnownMunicipalities,
  municipalityOf,
  organisationOf,
  standingOf,
} from '#contexts';
import {
  dayOf,
  type Identity,
  type Language,
  type NotAuthenticated,
  type SessionHolder,
  type TenantId,
} from '#kernel';
import type { RequestContext } from '#toolkit/access';

const bearer = /^Bearer +(.+)$/i;

/** Languages we speak, as the browser asks for them; bokmål unless told otherwise. */
const languageOf = ({ 'accept-language': header }: FastifyRequest['headers']): Language => {
  const asked = header?.toLowerCase().match(/^(nn|en|nb|no)\b/)?.[1];
  return asked === 'nn' || asked === 'en' ? asked : 'nb';
};

/** The language that was chosen on the page, in this browser. It is no secret: the page itself sets it. */
const pickedLanguageOf = ({ cookie }: FastifyRequest['headers']): Language | undefined => {
  const picked = /(?:^|;\s*)iverk-sprak=(nb|nn|en)(?:;|$)/.exec(cookie ?? '')?.[1];
  return picked as Language | undefined;
};

/** What a request without a token needs: the platform, and which municipality is meant. */
export interface Edge {
  readonly platform: Platform;
  readonly municipalities: KnownMunicipalities;
}

/**
 * Turns a request into who is asking, in which municipality and when. A token that is not good is refused rather than
 * treated as no token: whoever sends one believes it works.
 */
export const requestContextOf = async (
  edge: Edge,
  request: Pick<FastifyRequest, 'headers'>,
): Promise<RequestContext | NotAuthenticated> => {
  const { platform } = edge;
  const token = bearer.exec(request.headers.authorization ?? '')?.[1];
  const common = commonOf(platform, request);
  if (token === undefined)
    return {
      ...common,
      actor: null,
      roles: [],
      leads: [],
      tenant: await defaultTenant(edge),
    };
  const identity = await platform.authenticator.authenticate(token);
  if ('refused' in identity) return identity;
  const { person: actor, tenant } = identity;
  return { ...common, actor, tenant, ...(await standingIn(platform, identity, common.today)) };
};

/**
 * Who is asking with a session. The roles are those the organisation gives them today, so that who has left has none at
 * once, and is as if not signed in: undefined. The language is the one picked in this browser; else the one they have chosen
 * for their mail; else the one their browser asks for; else the municipality's own.
 */
export const sessionContextOf = async (
  platform: Platform,
  request: Pick<FastifyRequest, 'headers'>,
  { tenant, person }: SessionHolder,
): Promise<RequestContext | undefined> => {
  const common = commonOf(platform, request);
  const { today, language } = common;
  const memberships = activeMembershipsOf(await organisationOf(platform.documents, tenant), person, today);
  if (memberships.length === 0) return undefined;
  const roles = [...new Set(memberships.map(({ role }) => role))];
  const chosen =
    pickedLanguageOf(request.headers) ??
    (await platform.documents.get(mailboxProjection, tenant, person))?.preference.language;
  return {
    ...common,
    language: chosen ?? (await languageFor(platform, tenant, language)),
    actor: person,
    tenant,
    ...(await standingIn(platform, { roles, person, tenant }, today)),
  };
};

const languageFor = async ({ documents }: Platform, tenant: TenantId, asked: Language): Promise<Language> =>
  asked === 'nb' ? ((await municipalityOf(documents, tenant))?.language ?? asked) : asked;

const commonOf = ({ clock, ids }: Platform, request: Pick<FastifyRequest, 'headers'>) => {
  const receivedAt = clock.now();
  return {
    receivedAt,
    today: dayOf(receivedAt),
    correlationId: ids.next(),
    language: pickedLanguageOf(request.headers) ?? languageOf(request.headers),
  };
};

/**
 * The token's roles, the forums they sit in, and the units they lead. Only leaders lead and sit in forums, beside the
 * director, who sits in all; for everybody else the organisation is not asked.
 */
const standingIn = async (
  platform: Platform,
  { roles, person, tenant }: Identity,
  day: RequestContext['today'],
): Promise<Pick<RequestContext, 'roles' | 'leads'>> => {
  const everywhere = roles.includes('DIRECTOR') ? forums : [];
  if (!roles.includes('LEADER')) return { roles: [...roles, ...everywhere], leads: [] };
  const organisation = await organisationOf(platform.documents, tenant);
  const standing = standingOf({ organisation, day }, person);
  return { roles: [...new Set([...roles, ...everywhere, ...standing.forums])], leads: standing.leads };
};

/** For those without a token: the configured municipality, or the only one; else none, and a query must say which. */
const defaultTenant = async ({ platform, municipalities }: Edge): Promise<TenantId> => {
  const { kommune } = platform.config;
  const tenant = await (kommune === null ? municipalities.only() : municipalities.numbered(kommune));
  return tenant ?? ('' as TenantId);
};
