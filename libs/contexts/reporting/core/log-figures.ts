import { daysBetween, groupedBy, type LocalDate } from '#kernel';
import { statuses, type Status } from '#contexts/procedures';
import type { LogLine } from './log-line.js';
import { overdueStatuses } from './vedtakslogg.js';

/** What the lines may be put together by. */
export const groupings = ['ORGAN', 'UNIT', 'OFFICER', 'KIND', 'STRATEGY'] as const;
export type Grouping = (typeof groupings)[number];

export interface StatusCount {
  readonly status: Status;
  readonly points: number;
}

/** How the lines of a group stand on a day. Days are whole calendar days; medians of an even number are rounded down. */
export interface LogFigures {
  /** The code or id that the group has in common; null for what has none. */
  readonly group: string | null;
  readonly points: number;
  readonly open: number;
  readonly overdue: number;
  /** Those there are, in the order of the vocabulary. */
  readonly byStatus: readonly StatusCount[];
  readonly medianAge: number | null;
  readonly oldestAge: number | null;
  /** Of the open ones. */
  readonly medianUnchanged: number | null;
  /** From vedtak to done, of those carried out. */
  readonly medianDaysToDone: number | null;
  /** Of those that have ended and called for work: how many hundredths were carried out as decided. */
  readonly carriedOutPercent: number | null;
  readonly deadlinesMoved: number;
}

const keyOf: Readonly<Record<Grouping, (line: LogLine) => string | null>> = {
  ORGAN: ({ organ }) => organ,
  UNIT: ({ unit }) => unit,
  OFFICER: ({ officer }) => officer,
  KIND: ({ kind }) => kind,
  STRATEGY: ({ strategy }) => strategy,
};

/** The figures of each group on a day, the largest first. */
export const figuresBy = (
  grouping: Grouping,
  lines: readonly LogLine[],
  today: LocalDate,
): readonly LogFigures[] =>
  [...groupedBy(lines, keyOf[grouping])]
    .map(([group, some]) => figuresOf(group, some, today))
    .sort((a, b) => b.points - a.points || ((a.group ?? '') < (b.group ?? '') ? -1 : 1));

/** The figures of all the lines together. */
export const figuresOf = (group: string | null, lines: readonly LogLine[], today: LocalDate): LogFigures => {
  const open = lines.filter((line) => line.open);
  const ages = open.map(({ madeOn }) => Math.max(0, daysBetween(madeOn, today)));
  return {
    group,
    points: lines.length,
    open: open.length,
    overdue: open.filter((line) => isOverdue(line, today)).length,
    byStatus: byStatus(lines),
    medianAge: median(ages),
    oldestAge: ages.length === 0 ? null : Math.max(...ages),
    medianUnchanged: median(
      open.map(({ unchangedSince }) => Math.max(0, daysBetween(unchangedSince, today))),
    ),
    medianDaysToDone: median(lines.flatMap(daysToDone)),
    carriedOutPercent: carriedOut(lines),
    deadlinesMoved: lines.filter(({ deadlineMoves }) => deadlineMoves > 0).length,
  };
};

const isOverdue = ({ deadline, status }: LogLine, today: LocalDate) =>
  deadline !== null && deadline < today && overdueStatuses.includes(status);

const byStatus = (lines: readonly LogLine[]): readonly StatusCount[] =>
  statuses
    .map((status) => ({ status, points: lines.filter((line) => line.status === status).length }))
    .filter(({ points }) => points > 0);

const daysToDone = ({ status, madeOn, ended }: LogLine): readonly number[] =>
  status === 'AVSLUTTET' && ended !== null ? [Math.max(0, daysBetween(madeOn, ended))] : [];

/** What was judged to need no follow-up was never to be carried out. */
const carriedOut = (lines: readonly LogLine[]): number | null => {
  const ended = lines.filter(({ open, status }) => !open && status !== 'INGEN_OPPFOLGING');
  const done = ended.filter(({ status }) => status === 'AVSLUTTET');
  return ended.length === 0 ? null : Math.floor((100 * done.length) / ended.length);
};

const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.floor((low + high) / 2);
};
