import type { FlowQuery } from '../../api/operations.generated.js';

type Step = FlowQuery['vedtaksloggStatistics']['overTime'][number];

/** What came and what went in a month, and what was left at its end. */
export interface MonthOfFlow {
  /** `2026-03`. */
  readonly month: string;
  readonly opened: number;
  readonly closed: number;
  readonly open: number;
}

const endedAt = ({ points, open }: Step) => points - open;

/** The flow between the ends of months; the first of them only says from where. What was opened anew counts against what was closed. */
export const flowOf = (steps: readonly Step[]): readonly MonthOfFlow[] =>
  steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (before === undefined) return [];
    return {
      month: step.on.slice(0, 7),
      opened: Math.max(0, step.points - before.points),
      closed: Math.max(0, endedAt(step) - endedAt(before)),
      open: step.open,
    };
  });

/** A series from this day has the end of the year before as its first. */
export const flowFrom = (today: string): string => `${(Number(today.slice(0, 4)) - 1).toString()}-12-01`;
