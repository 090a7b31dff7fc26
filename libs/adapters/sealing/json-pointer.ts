const unescaped = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** Data with the value at a JSON pointer (RFC 6901) replaced by what `change` makes of it; nothing else is touched. */
export const replacedAt = (data: unknown, pointer: string, change: (value: unknown) => unknown): unknown =>
  replaced(data, pointer.split('/').slice(1).map(unescaped), change);

const replaced = (
  data: unknown,
  [token, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown => {
  if (token === undefined) return change(data);
  if (Array.isArray(data))
    return data.map((each: unknown, index) =>
      index.toString() === token ? replaced(each, rest, change) : each,
    );
  if (typeof data !== 'object' || data === null) return change(undefined);
  return { ...data, [token]: replaced((data as Record<string, unknown>)[token], rest, change) };
};
