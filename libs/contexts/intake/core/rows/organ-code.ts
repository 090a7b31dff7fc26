import { oneLine, type LocalDate } from '#kernel';
import type { OrganAlias } from '#contexts/organisation';
import { fold } from './fold.js';

/** A name a municipality uses for one of its organs, and when. */
export interface OrganName extends OrganAlias {
  /** The organ's code. */
  readonly organ: string;
}

const defaults: Readonly<Record<string, readonly string[]>> = {
  KS: ['KS', 'KST', 'K', 'KOM', 'kommunestyret', 'kommunestyre', 'bystyret', 'bystyre', 'BYST', 'BST'],
  FSK: ['FSK', 'FOR', 'F', 'formannskapet', 'formannskap', 'formannskapen', 'FS'],
  KU: ['KU', 'KONTR', 'kontrollutvalget', 'kontrollutvalg', 'kontrollutvalet', 'kontrollutval'],
};

const key = (name: string): string => fold(name).replace(/sak(en)?$/, '');
const defaultOrgans = new Map(
  Object.entries(defaults).flatMap(([organ, names]) => names.map((name) => [key(name), organ] as const)),
);

const isUsed = ({ from, to }: OrganName, date: LocalDate | null): boolean =>
  date === null || ((from === null || from <= date) && (to === null || date <= to));

/** Its own code for an organ nobody has named: upper case, without dots and hyphens, so that spellings meet. */
const ownCode = (asWritten: string): string =>
  oneLine(asWritten)
    .replaceAll('.', '')
    .replace(/[-–/\s]+/g, ' ')
    .trim()
    .toUpperCase()
    .replace(/ SAK$/, '');

/**
 * The organ's code for a name as a list writes it. The municipality's own names count first, each in the days it was
 * used (all of them when the date is not known); then the names that are common everywhere.
 */
export const organCode = (
  asWritten: string,
  date: LocalDate | null,
  organs: readonly OrganName[],
): { readonly organ: string; readonly known: boolean } => {
  const wanted = key(asWritten);
  const own =
    organs.find((alias) => key(alias.alias) === wanted && isUsed(alias, date)) ??
    organs.find(({ organ }) => key(organ) === wanted);
  const organ = own?.organ ?? defaultOrgans.get(wanted);
  return organ === undefined ? { organ: ownCode(asWritten), known: false } : { organ, known: true };
};
