import { registerEnumType } from '@nestjs/graphql';

const made = new Map<string, Readonly<Record<string, string>>>();

/** Makes a GraphQL enum of codes; its values are the codes themselves. Asked for twice, it is the same one. */
export const enumOf = <const T extends string>(
  name: string,
  values: readonly T[],
  description: string,
): Readonly<Record<T, T>> => {
  const known = made.get(name);
  if (known !== undefined) return known as Record<T, T>;
  const codes = Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
  registerEnumType(codes, { name, description });
  made.set(name, codes);
  return codes;
};
