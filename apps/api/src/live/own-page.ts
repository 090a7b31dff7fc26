import type { IncomingMessage } from 'node:http';

const hostOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).host : undefined;

/**
 * Whether a socket may come from there. A browser says which page opens it, and cannot be made to say another: it must be one of
 * ours. What is no browser says nothing.
 */
export const isOwnPage = ({ headers }: Pick<IncomingMessage, 'headers'>, baseUrl: string): boolean => {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  const from = hostOf(origin);
  return from !== undefined && [host, hostOf(baseUrl)].includes(from);
};
