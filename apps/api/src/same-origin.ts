import type { IncomingHttpHeaders } from 'node:http';

const hostOf = (origin: string | undefined): string | undefined =>
  origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;

/**
 * Whether a request that changes something comes from a page of ours. Browsers say so themselves (`sec-fetch-site`), older
 * ones only where the page is from (`origin`); a page cannot change either. Whoever says nothing is not believed.
 */
export const isFromSameOrigin = (headers: IncomingHttpHeaders): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.host !== undefined && hostOf(headers.origin) === headers.host;
};
