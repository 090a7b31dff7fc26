import { fillText, isLocalDate, shortDay, type Language, type Text } from '#kernel';
import { importDoubtTexts } from './import.texts.js';

const texts: Readonly<Record<string, Text | undefined>> = importDoubtTexts;

const readable = (value: string): string => (isLocalDate(value) ? shortDay(value) : value || '–');

/** Values for a text that people read: days as they write them, a dash for nothing. */
export const readableValues = (details: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, readable(value)]));

/** A doubt as a question to a person, days written out as people do; its code where no text is known. */
export const tellDoubt = (
  { code, details }: { readonly code: string; readonly details: Readonly<Record<string, string>> },
  language: Language,
): string => {
  const text = texts[code];
  return text === undefined ? code : fillText(text, language, readableValues(details));
};
