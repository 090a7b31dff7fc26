/** A field that is worked out when a query asks for it, and costs nothing where none does. It belongs in `laterFields`. */
export type Later<T> = () => T | Promise<T>;

/** The same object with every field worked out. What lies within a field is as it was. */
export type Whole<T> = {
  readonly [K in keyof T]: T[K] extends Later<unknown> ? Awaited<ReturnType<T[K]>> : T[K];
};

/** Every name there is something by, in the object or in what it is made of. */
const namesIn = (value: object): readonly string[] => {
  const made = Object.getPrototypeOf(value) as object;
  const theirs = made === Object.prototype ? [] : Object.getOwnPropertyNames(made);
  return [...Object.keys(value), ...theirs.filter((name) => name !== 'constructor')];
};

/** Works everything out, for whoever reads it without GraphQL. */
export const whole = async <T extends object>(value: T): Promise<Whole<T>> => {
  const fields = await Promise.all(
    namesIn(value).map(async (name) => [name, await workedOut(value, name)] as const),
  );
  return Object.fromEntries(fields) as Whole<T>;
};

const workedOut = (value: object, name: string): unknown => {
  const field: unknown = value[name as never];
  return typeof field === 'function' ? (field as Later<unknown>).call(value) : field;
};
