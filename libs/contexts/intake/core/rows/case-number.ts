import { oneLine } from '#kernel';
import { fold } from './fold.js';
import { fullYear } from './day-in-text.js';
import type { RowNumber } from './list-row.js';

const caseTypes = new Set(['ps', 'ds', 'rs', 'fo', 'in', 'ko', 'o', 'b', 'os', 'bs']);
const fillers = new Set([
  '',
  'sak',
  'saker',
  'saksnr',
  'saknr',
  'saksnummer',
  'nr',
  'og',
  'samt',
  'vedtak',
  'i',
]);
const number = /(?<before>[^\d/]*)(?<first>\d{1,6})\s?\/\s?(?<second>\d{1,6})(?![\d/])/g;
const bareNumber = /^(?<before>[^\d/]*?)(?<first>\d{1,5})$/;
const pointMark = /[\s,]*\b(?:pkt|(?:vedtaks)?punkt)\.?\s?(?<point>\d{1,3})(?![\d/])\.?/i;

export interface NumbersInText {
  readonly numbers: readonly RowNumber[];
  /** PS, DS, RS, FO and the like say what sort of case it is, never which organ. */
  readonly caseType: string | null;
  /** The organ's short name where there is no number (`FSK- 08.02.2006`, its date taken out). */
  readonly organ: string | null;
  readonly point: number | null;
  /** What could not be read; empty when all was. */
  readonly unread: string;
}

/** True for what says the sort of case: `PS`, `ds`, `PS-sak`. */
export const isCaseType = (word: string): boolean => caseTypes.has(fold(word).replace(/sak$/, ''));

const wordsOf = (prefix: string): readonly string[] =>
  prefix
    .replace(/[.:,;()+&\s]+/g, ' ')
    .split(' ')
    .flatMap((word) => (isCaseType(word) || /-sak$/i.test(word) ? [word] : word.split(/[-–]/)));

/** Splits what stands before a number into the organ's short name and the case type. */
const readPrefix = (prefix: string): { readonly organ: string | null; readonly caseType: string | null } => {
  const words = wordsOf(prefix);
  const type = words.find(isCaseType);
  const organ = words.filter((word) => !isCaseType(word) && !fillers.has(fold(word))).join(' ');
  return {
    organ: organ === '' ? null : organ,
    caseType: type === undefined ? null : fold(type).replace(/sak$/, '').toUpperCase(),
  };
};

const isYear = (digits: string) => /^(19|20|21)\d\d$/.test(digits);

/** `038/14`, `15/2019` and, the year first, `2021/2`. Null where neither side can be a year. */
const readPair = (first: string, second: string, asOfYear: number) => {
  const yearFirst = isYear(first);
  const [year, sequence] = yearFirst ? [first, second] : [second, first];
  if (!isYear(year) && year.length !== 2) return null;
  return Number(sequence) > 0 ? { year: fullYear(year, asOfYear), sequence: Number(sequence) } : null;
};

interface Reading {
  readonly numbers: readonly RowNumber[];
  readonly caseType: string | null;
  readonly unread: string;
}

const addNumber = (reading: Reading, found: RegExpExecArray, asOfYear: number): Reading => {
  const { before, first, second } = found.groups as Record<'before' | 'first' | 'second', string>;
  const pair = readPair(first, second, asOfYear);
  if (pair === null) return { ...reading, unread: found[0].trim() };
  const prefix = readPrefix(before);
  const organAsWritten = prefix.organ ?? reading.numbers.at(-1)?.organAsWritten ?? null;
  const asWritten = oneLine(found[0]).replace(/^[;,+&\s]+|^og /g, '');
  return {
    ...reading,
    numbers: [...reading.numbers, { organAsWritten, ...pair, asWritten }],
    caseType: reading.caseType ?? prefix.caseType,
  };
};

/** A lone running number, its year told elsewhere in the row: `38`, `PS 45`. */
const readBare = (text: string): Reading => {
  const groups = bareNumber.exec(text)?.groups;
  if (!groups || Number(groups['first']) === 0) return { numbers: [], caseType: null, unread: text };
  const { organ, caseType } = readPrefix(groups['before'] ?? '');
  const sequence = Number(groups['first']);
  return {
    numbers: [{ organAsWritten: organ, year: null, sequence, asWritten: text }],
    caseType,
    unread: '',
  };
};

const nothingRead: Reading = { numbers: [], caseType: null, unread: '' };

const readAll = (text: string, asOfYear: number): Reading => {
  const found = [...text.matchAll(number)];
  if (found.length > 0) return found.reduce((sum, one) => addNumber(sum, one, asOfYear), nothingRead);
  return /\d/.test(text) ? readBare(text) : nothingRead;
};

/**
 * Reads a cell of case numbers: `KS 038/14`, `K-sak 8/15`, `KOM-091/16`, `15/2019`, `KS 162/18; 077/19`. The second
 * number inherits the organ of the first. Two-digit years are read from the year the list tells of.
 */
export const readNumbers = (cell: string, asOfYear: number): NumbersInText => {
  const line = oneLine(cell);
  const point = pointMark.exec(line)?.groups?.['point'];
  const text = line.replace(pointMark, '');
  const reading = readAll(text, asOfYear);
  const words = readPrefix(/\d/.test(text) ? '' : text);
  return {
    ...reading,
    caseType: reading.caseType ?? words.caseType,
    organ: reading.numbers[0]?.organAsWritten ?? words.organ,
    point: point === undefined ? null : Number(point),
  };
};

/** A number at the head of a title, as some systems export it: `PS 31/13 Ny skole`. Null when there is none. */
export const numberBeforeTitle = (
  title: string,
): { readonly number: string; readonly title: string } | null => {
  const found = /^(?<number>(?:[\p{L}-]{1,12}\.?\s)?\d{1,5}\/\d{2,4})(?:[\s:.–-]+)(?<title>\p{L}.+)$/su.exec(
    title,
  );
  const { number: head, title: rest } = found?.groups ?? {};
  return head === undefined || rest === undefined ? null : { number: head, title: rest };
};
