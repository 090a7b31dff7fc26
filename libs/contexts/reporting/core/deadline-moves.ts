import type { FollowUpDocument } from '#contexts/follow-up';
import { dayOf, type LocalDate } from '#kernel';

/** A deadline that was moved; `to` is null where the point was left without one. */
export interface DeadlineMove {
  readonly on: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly reason: string | null;
}

/** Every time a deadline was moved, in the order it happened. The first deadline that a point gets is set, not moved. */
export const movesIn = (history: FollowUpDocument['history']): readonly DeadlineMove[] =>
  history.flatMap(({ at, type, details }) => {
    const from = details['deadline.from'] ?? null;
    if (type !== 'DeadlineMoved' || from === null) return [];
    const to = (details['deadline.to'] ?? null) as LocalDate | null;
    return [{ on: dayOf(at), from: from as LocalDate, to, reason: details['reason'] ?? null }];
  });

/** Those of them after a day. */
export const movesSince = (history: FollowUpDocument['history'], since: LocalDate): readonly DeadlineMove[] =>
  movesIn(history).filter(({ on }) => on > since);
