import type { Agenda, ProcedureRef, ToldFields } from '#engine';
import type { Instant, LocalDate } from '#kernel';
import type { Status } from '#contexts/procedures';
import type { Share } from '../core/case.events.js';

/** One line of a case's history, in the order it was written. */
export interface CaseHistoryEntry {
  readonly at: Instant;
  readonly actor: string;
  /** The type of the event. */
  readonly type: string;
  /** The step that was taken, and the states it lay between; null for what is no step. */
  readonly step: { readonly id: string; readonly from: string; readonly to: string } | null;
  readonly comment: string | null;
  /** What else changed, by name. */
  readonly details: Readonly<Record<string, string | null>>;
}

/** A case that this one started. */
export interface Child {
  readonly caseId: string;
  readonly key: string;
  readonly procedure: string;
  /** The state it ended in; null while it goes on. */
  readonly endedIn: string | null;
}

/** A case as the administration sees it. Nothing here depends on today. */
export interface CaseDocument {
  readonly caseId: string;
  readonly procedure: ProcedureRef;
  readonly title: string;
  readonly description: string | null;
  readonly state: string;
  /** What that state stands for. */
  readonly status: Status;
  readonly ended: boolean;
  readonly shares: readonly Share[];
  readonly officer: string | null;
  readonly deputy: string | null;
  readonly deadline: LocalDate | null;
  readonly originalDeadline: LocalDate | null;
  readonly deadlineMoves: number;
  readonly told: ToldFields;
  readonly source: { readonly category: string; readonly id: string } | null;
  readonly parent: { readonly id: string; readonly key: string } | null;
  readonly children: readonly Child[];
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
  /** Since when it has stood so for its timers. */
  readonly since: Instant;
  readonly timersFrom: Instant | null;
  readonly agenda: Agenda;
  /** The first day on which a timer is due, by public holidays alone; null when nothing will be, as things stand. */
  readonly nextDue: LocalDate | null;
  readonly history: readonly CaseHistoryEntry[];
  /** The stream's revision, for `expectedRevision`. */
  readonly revision: string;
}
