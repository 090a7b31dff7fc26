import type { Language } from '#kernel';
import { footTexts } from './letter-foot.texts.js';
import type { LetterLink } from './letter.js';

/** The page where one chooses how mail comes, by a name that says what is chosen there. */
export const settingsLink = (language: Language, baseUrl: string): LetterLink => ({
  label: footTexts.settings[language],
  href: `${baseUrl.replace(/\/+$/, '')}/innstillinger`,
});
