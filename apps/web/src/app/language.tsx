import { fillText, languages, type Language, type Text } from '#kernel/text';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

const cookie = 'iverk-sprak';
const yearOfSeconds = 31_536_000;

const picked = (): Language | undefined => {
  const value = new RegExp(`(?:^|; )${cookie}=(\\w+)`).exec(document.cookie)?.[1];
  return languages.find((language) => language === value);
};

const preferred = (): Language =>
  languages.find((language) => navigator.language.toLowerCase().startsWith(language)) ?? 'nb';

export interface Spoken {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const LanguageContext = createContext<Spoken>({ language: 'nb', speak: () => undefined });

/** The language picked here is kept in this browser, and the server answers in it. */
export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(() => picked() ?? preferred());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = useCallback((chosen: Language) => {
    document.cookie = `${cookie}=${chosen}; path=/; max-age=${yearOfSeconds.toString()}; samesite=lax`;
    setLanguage(chosen);
  }, []);
  const spoken = useMemo(() => ({ language, speak }), [language, speak]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
};

export const useLanguage = (): Spoken => use(LanguageContext);

/** Says a text of a catalog in the reader's language, with its values filled in. */
export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

export const useText = (): Say => {
  const { language } = useLanguage();
  return useCallback((text, values) => fillText(text, language, values), [language]);
};
