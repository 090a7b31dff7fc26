import { registerEnumType } from '@nestjs/graphql';

/** Makes a GraphQL enum of codes; its values are the codes themselves. */
export const enumOf = <const T extends string>(
  name: string,
  values: readonly T[],
  description: string,
): Readonly<Record<T, T>> => {
  const codes = Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
  registerEnumType(codes, { name, description });
  return codes;
};
