import type { AdvanceRejection, FieldRejection, MigrationRejection, TaskRejection } from '#engine';
import type { Outcome, Rejection, TextRejection } from '#kernel';
import type { CaseEvent } from './case.events.js';

/** Every way in which the rules of a case can say no. */
export type CaseRejection =
  | AdvanceRejection
  | FieldRejection
  | MigrationRejection
  | TaskRejection
  | TextRejection
  | Rejection<
      | 'case-not-found'
      | 'case-ended'
      | 'procedure-not-found'
      | 'title-required'
      | 'step-unknown'
      | 'state-required'
      | 'reason-required'
      | 'deadline-in-past'
      | 'deputy-is-officer'
      | 'handover-to-self'
    >;

export type Decision = Outcome<CaseEvent, CaseRejection>;
