import { fillText, shortDay, type Language, type LocalDate } from '#kernel';
import { holdReasonTexts } from '#contexts/follow-up';
import { statusTexts } from '#contexts/procedures';
import { changeTexts, reportTexts, type ReportText } from '../core/reporting.texts.js';
import type { InternalRemarks, ReportRow } from '../core/vedtaksrapport.js';
import type { Paragraph, TableColumn } from './pdf-lines.js';
import type { TableRow } from './pdf-table.js';

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
    cell(row, (name, values) => fillText(reportTexts[name], language, values), language),
  );

type Say = (name: ReportText, values?: Readonly<Record<string, string | number>>) => string;
type CellOf = (row: ReportRow, say: Say, language: Language) => readonly Paragraph[];
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

const statusCell: CellOf = (row, say, language) => [
  ...said(statusTexts[row.status][language], bold),
  ...row.holdReasons.flatMap((each) => said(holdReasonTexts[each][language])),
  ...said(row.reference === null ? null : say('referenceValue', { reference: row.reference })),
  ...tellingIn(row, say),
  ...dated(row.holdUntil, (date) => say('holdUntilValue', { date })),
  ...dated(row.ended, (date) => say(endedWords[row.fate], { date })),
  ...row.changes
    .filter((each) => each !== 'CLOSED')
    .flatMap((each) => said(changeTexts[each][language], muted)),
  ...said(sameWords(row) ? null : quoted(row.statusAsWritten), muted),
];

/** Of what cannot be carried out: when and where the organ was told, or that it has not been (kommuneloven § 13-1). */
const tellingIn = ({ status, organTold }: ReportRow, say: Say) => {
  if (organTold === null) return status === 'KAN_IKKE_IVERKSETTES' ? said(say('organNotTold'), alarm) : [];
  const { on, caseNumber } = organTold;
  const told = say('organToldValue', { date: shortDay(on) });
  return said(caseNumber === null ? told : `${told} (${caseNumber})`);
};

const endedWords = {
  OPEN: 'endedOn',
  CLOSED_IN_PERIOD: 'endedOn',
  CLOSED_LATER: 'endedLater',
  CLOSED_EARLIER: 'endedEarlier',
} as const satisfies Record<ReportRow['fate'], ReportText>;

const sameWords = ({ statusAsWritten, comment }: ReportRow) => statusAsWritten?.trim() === comment?.trim();
const quoted = (words: string | null) => (words === null || words.trim() === '' ? null : `«${words.trim()}»`);

const commentCell: CellOf = (row, say) => [
  ...said(row.comment),
  ...said(row.deviations === 0 ? null : say('deviationsValue', { deviations: row.deviations }), alarm),
  ...said(row.shieldedBy === null ? null : `${say('shieldedBy')}: ${row.shieldedBy}`, alarm),
  ...(row.internal === null ? [] : remarksIn(row.internal, say)),
];

const remarksIn = ({ comment, missingSince, deviations }: InternalRemarks, say: Say) => [
  ...said(comment === null ? null : `${say('internalComment')}: ${comment}`, muted),
  ...deviations.flatMap(({ what, measure }) => said(`${what} – ${measure}`, muted)),
  ...dated(missingSince, (date) => `${say('missingSince')} ${date}`, alarm),
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
        ...movedLines(row, say),
      ];

const movedLines = ({ deadlineMoves: times, originalDeadline, moves }: ReportRow, say: Say) =>
  times === 0
    ? []
    : [
        ...said(times === 1 ? say('movedOnce') : say('movedTimes', { times }), muted),
        ...dated(originalDeadline, (date) => say('originalValue', { date }), muted),
        ...moves.flatMap(({ reason }) => said(quoted(reason), muted)),
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
