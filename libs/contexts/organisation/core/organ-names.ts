import { normalised } from './normalise.js';
import type { LocalDate } from '#kernel';
import type { Organ, OrganAlias } from './organisation.document.js';

/** Short names are the same whatever their case. */
export const sameShortName = (a: string, b: string): boolean => normalised(a) === normalised(b);

/** Null reaches as far as time does. */
const overlap = (a: OrganAlias, b: OrganAlias) =>
  (a.from ?? '') <= (b.to ?? '9999-12-31') && (b.from ?? '') <= (a.to ?? '9999-12-31');

/** The organ with that short name of its own. */
export const organIn = (organs: readonly Organ[], organ: string): Organ | undefined =>
  organs.find((each) => sameShortName(each.organ, organ));

const isUsed = ({ from, to }: OrganAlias, day: LocalDate | null): boolean =>
  day === null || ((from ?? day) <= day && day <= (to ?? day));

/** The organ that somebody means by its code, a short name of that day, or its full name. */
export const organNamed = (
  organs: readonly Organ[],
  written: string,
  day: LocalDate | null,
): Organ | undefined =>
  organIn(organs, written) ??
  organs.find(({ aliases }) =>
    aliases.some((each) => sameShortName(each.alias, written) && isUsed(each, day)),
  ) ??
  organs.find(({ name }) => sameShortName(name, written));

/** Another organ that the short name means at some time in the alias's period. */
export const holderOf = (
  organs: readonly Organ[],
  { organ, alias }: { readonly organ: string; readonly alias: OrganAlias },
): Organ | undefined =>
  organs.find(
    (each) =>
      !sameShortName(each.organ, organ) &&
      (sameShortName(each.organ, alias.alias) ||
        each.aliases.some((other) => sameShortName(other.alias, alias.alias) && overlap(other, alias))),
  );

const withOrgan = (organs: readonly Organ[], organ: string, next: (was: Organ | undefined) => Organ) => {
  const was = organIn(organs, organ);
  return was === undefined
    ? [...organs, next(undefined)]
    : organs.map((each) => (each === was ? next(was) : each));
};

/** The organs with this one added, or with its name and rule replaced; who was set to close it stays. */
export const organAdded = (
  organs: readonly Organ[],
  { organ, name, closes }: { readonly organ: string; readonly name: string; readonly closes: boolean },
): readonly Organ[] =>
  withOrgan(organs, organ, (was) => ({ ...was, organ, name, closes, aliases: was?.aliases ?? [] }));

/** The organs with another short name for one of them. */
export const aliasAdded = (
  organs: readonly Organ[],
  { organ, ...alias }: OrganAlias & { readonly organ: string },
): readonly Organ[] =>
  withOrgan(organs, organ, (was) => ({
    ...(was ?? { organ, name: organ, closes: false }),
    aliases: [...(was?.aliases ?? []), alias],
  }));
