import type { LogLine } from './log-line.js';

/** What may have become of a point since a day, in the order that people ask. */
export const changes = ['NEW', 'MOVED_ON', 'STANDING_STILL', 'DEADLINE_MOVED', 'REOPENED', 'CLOSED'] as const;
export type Change = (typeof changes)[number];

/** What two days are compared by. */
export type PointFacts = Pick<LogLine, 'status' | 'open' | 'deadline' | 'deadlineMoves' | 'unchangedSince'>;

/**
 * What has become of a point between two days: one of new, moved on, standing still, reopened and closed, and beside it
 * whether its deadline was moved. Nothing of what was ended on both days. To stand still is to be open with the same status
 * and words; a deadline that is moved gets no work done.
 */
export const changesOf = (before: PointFacts | undefined, now: PointFacts): readonly Change[] => {
  if (before === undefined) return now.open ? ['NEW'] : ['NEW', 'CLOSED'];
  return [...lifeOf(before, now), ...(wasMoved(before, now) ? (['DEADLINE_MOVED'] as const) : [])];
};

const lifeOf = (before: PointFacts, now: PointFacts): readonly Change[] => {
  if (!now.open) return before.open ? ['CLOSED'] : [];
  if (!before.open) return ['REOPENED'];
  const isSame = before.status === now.status && before.unchangedSince === now.unchangedSince;
  return [isSame ? 'STANDING_STILL' : 'MOVED_ON'];
};

/** The first deadline that a point gets is set, not moved. */
const wasMoved = (before: PointFacts, now: PointFacts) => now.deadlineMoves > before.deadlineMoves;
