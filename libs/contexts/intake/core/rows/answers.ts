import { cleanText, containsNationalId } from '#kernel';
import type { importDoubtTexts } from '../import.texts.js';
import type { ColumnName } from './list-columns.js';
import { columnTitles } from './list-columns.js';
import type { Columns } from './match-columns.js';

/** A cell in which a person can answer a question about a row, and what stands there. */
export interface Answer {
  readonly column: ColumnName;
  /** As the file calls it; our own name for a column that it lacks. */
  readonly header: string;
  readonly value: string;
}

/** Names for one thing, the first that the file has counts. */
type OneOf = readonly [ColumnName, ...ColumnName[]];

const number: OneOf = ['number', 'numberAndDate', 'numberAndTitle'];
const title: OneOf = ['title', 'numberAndTitle', 'text'];
const responsible: OneOf = ['responsible', 'unit'];

/** Where each question is answered; nowhere in the list for what a person must see to in the log. */
const answeredIn: Readonly<Record<keyof typeof importDoubtTexts, readonly OneOf[]>> = {
  'date-conflict': [['date']],
  'deadline-differs': [],
  'deadline-not-a-date': [['deadline']],
  'ended-here': [],
  'hold-date-missing': [],
  'impossible-year': [number, ['date']],
  'later-than-list': [number, ['date']],
  'meeting-fate': [['status']],
  'near-point-text': [['point']],
  'near-title': [title, number],
  'not-started-or-on-hold': [['status']],
  'number-not-understood': [number],
  'organ-unknown': [['organ']],
  'point-not-a-number': [['point']],
  'point-unclear': [['point']],
  'postponed-by-whom': [['status']],
  'reference-missing': [],
  'responsible-ambiguous': [responsible],
  'responsible-unknown': [responsible],
  'row-repeated': [['point']],
  'says-nothing-on-progress': [['status']],
  'says-two-things': [['status']],
  'two-dates': [['date']],
  'unknown-status': [['status']],
  'vedtak-withdrawn': [],
  'year-differs-from-date': [number, ['date']],
  'year-missing': [number, ['date']],
};

const places: Readonly<Record<string, readonly OneOf[] | undefined>> = answeredIn;

export interface Asked {
  readonly code: string;
  /** The heading of a cell that is refused. */
  readonly column?: string | null;
}

const refusedCell = ({ at, header }: Columns, column: string): readonly OneOf[] =>
  (Object.entries(at) as readonly (readonly [ColumnName, readonly number[]])[])
    .filter(([, positions]) => positions.some((position) => header[position] === column))
    .map(([name]) => [name]);

const toAnswer = (columns: Columns, cells: readonly string[], names: OneOf): Answer => {
  const column = names.find((name) => columns.at[name] !== undefined) ?? names[0];
  const [position = -1] = columns.at[column] ?? [];
  const value = cleanText(cells[position] ?? '');
  return {
    column,
    header: columns.header[position] ?? columnTitles[column],
    value: containsNationalId(value) ? '' : value,
  };
};

/** The cells in which a person can answer what is asked about a row. An identity number in one is never repeated. */
export const answersTo = (
  { code, column }: Asked,
  columns: Columns,
  cells: readonly string[],
): readonly Answer[] =>
  (column == null ? (places[code] ?? []) : refusedCell(columns, column)).map((names) =>
    toAnswer(columns, cells, names),
  );
