import type { Language } from '#kernel';
import { settingsTexts } from './settings.texts.js';

const words = (language: Language, named: Readonly<Record<string, keyof typeof settingsTexts>>) =>
  Object.entries(named).map(([value, name]) => ({ value, label: settingsTexts[name][language] }));

/** What can be chosen, in the order it is shown. */
export const settingsChoices = (language: Language) => ({
  delivery: words(language, { DIGEST: 'DIGEST', SINGLE: 'SINGLE' }),
  weekday: [
    { value: '', label: settingsTexts.anyDay[language] },
    ...words(language, { 1: 'day1', 2: 'day2', 3: 'day3', 4: 'day4', 5: 'day5' }),
  ],
  language: [
    { value: '', label: settingsTexts.own[language] },
    ...words(language, { nb: 'languageNb', nn: 'languageNn', en: 'languageEn' }),
  ],
});
