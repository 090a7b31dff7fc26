import type { LocalDate, TenantId } from '#kernel';
import { numberedVedtakId, type CaseNumber } from '#contexts/vedtak';
import type { ListRow, RowDoubt, RowNumber } from '../rows/list-row.js';
import { normaliseTitle } from '../rows/normalise-title.js';
import { organCode, type OrganName } from '../rows/organ-code.js';
import { yearOf } from '../rows/row-years.js';
import type { Doubt } from './doubt.js';

/** Where a row belongs as far as its own words tell. */
export type Place =
  | {
      readonly is: 'numbered';
      readonly row: ListRow;
      readonly organ: string;
      readonly vedtakId: string;
      readonly caseNumber: CaseNumber;
      /** Null for the second number of a row when the row's day is another year's. */
      readonly date: LocalDate | null;
      /** The other vedtak of the same row. */
      readonly together: readonly string[];
    }
  | { readonly is: 'unnumbered'; readonly row: ListRow; readonly organ: string }
  | { readonly is: 'unplaced'; readonly row: ListRow; readonly organ: string | null; readonly doubt: Doubt };

export interface Placing {
  readonly tenant: TenantId;
  readonly organs: readonly OrganName[];
  /** The organ of rows that name none. */
  readonly organ: string | null;
  /** No vedtak is of a later year. */
  readonly latestYear: number;
}

type Numbered = Extract<Place, { is: 'numbered' }>;

interface Reason {
  readonly code: string;
  readonly organ: string | null;
  /** As written; null where there is none. */
  readonly number: string | null;
  readonly details: Readonly<Record<string, string>>;
}

/** What cannot be taken in, because nobody can tell what it is about. */
const unplaced = (row: ListRow, { code, organ, number, details }: Reason): Place => ({
  is: 'unplaced',
  row,
  organ,
  doubt: {
    code,
    row,
    caseNumber: number,
    vedtakId: null,
    followUpId: null,
    about: [organ ?? '', number ?? '', row.date ?? row.dateAsWritten ?? '', normaliseTitle(row.title)],
    details: { title: row.title, ...details },
    leftOut: true,
  },
});

/** The organ's code of a row, or of one of its numbers; null when neither they nor the user name one. */
const organOf = ({ organs, organ }: Placing, row: ListRow, number?: RowNumber): string | null => {
  const words = number?.organAsWritten ?? row.numbers[0]?.organAsWritten ?? row.organAsWritten ?? organ;
  return words === null ? null : organCode(words, row.date, organs).organ;
};

const isReadable = ({ sequence }: RowNumber) => sequence !== null && sequence > 0;

/** The year of a number; a lone running number is of the year of its day. */
const yearOfNumber = (row: ListRow, { year }: RowNumber): number | null =>
  year ?? (row.date === null ? null : yearOf(row.date));

/** `133/29 per 16. desember 2020`: no organ has a number of a year that has not come. */
const isImpossible = ({ doubts }: ListRow, { asWritten }: RowNumber, year: number): boolean =>
  year < 1900 ||
  year > 2199 ||
  doubts.some(({ code, details }) => code === 'impossible-year' && details['number'] === asWritten);

/** The row's day is the day of the number of the same year; of the only number; else of the first. */
const dateOf = (row: ListRow, number: RowNumber): LocalDate | null => {
  const { date, numbers } = row;
  if (date === null || numbers.length === 1) return date;
  const isOfDate = (each: RowNumber) => each.year === yearOf(date);
  if (numbers.some(isOfDate)) return isOfDate(number) ? date : null;
  return number === numbers[0] ? date : null;
};

const placeNumber = (placing: Placing, row: ListRow, number: RowNumber): Place => {
  const organ = organOf(placing, row, number);
  const year = yearOfNumber(row, number);
  const { sequence, asWritten } = number;
  const refuse = (code: string, details: Reason['details']) =>
    unplaced(row, { code, organ, number: asWritten, details });
  if (organ === null) return refuse('organ-unknown', { number: asWritten });
  if (sequence === null || year === null) return refuse('year-missing', { value: asWritten });
  if (year > placing.latestYear || isImpossible(row, number, year)) {
    return refuse('impossible-year', { number: asWritten, year: year.toString(), date: row.date ?? '' });
  }
  const vedtakId = numberedVedtakId(placing.tenant, { organ, year, sequence });
  const caseNumber = { year, sequence, asWritten };
  return { is: 'numbered', row, organ, vedtakId, caseNumber, date: dateOf(row, number), together: [] };
};

/** A number stands there, but it cannot be read: the row is not one without a number. */
const isUnread = ({ code }: RowDoubt) => code === 'number-not-understood';

const placeUnnumbered = (placing: Placing, row: ListRow): Place => {
  const organ = organOf(placing, row);
  const unread = row.doubts.find(isUnread);
  if (unread !== undefined) {
    const number = unread.details['value'] ?? null;
    return unplaced(row, { code: unread.code, organ, number, details: unread.details });
  }
  return organ === null
    ? unplaced(row, { code: 'organ-unknown', organ, number: null, details: {} })
    : { is: 'unnumbered', row, organ };
};

const placeRow = (placing: Placing, row: ListRow): readonly Place[] => {
  const numbers = row.numbers.filter(isReadable);
  if (numbers.length === 0) return [placeUnnumbered(placing, row)];
  const places = numbers.map((number) => placeNumber(placing, row, number));
  const ids = places.filter((place) => place.is === 'numbered').map(({ vedtakId }) => vedtakId);
  return places.map((place) => (place.is === 'numbered' ? withOthers(place, ids) : place));
};

const withOthers = (place: Numbered, ids: readonly string[]): Numbered => ({
  ...place,
  together: [...new Set(ids)].filter((id) => id !== place.vedtakId),
});

/** One place for each vedtak that a row names. Pure reading: nothing known is looked at. */
export const placeRows = (placing: Placing, rows: readonly ListRow[]): readonly Place[] =>
  rows.flatMap((row) => placeRow(placing, row));
