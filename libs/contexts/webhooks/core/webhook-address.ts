const longest = 500;
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether messages may be sent there at all: https, or http to this machine; no user name or password in the address. */
export const isWebhookAddress = (address: string): boolean => {
  if (address.length > longest || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  if (username + password + hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
};

/** An address as it may be shown: without what stands after `?`, which may be a token of the receiver's. */
export const shownAddress = (address: string): string => {
  const { origin, pathname, search } = new URL(address);
  return `${origin}${pathname}${search === '' ? '' : '?…'}`;
};
