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

const numbersIn = (text: string): readonly AskedNumber[] =>
  [...text.matchAll(number)].map(([, before, first = '', second = '']) => ({ before, first, second }));

interface Numbered {
  readonly organ: string;
  readonly caseNumber: { readonly sequence: number; readonly year: number } | null;
}

/** Whether a vedtak has the one case number that was written, in whatever spelling. */
export const isNumbered = (written: string): ((vedtak: Numbered) => boolean) => {
  const [asked] = numbersIn(written.trim());
  if (asked === undefined) return () => false;
  const { before } = asked;
  const isOfOrgan = (organ: string) =>
    before === undefined || generic.includes(before.toLowerCase()) || before.toUpperCase() === organ;
  return ({ organ, caseNumber }) =>
    caseNumber !== null &&
    isOfOrgan(organ) &&
    readingsOf(asked).some(
      ({ sequence, years }) => sequence === caseNumber.sequence && years.includes(caseNumber.year),
    );
};

/** The rows that say every word of a text in one of the columns, and have every case number in it or tell of it. */
export const saying = (text: string, columns: readonly string[]): Filter => {
  const numbers = numbersIn(text);
  const words = text.replaceAll(number, ' ');
  const matching = (value: string): Filter => ({ columns, is: 'matching', value });
  return { all: [matching(words), ...numbers.map((each) => numbered(each, matching))] };
};

const numbered = ({ before, first, second }: AskedNumber, matching: (value: string) => Filter): Filter => ({
  all: [
    { any: [...readings({ first, second }), matching(`${first}/${second}`)] },
    ...(before === undefined || generic.includes(before.toLowerCase())
      ? []
      : [{ any: [ofOrgan(before), matching(`${before} `)] }]),
  ],
});

interface Reading {
  readonly sequence: number;
  readonly years: readonly number[];
}

/** Number and year, and year and number: which of them it is, the year tells, or both may be. */
const readingsOf = ({ first, second }: Pick<AskedNumber, 'first' | 'second'>): readonly Reading[] =>
  [
    { sequence: Number(first), years: yearsOf(second) },
    { sequence: Number(second), years: yearsOf(first) },
  ].filter(({ years }) => years.length > 0);

const readings = (of: Pick<AskedNumber, 'first' | 'second'>): readonly Filter[] =>
  readingsOf(of).map(({ sequence, years }) => ({
    all: [
      { column: 'vedtak.sequence', is: 'equal', value: sequence },
      { column: 'vedtak.year', is: 'in', values: years },
    ],
  }));

const yearsOf = (text: string): readonly number[] => {
  if (text.length === 2) return [1900 + Number(text), 2000 + Number(text)];
  return text.length === 4 ? [Number(text)] : [];
};

const ofOrgan = (organ: string): Filter => ({
  column: 'vedtak.organ',
  is: 'in',
  values: [organ, organ.toUpperCase()],
});
