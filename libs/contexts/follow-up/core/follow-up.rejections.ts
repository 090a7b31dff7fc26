import type { Outcome, Rejection, TextRejection } from '#kernel';
import type { AdvanceRejection, FieldRejection, MigrationRejection, TaskRejection } from '#engine';
import type { FollowUpEvent } from './follow-up.events.js';

/** Every way in which the rules of a follow-up can say no. */
export type FollowUpRejection =
  | AdvanceRejection
  | FieldRejection
  | MigrationRejection
  | TaskRejection
  | TextRejection
  | Rejection<
      | 'follow-up-not-found'
      | 'follow-up-ended'
      | 'hold-until-in-past'
      | 'reason-required'
      | 'other-organ-closes'
      | 'deadline-in-past'
      | 'nothing-to-tell-organ'
      | 'organ-told-in-future'
      | 'deadline-or-reason'
      | 'deputy-is-officer'
      | 'nobody-named'
      | 'handover-to-self'
    >;

export type Decision = Outcome<FollowUpEvent, FollowUpRejection>;
