type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);

const sorted = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value as Json;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(byName).map(([key, item]) => [key, sorted(item)]));
};

/** JSON with keys in one fixed order and no `undefined`: equal values give equal bytes. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
