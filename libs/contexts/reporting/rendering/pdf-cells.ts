import { fillText, shortDay, type Language, type LocalDate } from '#kernel';
import { reportTexts, type ReportText } from '../core/reporting.texts.js';
import type { ReportRow } from '../core/vedtaksrapport.js';
import type { Paragraph, TableColumn, TableRow } from './pdf-table.js';

const columnWidths: readonly (readonly [ReportText, number])[] = [
  ['caseAndDate', 74],
  ['titleAndDecision', 202],
  ['responsible', 106],
  ['status', 110],
  ['comment', 134],
  ['deadline', 80],
  ['ageAndUnchanged', 64],
];

/** The columns of the printed table; together as wide as the page. */
export const pointColumns = (language: Language): readonly TableColumn[] =>
  columnWidths.map(([heading, width]) => ({ heading: reportTexts[heading][language], width }));

/** What the report says of one point, cell by cell. */
export const pointCells = (row: ReportRow, language: Language): TableRow =>
  [caseCell, decisionCell, responsibleCell, statusCell, commentCell, deadlineCell, ageCell].map((cell) =>
    cell(row, (name, values) => fillText(reportTexts[name], language, values)),
  );

type Say = (name: ReportText, values?: Readonly<Record<string, string | number>>) => string;
type CellOf = (row: ReportRow, say: Say) => readonly Paragraph[];
type Style = Omit<Paragraph, 'text'>;

const bold: Style = { weight: 'bold', colour: 'strong' };
const muted: Style = { colour: 'muted' };
const alarm: Style = { weight: 'bold', colour: 'alarm' };

/** The text as a paragraph, or nothing when there is nothing to say. */
const said = (text: string | null, style: Style = {}): readonly Paragraph[] =>
  text === null || text === '' ? [] : [{ text, ...style }];
const dated = (day: LocalDate | null, say: (day: string) => string, style: Style = {}) =>
  day === null ? [] : said(say(shortDay(day)), style);

const caseCell: CellOf = (row, say) => [
  ...said(row.caseNumber ?? say('noCaseNumber'), bold),
  ...dated(row.date, (date) => date),
  ...said(row.point === null ? null : say('pointNumber', { point: row.point }), muted),
];

const decisionCell: CellOf = (row, say) => [
  ...said(row.title, bold),
  ...said(row.decision),
  ...dated(row.withdrawn, (date) => say('withdrawn', { date }), alarm),
];

const responsibleCell: CellOf = (row, say) => [
  ...said(row.responsible ?? unlessDone(row, say('nobody')), row.responsible === null ? muted : {}),
  ...said(
    row.coResponsible.length === 0 ? null : `${say('coResponsible')}: ${row.coResponsible.join(', ')}`,
    muted,
  ),
  ...said(row.internal?.officer ?? null, muted),
];

const statusCell: CellOf = (row, say) => [
  ...said(row.statusLabel, bold),
  ...row.holdReasons.flatMap(({ label }) => said(label)),
  ...dated(row.holdUntil, (date) => say('holdUntilValue', { date })),
  ...dated(row.ended, (date) => say(row.fate === 'CLOSED_LATER' ? 'endedLater' : 'endedOn', { date })),
  ...said(sameWords(row) ? null : quoted(row.statusAsWritten), muted),
];

const sameWords = ({ statusAsWritten, comment }: ReportRow) => statusAsWritten?.trim() === comment?.trim();
const quoted = (words: string | null) => (words === null || words.trim() === '' ? null : `«${words.trim()}»`);

const commentCell: CellOf = ({ comment, internal }, say) => [
  ...said(comment),
  ...said(internal?.comment == null ? null : `${say('internalComment')}: ${internal.comment}`, muted),
  ...said(internal?.shieldedBy == null ? null : `${say('shieldedBy')}: ${internal.shieldedBy}`, alarm),
  ...dated(internal?.missingSince ?? null, (date) => `${say('missingSince')} ${date}`, alarm),
];

/** What is missing is told of work alone: what needs no follow-up lacks nothing. */
const unlessDone = ({ status }: ReportRow, missing: string) =>
  status === 'INGEN_OPPFOLGING' ? null : missing;

const deadlineCell: CellOf = (row, say) =>
  row.deadline === null
    ? said(
        row.noDeadlineBecause === null
          ? unlessDone(row, say('noDeadline'))
          : say('noDeadlineBecause', { reason: row.noDeadlineBecause }),
        muted,
      )
    : [
        ...dated(row.deadline, (date) => date),
        ...said(row.overdue ? overdueBy(row.daysOverdue, say) : null, alarm),
      ];

const overdueBy = (days: number, say: Say) => (days === 1 ? say('overdueByOne') : say('overdueBy', { days }));

const ageCell: CellOf = (row, say) => [
  ...said(ageOf(row.ageInDays, say)),
  ...dated(row.unchangedSince, (date) => say('unchangedSinceValue', { date }), muted),
];

/** Days up to two months, months up to two years, then years: what a reader needs to see that it is old. */
const ageOf = (days: number, say: Say): string => {
  if (days === 1) return say('oneDay');
  if (days < 61) return say('days', { days });
  return days < 731
    ? say('months', { months: Math.floor(days / 30.44) })
    : say('years', { years: Math.floor(days / 365.25) });
};
