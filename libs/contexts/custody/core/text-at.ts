/** The text at a JSON pointer (RFC 6901); empty where there is none. */
export const textAt = (data: unknown, pointer: string): string => {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = tokens.reduce<unknown>(
    (value, token) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[token] : undefined,
    data,
  );
  return typeof found === 'string' ? found : '';
};
