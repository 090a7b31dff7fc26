import { fillText, type Language, type Text } from '#kernel';
import type { Due, Timer } from './timer.js';

const words = {
  sameDay: { nb: 'samme dag som {of}', nn: 'same dag som {of}', en: 'on the day of {of}' },
  days: { nb: '{count} dager', nn: '{count} dagar', en: '{count} days' },
  oneDay: { nb: '1 dag', nn: '1 dag', en: '1 day' },
  businessDays: { nb: '{count} virkedager', nn: '{count} yrkedagar', en: '{count} business days' },
  oneBusinessDay: { nb: '1 virkedag', nn: '1 yrkedag', en: '1 business day' },
  after: { nb: '{amount} etter {of}', nn: '{amount} etter {of}', en: '{amount} after {of}' },
  before: { nb: '{amount} før {of}', nn: '{amount} før {of}', en: '{amount} before {of}' },
  entry: { nb: 'at saken kom hit', nn: 'at saka kom hit', en: 'coming here' },
  monthly: { nb: 'den {day}. hver måned', nn: 'den {day}. kvar månad', en: 'on day {day} of each month' },
  yearly: {
    nb: 'hvert år den {day}.{month}.',
    nn: 'kvart år den {day}.{month}.',
    en: 'each year on {day}.{month}.',
  },
} as const satisfies Record<string, Text>;

type Amount = { readonly days?: number | undefined; readonly businessDays?: number | undefined };

const amountIn = ({ days, businessDays }: Amount, language: Language): string => {
  const count = businessDays ?? days ?? 0;
  const one = businessDays === undefined ? words.oneDay : words.oneBusinessDay;
  const many = businessDays === undefined ? words.days : words.businessDays;
  return fillText(count === 1 ? one : many, language, { count });
};

type Once = Exclude<Due, { readonly monthly: number } | { readonly yearly: string }>;
type NameOf = (date: string) => string;

const tellOnce = (due: Once, language: Language, nameOf: NameOf): string => {
  const from = 'after' in due ? due.after : due.before;
  const of = from === 'entry' ? words.entry[language] : nameOf(from);
  if ((due.businessDays ?? due.days ?? 0) === 0) return fillText(words.sameDay, language, { of });
  const amount = amountIn(due, language);
  return fillText('after' in due ? words.after : words.before, language, { amount, of });
};

/** When a timer is due, in words; days that are told keep their names unless `nameOf` knows better ones. */
export const tellDue = (due: Due, language: Language, nameOf: NameOf = String): string => {
  if ('monthly' in due) return fillText(words.monthly, language, { day: due.monthly });
  if (!('yearly' in due)) return tellOnce(due, language, nameOf);
  const [month = '', day = ''] = due.yearly.split('-');
  return fillText(words.yearly, language, { day, month });
};

/** How much later a rung comes than its timer, in words; blank when it does not. */
export const tellDelay = ({ grace = 0 }: Timer, after = 0, language: Language): string =>
  grace + after === 0 ? '' : `+ ${amountIn({ businessDays: grace + after }, language)}`;
