import type { Procedure } from '#engine';
import type { Language } from '#kernel';
import { dateTexts } from './procedures.texts.js';

/** What people call a day that timers count from: by the procedure's own field, or by what every instance may have. */
export const dateNameIn =
  ({ fields = {} }: Procedure, language: Language) =>
  (date: string): string => {
    const own = Object.hasOwn(fields, date) ? fields[date]?.name : undefined;
    const known = date in dateTexts ? dateTexts[date as keyof typeof dateTexts] : undefined;
    return (own ?? known)?.[language] ?? date;
  };
