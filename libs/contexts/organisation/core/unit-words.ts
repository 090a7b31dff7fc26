import { normalised, wordsOf } from './normalise.js';
import type { Unit } from './organisation.document.js';

const small = new Set(['og', 'i', 'for', 'med', 'av', 'på', 'til']);

/** The initials a unit goes by: `Økonomi og virksomhetsstyring` is `øv`. */
const initialsOf = (name: string): string =>
  wordsOf(name)
    .filter((word) => !small.has(word))
    .map((word) => word.slice(0, 1))
    .join('');

/** The short name a unit has in brackets: `Tekniske tjenester og eiendom (TTE)`. */
const bracketedIn = (name: string): string | undefined => /\(([^)]+)\)\s*$/.exec(name)?.[1];

/** Units that these words mean: by name, else by short name of two letters or more. */
export const unitsByWords = (units: readonly Unit[], words: string): readonly Unit[] => {
  const wanted = normalised(words);
  const named = units.filter(
    ({ name }) => normalised(name) === wanted || normalised(name.replace(/\s*\([^)]*\)\s*$/, '')) === wanted,
  );
  if (named.length > 0 || wanted.length < 2) return named;
  return units.filter(({ name }) => normalised(bracketedIn(name) ?? initialsOf(name)) === wanted);
};
