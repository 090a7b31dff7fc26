import { fillText, longDay, type Language, type LocalDate, type Text } from '#kernel';
import { whoTexts } from './event.texts.js';

/** What an id or a code in an event is an id of. */
export type Named = 'unit' | 'person' | 'organ' | 'vedtak' | 'timer' | 'rung' | 'task' | 'step' | 'state';

/** Who is told, and what they may know. */
export interface Telling {
  readonly language: Language;
  /** Who did it; null when nobody may be named. */
  readonly who: string | null;
  /** Whether the reader works with it, or audits those who do. */
  readonly isInside: boolean;
  /** What the reader may know it by; undefined, and nothing is said of it. */
  readonly nameOf: (named: Named, id: string) => string | undefined;
}

/** What happened, as a line of history keeps it: old and new values by name. */
export interface ToldLine {
  readonly details: Readonly<Record<string, string | null>>;
}

/** A sentence, left out where one of its values is not there, or not the reader's to know. */
export interface Sentence {
  readonly text: Text;
  readonly values?: Readonly<Record<string, string | number | null | undefined>>;
}

const isWhole = ({ values = {} }: Sentence): boolean => Object.values(values).every((value) => value != null);

/** The sentences after each other, as far as the reader may be told them. */
export const tell = (sentences: readonly Sentence[], { language, who }: Telling): string =>
  sentences
    .filter(isWhole)
    .map(({ text, values }) =>
      fillText(text, language, {
        who: who ?? whoTexts.municipality[language],
        ...(values as Readonly<Record<string, string | number>>),
      }),
    )
    .join(' ');

/** What somebody wrote, as a sentence; undefined for what is not there. */
export const asSentence = (words: string | null | undefined): string | undefined => {
  const said = words?.trim() ?? '';
  if (said === '') return undefined;
  return /[.!?…]$/.test(said) ? said : `${said}.`;
};

/** A day in the reader's language; undefined for none. */
export const dayIn = (day: string | null | undefined, { language }: Telling): string | undefined =>
  day == null ? undefined : longDay(day as LocalDate, language);

/** What the reader may know an id by; undefined for none. */
export const nameIn = (named: Named, id: string | null | undefined, { nameOf }: Telling) =>
  id == null ? undefined : nameOf(named, id);
