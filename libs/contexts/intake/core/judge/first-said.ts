/** The first of several tellings that says something. */
export const firstSaid = <T>(tellings: readonly (T | null | undefined)[]): T | null =>
  tellings.find((telling) => telling !== null && telling !== undefined) ?? null;
