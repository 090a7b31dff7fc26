import { z } from 'zod';

/** A name that stands in the log as well: never empty, never changed. */
export const code = z.string().min(1);

/** What people read, in both written languages of Norway and in English. */
export const text = z.strictObject({
  nb: z.string().describe('Bokmål'),
  nn: z.string().describe('Nynorsk'),
  en: z.string().describe('English'),
});
