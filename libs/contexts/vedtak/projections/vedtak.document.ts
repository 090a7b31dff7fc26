import type { Instant, LocalDate } from '#kernel';
import type { CaseNumber, PointKind, Relation } from '../core/vedtak.events.js';

export interface VedtakPoint {
  readonly point: number;
  readonly text: string;
  readonly kind: PointKind;
  readonly origin: 'triage' | 'list';
}

/** A vedtak as readers see it, its points' follow-ups beside it in `follow_up`. */
export interface VedtakDocument {
  readonly vedtakId: string;
  readonly organ: string;
  readonly caseNumber: CaseNumber | null;
  readonly date: LocalDate | null;
  readonly title: string;
  /** Every title it has had, oldest first, with when each came. */
  readonly titles: readonly { readonly title: string; readonly at: Instant }[];
  readonly text: string | null;
  readonly source: 'list' | 'fiks' | 'manual';
  readonly final: boolean;
  readonly systemCase: string | null;
  readonly archiveCase: string | null;
  readonly triage: {
    readonly needsFollowUp: boolean;
    readonly reason: string | null;
    readonly at: Instant;
  } | null;
  readonly points: readonly VedtakPoint[];
  readonly shielding: { readonly basis: string; readonly until: LocalDate | null } | null;
  readonly links: readonly { readonly relation: Relation; readonly to: string }[];
  /** The goal in the municipality's plan that it serves, as the plan calls it; not there until somebody has said. */
  readonly strategy?: string | null;
  readonly withdrawn: { readonly reason: string; readonly at: Instant } | null;
  readonly registeredAt: Instant;
  readonly recordedAt: Instant;
  readonly revision: string;
}
