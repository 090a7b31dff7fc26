import { isRejection, reject, uuid5, type CommandOutcome, type LogPosition, type Rejection } from '#kernel';

/** What became of one of many, or would become of it. */
export const bulkOutcomes = ['DONE', 'UNCHANGED', 'REFUSED'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];

/** One follow-up of a bulk act, and how it went with it. */
export interface BulkItem {
  readonly followUpId: string;
  readonly outcome: BulkOutcome;
  /** Why it was refused. */
  readonly refusal: Rejection | null;
  /** Where the log stood after it. */
  readonly position: LogPosition | null;
}

/** How many a client may name at once. */
export const mostAtOnce = 500;

export const refuseTooMany = (
  followUpIds: readonly string[],
): Rejection<'too-many-follow-ups'> | undefined =>
  followUpIds.length > mostAtOnce
    ? reject('too-many-follow-ups', { count: followUpIds.length.toString(), max: mostAtOnce.toString() })
    : undefined;

/** Each follow-up's own command of a bulk act: sent again, the act meets what it did the first time. */
export const bulkCommandId = (bulkId: string, followUpId: string): string =>
  uuid5('bulk', bulkId, followUpId);

/** How it went with one, by what its command answered. */
export const bulkItemOf = (followUpId: string, outcome: CommandOutcome): BulkItem =>
  isRejection(outcome)
    ? { followUpId, outcome: 'REFUSED', refusal: outcome, position: null }
    : {
        followUpId,
        outcome: outcome.appended > 0 ? 'DONE' : 'UNCHANGED',
        refusal: null,
        position: outcome.position,
      };
