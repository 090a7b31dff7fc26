import { isLocalDate, oneLine, type LocalDate } from '#kernel';

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);
const monthNames = months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?\\.?`).join('|');
const noDigitAround = (pattern: string) => `(?<![\\d/.])${pattern}(?![\\d/])`;
const written = noDigitAround(
  `(?<d>\\d{1,2})(?:\\.\\s?|[/-])(?<m>\\d{1,2})(?:\\.\\s?|[/-])(?<y>\\d{4}|\\d{2})\\.?`,
);
const named = noDigitAround(`(?<d>\\d{1,2})\\.?\\s?(?<name>${monthNames})\\s(?<y>\\d{4})`);
const iso = noDigitAround(`(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})`);
const time = '(?:[T ,]*(?:kl\\.?\\s?)?\\d{1,2}[:.]\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';

/** `no-such-date`: the form of a date, but the calendar has no such day. */
export type DayInText = LocalDate | 'no-such-date' | 'not-a-date';

/** A two-digit year: the century that lies no more than thirty years after the year the list tells of. */
export const fullYear = (digits: string, asOfYear: number): number => {
  if (digits.length === 4) return Number(digits);
  const year = Math.floor(asOfYear / 100) * 100 + Number(digits);
  return year > asOfYear + 30 ? year - 100 : year;
};

const monthOf = ({ m, name }: Record<string, string | undefined>): number =>
  m === undefined
    ? months.findIndex((month) => month.startsWith((name ?? '').slice(0, 3).toLowerCase())) + 1
    : Number(m);

const toDay = (parts: Record<string, string | undefined>, asOfYear: number): DayInText => {
  const year = fullYear(parts['y'] ?? '', asOfYear);
  const [month, date] = [monthOf(parts), Number(parts['d'])].map((part) => part.toString().padStart(2, '0'));
  const day = `${year.toString()}-${month ?? ''}-${date ?? ''}`;
  return year >= 1800 && year < 2200 && isLocalDate(day) ? day : 'no-such-date';
};

/** Reads a cell that holds a day and nothing else: `07.05.14.`, `8.2.06`, `2014-05-07`, `7. mai 2014`. */
export const readDay = (text: string, asOfYear: number): DayInText => {
  const line = oneLine(text);
  for (const pattern of [iso, written, named]) {
    const found = new RegExp(`^${pattern}${time}\\.?$`, 'i').exec(line);
    if (found?.groups) return toDay(found.groups, asOfYear);
  }
  return 'not-a-date';
};

/** The first day in a cell that holds more than a day (`KS 038/14 07.05.14`), and what is left of the cell. */
export const takeDay = (
  text: string,
  asOfYear: number,
): { readonly day: DayInText; readonly written: string; readonly rest: string } | null => {
  const line = oneLine(text);
  for (const pattern of [iso, written.replaceAll('|[/-]', ''), named]) {
    const found = new RegExp(pattern, 'i').exec(line);
    if (found?.groups) {
      const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
      return { day: toDay(found.groups, asOfYear), written: found[0], rest: oneLine(rest) };
    }
  }
  return null;
};
