/** JSON pointers, RFC 6901. */
const tokensOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The pointer to a field of what `at` points to. */
export const pointerTo = (at: string, field: string): string =>
  `${at}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The value a pointer points to; `undefined` where there is none. */
export const valueAt = (data: unknown, pointer: string): unknown =>
  tokensOf(pointer).reduce<unknown>(
    (value, token) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[token] : undefined,
    data,
  );

/** Data with the value a pointer points to replaced by what `change` makes of it; nothing else is touched. */
export const replacedAt = (data: unknown, pointer: string, change: (value: unknown) => unknown): unknown =>
  replaced(data, tokensOf(pointer), change);

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
