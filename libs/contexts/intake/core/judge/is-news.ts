import type { LocalDate } from '#kernel';
import { normaliseTitle } from '../rows/normalise-title.js';
import type { ImportOptions } from './judgement.js';
import { dayOfList } from './judgement.js';
import { latest, laterOf, type KnownFollowUp, type KnownVedtak, type Told } from './known.js';

/** The last day anything was told of a vedtak or its points by a list, a message or a correction. */
export const newestDay = (vedtak: KnownVedtak, followUps: readonly KnownFollowUp[]): LocalDate | null =>
  [
    ...vedtak.titles,
    ...vedtak.texts,
    ...followUps.flatMap(({ told, responsible }) => [...told, ...responsible]),
  ].reduce<LocalDate | null>((newest, { day }) => laterOf(newest, day), null);

const same = (a: string, b: string) => normaliseTitle(a) === normaliseTitle(b);

/**
 * Whether a list's title or text changes what is known. A list older than what is known changes nothing; nor does
 * what was ever known, for lists go on printing old titles.
 */
export const isNewWording = (
  wording: string | null,
  told: readonly Told<string>[],
  { options, newest }: { readonly options: ImportOptions; readonly newest: LocalDate | null },
): boolean => {
  if (wording === null || (newest !== null && dayOfList(options) < newest)) return false;
  return !told.some(({ value }) => same(value, wording));
};

/** Whether a list's words for who answers are other than the last list's. */
export const isNewResponsible = (
  words: string | null,
  known: KnownFollowUp,
  { day, newest }: { readonly day: LocalDate; readonly newest: LocalDate | null },
): words is string => {
  if (words === null || latest(known.responsible)?.value === words) return false;
  if (day < known.assignedOn || (newest !== null && day < newest)) return false;
  return !known.responsible.some((each) => each.day === day && each.value === words);
};
