const written = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return `[${value.map((item) => written(item) ?? 'null').join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts: string[] = [];
  for (const key of keysOf(value)) {
    const part = written((value as Readonly<Record<string, unknown>>)[key]);
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${part}`);
  }
  return `{${parts.join()}}`;
};

/** Sorted, but for whole numbers, which come first and by their value, as in every object of JavaScript. */
const keysOf = (value: object): readonly string[] => {
  const keys = Object.keys(value).sort();
  const first = keys[0] ?? '';
  return first >= '0' && first < ':' ? Object.keys(Object.fromEntries(keys.map((key) => [key, null]))) : keys;
};

/**
 * JSON with keys in one fixed order and no `undefined`: equal values give equal bytes. Written by hand, because to sort
 * the keys of a copy first and have that written costs twice as much, and every event and document passes here.
 */
export const canonicalJson = (value: unknown): string => written(value) ?? 'null';
