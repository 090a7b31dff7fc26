import type { Instant, LocalDate } from '#kernel';
import type { Edition } from '../core/report.events.js';
import type { ReportPeriod } from '../core/report-id.js';

/** Who did something, in which roles, and when. */
export interface Act {
  readonly at: Instant;
  readonly by: string;
  readonly roles: readonly string[];
}

/** An edition that has been frozen, also one that is shown no more. */
export interface EditionDocument extends Act {
  readonly edition: Edition;
  readonly version: number;
  readonly sha256: string;
  readonly parts: readonly string[];
  readonly withdrawn: {
    readonly at: Instant;
    readonly because: 'ERASURE' | 'ORDERED_AGAIN';
    readonly reason: string | null;
  } | null;
}

export interface FrozenDocument extends Act {
  readonly position: string;
  /** The moment that the report is of: what the log knew then. */
  readonly knownAt: Instant;
  readonly template: string;
  readonly procedures: readonly { readonly id: string; readonly version: number; readonly hash: string }[];
  readonly points: readonly string[];
}

export interface TreatmentDocument extends Act {
  readonly organ: string;
  readonly caseNumber: string;
  readonly treatedOn: LocalDate;
  readonly text: string | null;
  readonly closed: readonly string[];
  readonly sentBack: readonly {
    readonly followUpId: string;
    readonly reason: string;
    readonly reopened: boolean;
  }[];
}

/** A report to the council as the log tells of it; where it stands is told by its case. */
export interface CouncilReportDocument {
  readonly reportId: string;
  readonly period: ReportPeriod;
  readonly caseId: string;
  readonly title: string;
  readonly remark: string | null;
  readonly deadline: LocalDate | null;
  readonly meeting: LocalDate | null;
  readonly ordered: Act;
  readonly frozen: FrozenDocument | null;
  /** In the order they were frozen, withdrawn ones included. */
  readonly editions: readonly EditionDocument[];
  readonly treatment: TreatmentDocument | null;
  /** The stream's revision, for `expectedRevision`. */
  readonly revision: string;
}
