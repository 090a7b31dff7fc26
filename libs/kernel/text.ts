import type { LocalDate } from './brands.js';

/** Bokmål, nynorsk, English. */
export const languages = ['nb', 'nn', 'en'] as const;
/** One of them. */
export type Language = (typeof languages)[number];

/** One thing people read, in each language; `{name}` is filled from named values. */
export type Text = Readonly<Record<Language, string>>;

/** Fills `{name}` from `values`; a name without a value stays as it is, so that the gap is seen. */
export const fillText = (
  text: Text,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  text[language].replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    return value === undefined ? gap : value.toString();
  });

const months: Readonly<Record<Language, readonly string[]>> = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  nn: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** `03.02.2026`. */
export const shortDay = (day: LocalDate): string =>
  `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** `3. februar 2026`; in English `3 February 2026`. */
export const longDay = (day: LocalDate, language: Language): string => {
  const month = months[language][Number(day.slice(5, 7)) - 1] ?? '';
  const date = Number(day.slice(8, 10)).toString();
  return `${date}${language === 'en' ? '' : '.'} ${month} ${day.slice(0, 4)}`;
};

/** `januar 2026`, of `2026-01`. */
export const longMonth = (month: string, language: Language): string =>
  `${months[language][Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;

const collator = new Intl.Collator('nb', { numeric: true });

/** Norwegian order: æ, ø, å last, aa as å, numbers by value. */
export const inNorwegianOrder = (a: string, b: string): number => collator.compare(a, b);
