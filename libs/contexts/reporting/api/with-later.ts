/** For each field, what works it out. */
type Later<T> = { readonly [K in keyof T]: () => T[K] | Promise<T[K]> };

/**
 * An object for GraphQL, which awaits what a field gives: those in `later` are worked out when a query asks for them, once, and cost
 * nothing where none does.
 */
export const withLater = <Now extends object, Then extends object>(
  now: Now,
  later: Later<Then>,
): Now & Then => {
  const fields = Object.entries(later as Readonly<Record<string, () => unknown>>).map(([name, work]) => {
    let value: { readonly of: unknown } | undefined;
    return [name, { enumerable: true, get: () => (value ??= { of: work() }).of }] as const;
  });
  return Object.defineProperties(now, Object.fromEntries(fields)) as Now & Then;
};

/** The same with everything worked out, for whoever reads it without GraphQL. */
export const whole = async <T extends object>(value: T): Promise<T> => {
  const fields = await Promise.all(
    Object.entries(value).map(async ([name, field]) => [name, await (field as unknown)] as const),
  );
  return Object.fromEntries(fields) as T;
};
