import type { Filter } from '#kernel';

/** A case number in what somebody asks for, in any spelling: `45/2024`, `24/45`, `PS 045/24`, `KS-sak 45/24`. */
const number =
  /(?:^|\s)(?:(\p{L}+)[-.\s]*)??(?:sak(?:snr|snummer)?[-.\s]*)?(\d{1,6})\s?\/\s?(\d{1,6})(?=[\s,.;:?!)]|$)/giu;

/** What stands before a number without being an organ's code: politisk sak, referatsak, sak. */
const generic = ['ps', 'rs', 'sak', 'saksnr', 'saksnummer', 'nr'];

interface AskedNumber {
  /** The word before it: an organ's code, or any word. */
  readonly before: string | undefined;
  readonly first: string;
  readonly second: string;
}

/** The rows that say every word of a text in one of the columns, and have every case number in it or tell of it. */
export const saying = (text: string, columns: readonly string[]): Filter => {
  const numbers = [...text.matchAll(number)].map(([, before, first = '', second = '']) => ({
    ...{ before, first, second },
  }));
  const words = text.replaceAll(number, ' ');
  const matching = (value: string): Filter => ({ columns, is: 'matching', value });
  return { all: [matching(words), ...numbers.map((each) => numbered(each, matching))] };
};

const numbered = ({ before, first, second }: AskedNumber, matching: (value: string) => Filter): Filter => ({
  all: [
    { any: [...readings(first, second), matching(`${first}/${second}`)] },
    ...(before === undefined || generic.includes(before.toLowerCase())
      ? []
      : [{ any: [ofOrgan(before), matching(`${before} `)] }]),
  ],
});

/** Number and year, and year and number: which of them it is, the year tells, or both may be. */
const readings = (first: string, second: string): readonly Filter[] =>
  [
    { sequence: first, year: second },
    { sequence: second, year: first },
  ].flatMap(({ sequence, year }) => {
    const years = yearsOf(year);
    return years.length === 0
      ? []
      : {
          all: [
            { column: 'vedtak.sequence', is: 'equal', value: Number(sequence) },
            { column: 'vedtak.year', is: 'in', values: years },
          ],
        };
  });

const yearsOf = (text: string): readonly number[] => {
  if (text.length === 2) return [1900 + Number(text), 2000 + Number(text)];
  return text.length === 4 ? [Number(text)] : [];
};

const ofOrgan = (organ: string): Filter => ({
  column: 'vedtak.organ',
  is: 'in',
  values: [organ, organ.toUpperCase()],
});
