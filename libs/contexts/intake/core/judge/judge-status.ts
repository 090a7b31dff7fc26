import { saysTheSame } from '#kernel';
import type { StatusFacts } from '../import.events.js';
import { isEnded } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';
import type { ListRow } from '../rows/list-row.js';
import { mapStatusWords, type StatusMeaning } from '../rows/map-status-words.js';
import { dayOfList, type Effect, type ImportOptions } from './judgement.js';
import { latest, type KnownFollowUp, type KnownVedtak, type ToldStatus } from './known.js';

export interface ToldInRow {
  readonly facts: StatusFacts;
  /** Codes of what a person must be asked. */
  readonly questions: readonly string[];
}

/** Whether nothing remains to be done. */
export const isEndedStatus = (status: Status | null): boolean => status !== null && isEnded(status);

const withoutStatus: StatusMeaning = { status: null, holdReasons: [], relation: null, doubt: null };

const questionsOf = ({ status, doubt }: StatusMeaning): readonly string[] => [
  ...(doubt === null ? [] : [doubt]),
  ...(status === 'PAA_VENT' ? ['hold-date-missing'] : []),
  ...(status === 'UTSATT' ? ['reference-missing'] : []),
];

/**
 * What a row says of how its point stands; `undefined` when it says nothing. A comment alone is kept as the list's
 * words. Words of a shielded row are never public.
 */
export const statusInRow = (row: ListRow, published: boolean): ToldInRow | undefined => {
  const words = row.statusWords ?? row.comment;
  if (words === null) return undefined;
  const meaning = row.statusWords === null ? withoutStatus : mapStatusWords(words);
  return {
    facts: {
      status: meaning.status,
      words,
      holdReasons: [...meaning.holdReasons],
      comment: row.statusWords === null ? null : row.comment,
      published,
    },
    questions: questionsOf(meaning),
  };
};

const isTheSame = (told: ToldStatus, facts: StatusFacts) =>
  saysTheSame(told.words, facts.words) &&
  saysTheSame(told.comment, facts.comment) &&
  told.published === facts.published;

/** With a day given, a list reports on that day, changed or not; without one, only what differs from its last words. */
const isNews = (facts: StatusFacts, known: KnownFollowUp | undefined, options: ImportOptions): boolean => {
  if (known === undefined) return true;
  const day = dayOfList(options);
  if (known.told.some((told) => told.day === day && isTheSame(told, facts))) return false;
  const last = latest(known.told);
  return options.asOf !== null || last === undefined || !isTheSame(last, facts);
};

/** The status report a row makes, if it is one that has not been made before. */
export const judgeStatus = (
  told: ToldInRow | undefined,
  point: { readonly row: ListRow; readonly followUpId: string; readonly vedtakId: string },
  known: KnownFollowUp | undefined,
  options: ImportOptions,
): Effect => {
  if (told === undefined || !isNews(told.facts, known, options)) return { events: [], changes: [] };
  const { row, followUpId, vedtakId } = point;
  const from = known === undefined ? null : (latest(known.told)?.words ?? null);
  return {
    events: [{ type: 'StatusInImport', data: { row: row.row, followUpId, vedtakId, facts: told.facts } }],
    changes: [{ what: 'status', from, to: told.facts.words }],
  };
};

/** Words that stand in the public log must not tell of what is shielded. */
export const mayBePublished = (
  row: ListRow,
  vedtak: KnownVedtak | undefined,
  { published }: ImportOptions,
): boolean => published && row.shielding === null && (vedtak?.shielding ?? null) === null;
