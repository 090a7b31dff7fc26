import { isEnded, textUnchangedMonths, textUnchangedSince, type FollowUpDocument } from '#contexts/follow-up';
import type { FollowedPoint } from '#contexts/reminders';
import type { Status } from '#contexts/procedures';
import { dayOf, daysBetween, endOfDay, type LocalDate } from '#kernel';
import { movesIn, type DeadlineMove } from './deadline-moves.js';
import type { RoundPeriod } from './round-period.js';

type Line = FollowUpDocument['history'][number];

/** A point as it stood at the end of a day, with what happened to it in a period. */
export interface PointOn {
  readonly followUpId: string;
  readonly vedtakId: string;
  readonly caseNumber: string | null;
  /** Which of the vedtak's points it is; null where there is only one. */
  readonly point: number | null;
  /** Null where it is shielded. */
  readonly title: string | null;
  /** The legal basis where it is shielded from the reader. */
  readonly shieldedBy: string | null;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly open: boolean;
  readonly status: Status;
  readonly deadline: LocalDate | null;
  /** 0 unless overdue. What is reported done is never late: only the organ that closes can make it wait. */
  readonly daysOverdue: number;
  /** Whether somebody told of it in the period. */
  readonly told: boolean;
  readonly deviations: number;
  /** Without reasons where it is shielded. */
  readonly moves: readonly DeadlineMove[];
  /** Since when its text has been the same, and for how many whole months; null where nothing has been said of it. */
  readonly unchangedSince: LocalDate | null;
  readonly unchangedMonths: number | null;
}

const statusOn = ({ openedAs }: FollowUpDocument, lines: readonly Line[]): Status =>
  lines.findLast(({ status }) => status !== null)?.status ?? openedAs;

/** What the history says of it; of a history without a word of deadlines, the present one. */
const deadlineOn = ({ deadline }: FollowUpDocument, lines: readonly Line[]): LocalDate | null => {
  const told = lines.findLast(({ details }) => 'deadline.to' in details);
  return told === undefined ? deadline : ((told.details['deadline.to'] ?? null) as LocalDate | null);
};

const isIn = ({ from, to }: RoundPeriod, day: LocalDate): boolean => from <= day && day <= to;

/** Why is told to nobody who may not know what it is about. */
const movesOf = (lines: readonly Line[], isHidden: boolean): readonly DeadlineMove[] =>
  movesIn(lines).map((move) => (isHidden ? { ...move, reason: null } : move));

const lateBy = (status: Status, deadline: LocalDate | null, day: LocalDate): number =>
  deadline === null || isEnded(status) || status === 'MELDT_IVERKSATT'
    ? 0
    : Math.max(0, daysBetween(deadline, day));

const nothingKnown = { points: [], title: null, caseNumber: null, shielding: null } as const;

const aboutVedtak = ({ followUp, vedtak }: FollowedPoint, mayKnow: boolean) => {
  const { points, title, caseNumber, shielding } = vedtak ?? nothingKnown;
  const isHidden = shielding !== null && !mayKnow;
  return {
    caseNumber: caseNumber === null ? null : caseNumber.asWritten,
    point: points.length > 1 ? followUp.point : null,
    title: isHidden ? null : title,
    shieldedBy: isHidden ? shielding.basis : null,
  };
};

export interface PointQuestion {
  readonly period: RoundPeriod;
  readonly day: LocalDate;
  /** Whether the reader may know what a shielded vedtak is about. */
  readonly mayKnow?: (point: FollowedPoint) => boolean;
}

/** How a point stood at the end of a day, by its history; undefined for one that had not been opened, or whose vedtak is withdrawn. */
export const pointOn = (
  point: FollowedPoint,
  { period, day, mayKnow = () => false }: PointQuestion,
): PointOn | undefined => {
  const { followUp, vedtak } = point;
  if (dayOf(followUp.openedAt) > day || (vedtak?.withdrawn ?? null) !== null) return undefined;
  const end = endOfDay(day);
  const lines = followUp.history.filter(({ at }) => at <= end);
  const status = statusOn(followUp, lines);
  const deadline = deadlineOn(followUp, lines);
  const inPeriod = lines.filter(({ at }) => isIn(period, dayOf(at)));
  const about = aboutVedtak(point, mayKnow(point));
  const since = textUnchangedSince(lines);
  return {
    ...{ followUpId: followUp.followUpId, vedtakId: followUp.vedtakId, ...about },
    ...{ unit: followUp.unit, officer: followUp.officer, status, deadline },
    open: !isEnded(status),
    daysOverdue: lateBy(status, deadline, day),
    told: inPeriod.some(({ type }) => type === 'StatusReported'),
    deviations: inPeriod.filter(({ type }) => type === 'DeviationReported').length,
    moves: movesOf(inPeriod, about.shieldedBy !== null),
    unchangedSince: since === null ? null : dayOf(since),
    unchangedMonths: textUnchangedMonths(lines, day),
  };
};
