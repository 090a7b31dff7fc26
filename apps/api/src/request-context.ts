import type { FastifyRequest } from 'fastify';
import type { Platform } from '#adapters/platform';
import { onlyTenant, organisationOf, tenantNumbered, unitsLedBy } from '#contexts';
import { dayOf, type Identity, type Language, type NotAuthenticated, type TenantId } from '#kernel';
import type { RequestContext } from '#toolkit/access';

const bearer = /^Bearer +(.+)$/i;

/** Languages we speak, as the browser asks for them; bokmål unless told otherwise. */
const languageOf = (header: string | undefined): Language => {
  const asked = header?.toLowerCase().match(/^(nn|en|nb|no)\b/)?.[1];
  return asked === 'nn' || asked === 'en' ? asked : 'nb';
};

/**
 * Turns a request into who is asking, in which municipality and when. A token that is not good is refused rather than
 * treated as no token: whoever sends one believes it works.
 */
export const requestContextOf = async (
  platform: Platform,
  request: FastifyRequest,
): Promise<RequestContext | NotAuthenticated> => {
  const token = bearer.exec(request.headers.authorization ?? '')?.[1];
  const receivedAt = platform.clock.now();
  const common = {
    receivedAt,
    today: dayOf(receivedAt),
    correlationId: platform.ids.next(),
    language: languageOf(request.headers['accept-language']),
  };
  if (token === undefined)
    return { ...common, actor: null, roles: [], leads: [], tenant: await defaultTenant(platform) };
  const identity = await platform.authenticator.authenticate(token);
  if ('refused' in identity) return identity;
  return {
    ...common,
    actor: identity.person,
    roles: identity.roles,
    tenant: identity.tenant,
    leads: await leadsOf(platform, identity, common.today),
  };
};

/** Units are led in the role of leader alone; for all others the organisation is not asked. */
const leadsOf = async (platform: Platform, identity: Identity, today: RequestContext['today']) => {
  if (!identity.roles.includes('LEADER')) return [];
  const organisation = await organisationOf(platform.documents, identity.tenant);
  return [...unitsLedBy(organisation, identity.person, today)];
};

/** For those without a token: the configured municipality, or the only one; else none, and a query must say which. */
const defaultTenant = async ({ documents, config }: Platform): Promise<TenantId> => {
  const { kommune } = config;
  const tenant = await (kommune === null ? onlyTenant(documents) : tenantNumbered(documents, kommune));
  return tenant ?? ('' as TenantId);
};
