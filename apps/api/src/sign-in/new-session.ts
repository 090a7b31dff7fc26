import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '#adapters/platform';
import type { Instant, SessionHolder } from '#kernel';
import { giveSecret, newSecret, readSecret, sessionHours } from './session-cookie.js';

const hour = 60 * 60 * 1000;

/** Opens a session of the usual length; answers its secret. */
export const newSession = async (
  { sessions, clock }: Pick<Platform, 'sessions' | 'clock'>,
  holder: SessionHolder,
): Promise<string> => {
  const secret = newSecret();
  const until = new Date(Date.parse(clock.now()) + sessionHours * hour).toISOString() as Instant;
  await sessions.open(secret, holder, until);
  return secret;
};

/** Gives the browser a session in the place of the one it had, which is over. */
export const enterSession = async (
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { sessions, config }: Pick<Platform, 'sessions' | 'config'>,
  secret: string,
): Promise<void> => {
  const before = readSecret(request, 'iverk', config.baseUrl);
  if (before !== undefined) await sessions.close(before);
  giveSecret(reply, 'iverk', { baseUrl: config.baseUrl, secret });
};
