import type { LocalDate } from '#kernel';
import type { PointOn } from './point-on.js';

/** A round in numbers: of people, then of points. */
export interface RoundFigures {
  readonly asked: number;
  readonly reported: number;
  readonly missing: number;
  readonly openPoints: number;
  readonly overdue: number;
  /** Deviations that were reported in the period. */
  readonly deviations: number;
  /** How many times a deadline was moved in the period. */
  readonly deadlinesMoved: number;
  /** Open points whose text has been the same for three months or more. */
  readonly standingStill: number;
  /** Since when the text of an open point has been the same, at the longest. */
  readonly unchangedSince: LocalDate | null;
}

/** From when a point is said to stand still. */
export const stillAfterMonths = 3;

/** Whether an open point's text has been the same for so long that it is told of. */
export const standsStill = ({ open, unchangedMonths }: PointOn): boolean =>
  open && (unchangedMonths ?? 0) >= stillAfterMonths;

const total = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((sum, each) => sum + of(each), 0);

const earliest = (days: readonly (LocalDate | null)[]): LocalDate | null =>
  days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);

/** The figures of some people and some points. */
export const figuresOf = (
  people: readonly { readonly answeredOn: LocalDate | null }[],
  points: readonly PointOn[],
): RoundFigures => {
  const open = points.filter((point) => point.open);
  const reported = people.filter(({ answeredOn }) => answeredOn !== null).length;
  return {
    ...{ asked: people.length, reported, missing: people.length - reported },
    openPoints: open.length,
    overdue: open.filter(({ daysOverdue }) => daysOverdue > 0).length,
    deviations: total(points, ({ deviations }) => deviations),
    deadlinesMoved: total(points, ({ moves }) => moves.length),
    standingStill: open.filter(standsStill).length,
    unchangedSince: earliest(open.map(({ unchangedSince }) => unchangedSince)),
  };
};

/** All of them together. */
export const sumOf = (all: readonly RoundFigures[]): RoundFigures => ({
  asked: total(all, ({ asked }) => asked),
  reported: total(all, ({ reported }) => reported),
  missing: total(all, ({ missing }) => missing),
  openPoints: total(all, ({ openPoints }) => openPoints),
  overdue: total(all, ({ overdue }) => overdue),
  deviations: total(all, ({ deviations }) => deviations),
  deadlinesMoved: total(all, ({ deadlinesMoved }) => deadlinesMoved),
  standingStill: total(all, ({ standingStill }) => standingStill),
  unchangedSince: earliest(all.map(({ unchangedSince }) => unchangedSince)),
});
