import { z } from 'zod';
import {
  cleanText,
  containsNationalId,
  dayOf,
  isLocalDate,
  oneLine,
  type Instant,
  type LocalDate,
} from '#kernel';
import type { FiksMessage, FiksSak } from '../wire/fiks.wire.js';
import type { RowDoubt, RowNumber } from './list-row.js';
import { looksLikeHtml, plainText } from './plain-text.js';
import { limits } from './row-cells.js';
import { rowProblem, type RowProblem, type RowProblemCode } from './row-problem.js';
import { shieldingOf } from './shielding.js';
import { shieldedTitle } from './to-list-row.js';

/** One treatment from a Fiks message, read and cleaned, not yet compared with anything known. */
export interface FiksRow {
  /** The message's number in the file, from 1. */
  readonly row: number;
  /** Where in the file it stands: `$[2].vedtak[0]`. */
  readonly path: string;
  readonly organAsWritten: string;
  readonly numbers: readonly RowNumber[];
  /** The meeting system's own case, shared by the treatments of several organs: `2021/2`. */
  readonly systemCase: string | null;
  readonly archiveCase: string | null;
  readonly date: LocalDate | null;
  readonly final: boolean;
  readonly title: string;
  readonly text: string | null;
  readonly responsible: string | null;
  readonly shielding: { readonly basis: string; readonly until: LocalDate | null } | null;
  readonly doubts: readonly RowDoubt[];
}

type Saksnummer = FiksSak['utvalgetsSaksnummer'];

const moment = z.iso.datetime({ offset: true, local: true });

/** A plain day, or a moment's day in Oslo: `2021-05-19T22:00:00Z` is 20 May. Null for what is neither. */
const readDay = (value: string | null | undefined): LocalDate | null => {
  const text = oneLine(value ?? '');
  const day = text.slice(0, 10);
  if (!isLocalDate(day)) return null;
  const isMoment = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) && moment.safeParse(text).success;
  return isMoment ? dayOf(text as Instant) : day;
};

const isSet = (number: Saksnummer): number is NonNullable<Saksnummer> =>
  number != null && number.sakssekvensnummer > 0 && number.saksaar >= 1900 && number.saksaar < 2200;

const caseOf = (number: Saksnummer): string | null =>
  isSet(number) ? `${number.saksaar.toString()}/${number.sakssekvensnummer.toString()}` : null;

const numbersOf = (number: Saksnummer, organAsWritten: string): readonly RowNumber[] => {
  if (!isSet(number)) return [];
  const { saksaar: year, sakssekvensnummer: sequence } = number;
  return [{ organAsWritten, year, sequence, asWritten: `${sequence.toString()}/${year.toString()}` }];
};

const formatOf = ({ vedtak }: FiksSak): string => {
  const format = vedtak?.tekstFormat;
  return (typeof format === 'string' ? format : (format?.kodeverdi ?? '')).toLowerCase();
};

const textOf = (sak: FiksSak): string | null => {
  const content = sak.vedtak?.tekstInnhold ?? '';
  const isMarkup = /html|markup|xml/.test(formatOf(sak)) || looksLikeHtml(content);
  const text = isMarkup && /[<&]/.test(content) ? plainText(content) : cleanText(content);
  return text === '' ? null : text;
};

/** Fails closed: a `skjerming` that is there shields, whatever it lacks. */
const shieldingIn = ({ skjerming, tittel }: FiksSak, text: string): FiksRow['shielding'] => {
  if (skjerming == null) {
    return shieldingOf({ shielding: '', openness: null, labels: [tittel ?? ''], prose: [text] });
  }
  const basis = oneLine(skjerming.skjermingshjemmel ?? '');
  const until = readDay(skjerming.skjermingOpphoererDato);
  return { basis: basis === '' ? 'hjemmel ikke oppgitt' : basis, until };
};

const limitOf = (field: string): readonly [RowProblemCode, number] => {
  if (field === 'sak.tittel') return ['title-too-long', limits.title];
  return field === 'sak.vedtak.tekstInnhold'
    ? ['text-too-long', limits.text]
    : ['cell-too-long', limits.other];
};

const unfitField = (row: number, column: string, value: string): readonly RowProblem[] => {
  if (containsNationalId(value)) return [rowProblem('national-id-in-text', { row, column })];
  const [code, max] = limitOf(column);
  const details = { length: value.length.toString(), max: max.toString() };
  return value.length > max ? [rowProblem(code, { row, column }, details)] : [];
};

const badDate = (row: number, column: string, value: string): readonly RowProblem[] => {
  if (value === '' || readDay(value) !== null) return [];
  return [
    rowProblem(/^\d{4}-\d{2}-\d{2}/.test(value) ? 'no-such-date' : 'not-a-date', { row, column }, { value }),
  ];
};

/** What is said in words, cleaned; '' where nothing is. */
const wordsOf = ({ utvalgNavn, utvalgId, sak }: FiksMessage) => {
  const text = textOf(sak);
  const shielding = shieldingIn(sak, text ?? '');
  const title = oneLine(sak.tittel ?? '');
  return {
    organ: oneLine(utvalgNavn ?? utvalgId ?? ''),
    title: title === '' && shielding !== null ? shieldedTitle : title,
    text,
    responsible: oneLine(sak.saksansvarlig ?? ''),
    shielding,
  };
};

const problemsOf = (row: number, { sak, moetedato }: FiksMessage, words: ReturnType<typeof wordsOf>) => [
  ...unfitField(row, 'utvalgNavn', words.organ),
  ...unfitField(row, 'sak.tittel', words.title),
  ...unfitField(row, 'sak.vedtak.tekstInnhold', words.text ?? ''),
  ...unfitField(row, 'sak.saksansvarlig', words.responsible),
  ...unfitField(row, 'sak.skjerming.skjermingshjemmel', words.shielding?.basis ?? ''),
  ...badDate(row, 'sak.vedtaksdato', sak.vedtaksdato ?? ''),
  ...badDate(row, 'moetedato', moetedato ?? ''),
  ...(words.title === '' ? [rowProblem('title-missing', { row, column: 'sak.tittel' })] : []),
];

/** Reads one Fiks message; `index` counts from 0. Gives the row, or why it cannot be taken in. */
export const toFiksRow = (message: FiksMessage, index: number): FiksRow | readonly RowProblem[] => {
  const row = index + 1;
  const words = wordsOf(message);
  const problems = problemsOf(row, message, words);
  if (problems.length > 0) return problems;
  const { path, moetedato, erEndeligVedtak, sak } = message;
  return {
    row,
    path,
    organAsWritten: words.organ,
    numbers: numbersOf(sak.utvalgetsSaksnummer, words.organ),
    systemCase: caseOf(sak.fagsystemetsSaksnummer),
    archiveCase: caseOf(sak.arkivSaksnummer ?? sak.arkivetsSaksnummer),
    date: readDay(sak.vedtaksdato) ?? readDay(moetedato),
    final: erEndeligVedtak,
    title: words.title,
    text: words.text,
    responsible: words.responsible === '' ? null : words.responsible,
    shielding: words.shielding,
    doubts: [],
  };
};
