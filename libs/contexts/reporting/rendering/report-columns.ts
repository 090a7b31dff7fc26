import type { Language, LocalDate } from '#kernel';
import { reportTexts, type ReportText } from '../core/reporting.texts.js';
import type { Edition, ReportRow, ReportSection, Vedtaksrapport } from '../core/vedtaksrapport.js';
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

type ColumnDefinition = readonly [ReportText, number, ReportColumn['of']];

const text = (value: string | null | undefined): TableValue =>
  value === null || value === undefined || value === '' ? null : { kind: 'text', text: plainText(value) };
const date = (value: LocalDate | null | undefined): TableValue =>
  value === null || value === undefined ? null : { kind: 'date', date: value };
const number = (value: number | null): TableValue =>
  value === null ? null : { kind: 'number', number: value };

const definitions: readonly ColumnDefinition[] = [
  ['organ', 22, (_, section) => text(section.name)],
  ['caseNumber', 13, (row) => text(row.caseNumber)],
  ['date', 11, (row) => date(row.date)],
  ['caseTitle', 42, (row) => text(row.title)],
  ['point', 7, (row) => number(row.point)],
  ['decision', 50, (row) => text(row.decision)],
  ['responsible', 26, (row) => text(row.responsible)],
  ['coResponsible', 22, (row) => text(row.coResponsible.join(', '))],
  ['status', 24, (row) => text(row.statusLabel)],
  ['statusAsWritten', 32, (row) => text(row.statusAsWritten)],
  ['holdReasons', 26, (row) => text(row.holdReasons.map(({ label }) => label).join(', '))],
  ['holdUntil', 11, (row) => date(row.holdUntil)],
  ['comment', 50, (row) => text(row.comment)],
  ['deadline', 11, (row) => date(row.deadline)],
  ['noDeadlineHeading', 26, (row) => text(row.noDeadlineBecause)],
  ['daysOverdue', 10, (row) => number(row.overdue ? row.daysOverdue : null)],
  ['ended', 11, (row) => date(row.ended)],
  ['ageInDays', 9, (row) => number(row.ageInDays)],
  ['unchangedSince', 11, (row) => date(row.unchangedSince)],
  ['withdrawnHeading', 12, (row) => date(row.withdrawn)],
];

const internalDefinitions: readonly ColumnDefinition[] = [
  ['officer', 24, (row) => text(row.internal?.officer)],
  ['internalComment', 50, (row) => text(row.internal?.comment)],
  ['shieldedBy', 28, (row) => text(row.internal?.shieldedBy)],
  ['missingSince', 13, (row) => date(row.internal?.missingSince)],
];

/** The columns of this edition, headed in the report's language. */
export const reportColumns = (edition: Edition, language: Language): readonly ReportColumn[] =>
  [...definitions, ...(edition === 'internal' ? internalDefinitions : [])].map(([heading, width, of]) => ({
    heading: reportTexts[heading][language],
    width,
    of,
  }));

/** All rows of all sections, cell by cell. */
export const reportTable = (
  { sections }: Vedtaksrapport,
  columns: readonly ReportColumn[],
): readonly (readonly TableValue[])[] =>
  sections.flatMap((section) => section.rows.map((row) => columns.map(({ of }) => of(row, section))));
