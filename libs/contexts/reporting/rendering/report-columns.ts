import type { Language, LocalDate } from '#kernel';
import { holdReasonTexts } from '#contexts/follow-up';
import { statusTexts } from '#contexts/procedures';
import { changeTexts, reportTexts, type ReportText } from '../core/reporting.texts.js';
import type { ReportEdition, ReportRow, ReportSection, Vedtaksrapport } from '../core/vedtaksrapport.js';
import { plainText } from './plain-text.js';

/** A cell of a table for machines and spreadsheets. */
export type TableValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'number'; readonly number: number }
  | null;

export interface ReportColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly of: (row: ReportRow, section: ReportSection) => TableValue;
}

interface Around {
  readonly section: ReportSection;
  readonly language: Language;
}

type ColumnDefinition = readonly [ReportText, number, (row: ReportRow, around: Around) => TableValue];

const text = (value: string | null | undefined): TableValue =>
  value === null || value === undefined || value === '' ? null : { kind: 'text', text: plainText(value) };
const date = (value: LocalDate | null | undefined): TableValue =>
  value === null || value === undefined ? null : { kind: 'date', date: value };
const number = (value: number | null): TableValue =>
  value === null ? null : { kind: 'number', number: value };

/** What is printed from a spreadsheet; together narrow enough to be read on A3. */
const printed: readonly ColumnDefinition[] = [
  ['organ', 16, (_, { section }) => text(section.name)],
  ['caseNumber', 12, (row) => text(row.caseNumber)],
  ['date', 11, (row) => date(row.date)],
  ['caseTitle', 31, (row) => text(row.title)],
  ['point', 7, (row) => number(row.point)],
  ['decision', 40, (row) => text(row.decision)],
  ['responsible', 20, (row) => text(row.responsible)],
  ['status', 20, (row, { language }) => text(statusTexts[row.status][language])],
  [
    'holdReasons',
    18,
    (row, { language }) => text(row.holdReasons.map((each) => holdReasonTexts[each][language]).join(', ')),
  ],
  ['comment', 40, (row) => text(row.comment)],
  ['deadline', 11, (row) => date(row.deadline)],
  ['daysOverdue', 10, (row) => number(row.overdue ? row.daysOverdue : null)],
  ['ended', 11, (row) => date(row.ended)],
  ['ageInDays', 9, (row) => number(row.ageInDays)],
  ['unchangedSince', 11, (row) => date(row.unchangedSince)],
  [
    'changes',
    16,
    (row, { language }) => text(row.changes.map((each) => changeTexts[each][language]).join(', ')),
  ],
];

const unprinted: readonly ColumnDefinition[] = [
  ['coResponsible', 22, (row) => text(row.coResponsible.join(', '))],
  ['statusAsWritten', 32, (row) => text(row.statusAsWritten)],
  ['holdUntil', 11, (row) => date(row.holdUntil)],
  ['reference', 16, (row) => text(row.reference)],
  ['organTold', 12, (row) => date(row.organTold?.on)],
  ['organToldIn', 14, (row) => text(row.organTold?.caseNumber)],
  ['deadlineMoves', 9, (row) => number(row.deadlineMoves === 0 ? null : row.deadlineMoves)],
  ['originalDeadline', 11, (row) => date(row.deadlineMoves === 0 ? null : row.originalDeadline)],
  ['moveReasons', 36, (row) => text(row.moves.flatMap(({ reason }) => reason ?? []).join('\n'))],
  ['noDeadlineHeading', 26, (row) => text(row.noDeadlineBecause)],
  ['deviations', 9, (row) => number(row.deviations === 0 ? null : row.deviations)],
  ['withdrawnHeading', 12, (row) => date(row.withdrawn)],
];

const definitions = [...printed, ...unprinted];

/** How many of the first columns are for paper; the others are for filters and for machines. */
export const printedColumns = printed.length;

const internalDefinitions: readonly ColumnDefinition[] = [
  ['officer', 24, (row) => text(row.internal?.officer)],
  ['internalComment', 50, (row) => text(row.internal?.comment)],
  ['missingSince', 13, (row) => date(row.internal?.missingSince)],
];

const shieldedDefinition: ColumnDefinition = ['shieldedBy', 28, (row) => text(row.shieldedBy)];

const columnsOf: Readonly<Record<ReportEdition, readonly ColumnDefinition[]>> = {
  public: definitions,
  closed: [...definitions, shieldedDefinition],
  internal: [...definitions, shieldedDefinition, ...internalDefinitions],
};

/** The columns of this edition, headed in the report's language. */
export const reportColumns = (edition: ReportEdition, language: Language): readonly ReportColumn[] =>
  columnsOf[edition].map(([heading, width, of]) => ({
    heading: reportTexts[heading][language],
    width,
    of: (row, section) => of(row, { section, language }),
  }));

/** All rows of all sections, cell by cell, one at a time. */
export const reportRows = function* (
  { sections }: Vedtaksrapport,
  columns: readonly ReportColumn[],
): Generator<readonly TableValue[]> {
  for (const section of sections)
    for (const row of section.rows) yield columns.map(({ of }) => of(row, section));
};
