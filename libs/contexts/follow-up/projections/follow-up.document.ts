import type { HoldReason, Treatment } from '../core/follow-up.events.js';
import type { Agenda, ToldFields } from '#engine';
import type { Instant, LocalDate } from '#kernel';
import type { Status } from '#contexts/procedures';

/** One line of a follow-up's history, in the order things happened (`at`), not in which they were recorded. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly type: string;
  /** The status that was reported, or null for what is no status. */
  readonly status: Status | null;
  /** The list's own words. */
  readonly words: string | null;
  /** True when those words were public; a line without words has none. */
  readonly wordsPublished: boolean;
  readonly publicComment: string | null;
  readonly internalComment: string | null;
  /** What else changed: old and new value by name (`deadline.from`, `deadline.to`, `officer.to`). */
  readonly details: Readonly<Record<string, string | null>>;
}

export interface Deviation {
  readonly at: Instant;
  readonly actor: string;
  readonly what: string;
  readonly measure: string;
}

/** When an organ was told that a point cannot be carried out as it decided, and in which case. */
export interface OrganTold {
  readonly on: LocalDate;
  readonly caseNumber: string | null;
}

/** A follow-up as readers see it. Nothing here depends on today: age and overdue are computed by queries. */
export interface FollowUpDocument {
  readonly followUpId: string;
  readonly vedtakId: string;
  readonly point: number;
  readonly kind: string;
  readonly origin: 'triage' | 'list';
  readonly procedure: { readonly id: string; readonly version: number; readonly hash: string };
  readonly unit: string | null;
  readonly coUnits: readonly string[];
  readonly officer: string | null;
  readonly deputy: string | null;
  readonly responsibleAsWritten: string | null;
  readonly deadline: LocalDate | null;
  readonly originalDeadline: LocalDate | null;
  readonly deadlineMoves: number;
  readonly noDeadlineBecause: string | null;
  /** Where its procedure had it begin. */
  readonly openedAs: Status;
  readonly status: Status;
  /** What has been told of its procedure's own fields, by their names; the newest word of each. */
  readonly told: ToldFields;
  /** The municipality's own word for the present status; null when it was reported here. */
  readonly statusAsWritten: string | null;
  /** True when those words were public. */
  readonly wordsPublished: boolean;
  readonly publicComment: string | null;
  readonly internalComment: string | null;
  readonly holdReasons: readonly HoldReason[];
  readonly holdUntil: LocalDate | null;
  readonly reference: string | null;
  readonly treatment: Treatment | null;
  readonly deviations: readonly Deviation[];
  /** The last time since it has stood so; null while the organ has not been told, and for what can be carried out. */
  readonly organTold: OrganTold | null;
  readonly openedAt: Instant;
  /** When the present ended status was reached; null while open. */
  readonly endedAt: Instant | null;
  /** The last time anybody or any list told the status, changed or not. */
  readonly lastReportedAt: Instant | null;
  /** Since when status and comment have truly been the same. */
  readonly unchangedSince: Instant;
  /** The as-of day of the list it was missing from, until somebody reports on it. */
  readonly missingSince: LocalDate | null;
  /** Since when it has stood so for its timers: by when the log learned it, if that was later than it happened. */
  readonly since: Instant;
  /** When its timers began anew, where it was moved to another procedure so. */
  readonly timersFrom: Instant | null;
  readonly agenda: Agenda;
  /**
   * The first day on which a timer of its procedure is due, by public holidays alone: the municipality's own closed days
   * only ever delay it. Null when nothing will be, as things stand.
   */
  readonly nextDue: LocalDate | null;
  readonly history: readonly HistoryEntry[];
  /** The stream's revision, for `expectedRevision`. */
  readonly revision: string;
}

/** A follow-up without how it came to stand so: what lists read, at less than half the cost. */
export type FollowUpBrief = Omit<FollowUpDocument, 'history'>;

export const briefOf = (document: FollowUpDocument): FollowUpBrief =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'history')) as FollowUpBrief &
    object;
