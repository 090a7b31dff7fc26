/** What a field gives GraphQL, which awaits it. */
export type Later<T> = T | Promise<T>;

/**
 * An object whose fields in `later` are worked out when a query asks for them, once, and cost nothing where none does.
 */
export const withLater = <Now extends object, Then extends Readonly<Record<string, unknown>>>(
  now: Now,
  later: { readonly [K in keyof Then]: () => Then[K] },
): Now & Then => {
  const fields = Object.entries<() => unknown>(later).map(([name, work]) => {
    let value: { readonly of: unknown } | undefined;
    return [name, { enumerable: true, get: () => (value ??= { of: work() }).of }] as const;
  });
  return Object.defineProperties(now, Object.fromEntries(fields)) as Now & Then;
};

/** The same object with every field worked out. What lies within a field is as it was. */
export type Whole<T> = { readonly [K in keyof T]: Awaited<T[K]> };

/** Works everything out, for whoever reads it without GraphQL. */
export const whole = async <T extends object>(value: T): Promise<Whole<T>> => {
  const fields = await Promise.all(
    Object.entries(value).map(async ([name, field]) => [name, await (field as unknown)] as const),
  );
  return Object.fromEntries(fields) as Whole<T>;
};
