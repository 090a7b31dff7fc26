import '@fastify/cookie';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long somebody stays signed in. */
export const sessionHours = 12;
/** How long a code may be used. */
export const codeMinutes = 10;

/** Who can send it signs in, or answers a code, so it cannot be guessed. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

type Kind = 'iverk' | 'iverk-kode';

/** Browsers keep a `__Host-` cookie to this host, and to https; on loopback there is no https. */
const named = (kind: Kind, baseUrl: string): string =>
  baseUrl.startsWith('https:') ? `__Host-${kind}` : kind;

const settings = (baseUrl: string) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: baseUrl.startsWith('https:'),
});

const lives: Readonly<Record<Kind, number>> = {
  iverk: sessionHours * 60 * 60,
  'iverk-kode': codeMinutes * 60,
};

export const readSecret = (
  request: Pick<FastifyRequest, 'cookies'>,
  kind: Kind,
  baseUrl: string,
): string | undefined => request.cookies[named(kind, baseUrl)];

export const giveSecret = (reply: FastifyReply, kind: Kind, { baseUrl, secret }: Given): void => {
  reply.setCookie(named(kind, baseUrl), secret, { ...settings(baseUrl), maxAge: lives[kind] });
};

interface Given {
  readonly baseUrl: string;
  readonly secret: string;
}

export const takeSecret = (reply: FastifyReply, kind: Kind, baseUrl: string): void => {
  reply.clearCookie(named(kind, baseUrl), settings(baseUrl));
};

/** What every form of a session carries, and no other page can know: made of the session's secret, which it does not tell. */
export const csrfOf = (secret: string): string =>
  createHmac('sha256', secret).update('csrf').digest('base64url');

/** Whether a form was made for this session. */
export const isOwnForm = (secret: string, csrf: unknown): boolean => {
  const own = Buffer.from(csrfOf(secret));
  const given = Buffer.from(typeof csrf === 'string' ? csrf : '');
  return own.length === given.length && timingSafeEqual(own, given);
};
