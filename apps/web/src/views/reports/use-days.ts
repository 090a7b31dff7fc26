import { longDay } from '#kernel/text';
import { useLanguage } from '../../app/language.js';

/** `3. februar 2026` in the reader's language. */
export const useLongDay = (): ((day: string) => string) => {
  const { language } = useLanguage();
  return (day) => longDay(day as Parameters<typeof longDay>[0], language);
};
