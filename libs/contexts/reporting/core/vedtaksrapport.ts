import type { Instant, Language, LocalDate } from '#kernel';
import type { HoldReason } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';

export type Edition = 'public' | 'internal';

/** First and last day, both included, in Europe/Oslo. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** `CLOSED_LATER`: open at the end of the period, closed between then and the day the report was made. */
export type Fate = 'OPEN' | 'CLOSED_IN_PERIOD' | 'CLOSED_LATER';

/** Why a point stands still, as a code and as people read it. */
export interface NamedReason {
  readonly reason: HoldReason;
  readonly label: string;
}

/** What only the internal edition holds. */
export interface InternalRemarks {
  readonly officer: string | null;
  readonly comment: string | null;
  /** The legal basis; null for what is open to everybody. */
  readonly shieldedBy: string | null;
  readonly missingSince: LocalDate | null;
}

/** One vedtakspunkt, or a vedtak nobody has split yet, as the report tells it. */
export interface ReportRow {
  readonly vedtakId: string;
  readonly followUpId: string | null;
  readonly fate: Fate;
  readonly caseNumber: string | null;
  readonly date: LocalDate | null;
  readonly title: string;
  /** The point's own text; null where it says no more than the title. */
  readonly decision: string | null;
  /** Null when the vedtak has only one. */
  readonly point: number | null;
  readonly withdrawn: LocalDate | null;
  /** Units and roles; null when nobody has been given it. */
  readonly responsible: string | null;
  readonly coResponsible: readonly string[];
  readonly status: Status;
  readonly statusLabel: string;
  readonly statusAsWritten: string | null;
  readonly holdReasons: readonly NamedReason[];
  readonly holdUntil: LocalDate | null;
  readonly comment: string | null;
  readonly deadline: LocalDate | null;
  readonly noDeadlineBecause: string | null;
  readonly overdue: boolean;
  readonly daysOverdue: number;
  readonly ended: LocalDate | null;
  readonly ageInDays: number;
  readonly unchangedSince: LocalDate;
  readonly unchangedDays: number;
  readonly internal: InternalRemarks | null;
}

export interface ReportSection {
  readonly organ: string;
  readonly name: string;
  readonly rows: readonly ReportRow[];
}

/** How many points stand where. All but the first three below `open` count open points. */
export interface ReportFigures {
  readonly open: number;
  readonly closedInPeriod: number;
  /** Of those closed in the period: judged to need no follow-up. */
  readonly needsNoFollowUp: number;
  readonly closedLater: number;
  readonly overdue: number;
  readonly notJudged: number;
  readonly onHold: number;
  /** A point with two reasons counts under each. */
  readonly onHoldBy: readonly (NamedReason & { readonly points: number })[];
  readonly postponedByVedtak: number;
  readonly cannotBeCarriedOut: number;
  readonly reportedDone: number;
}

/** The report as data, before it becomes a file. Renderers add layout and labels, never facts. */
export interface Vedtaksrapport {
  readonly schema: 'vedtaksrapport.v1';
  readonly title: string;
  /** Until an organ has considered it. */
  readonly draft: true;
  readonly edition: Edition;
  readonly language: Language;
  readonly municipality: { readonly number: string; readonly name: string };
  readonly period: Period;
  /** The day that overdue, age and unchanged are counted to. */
  readonly today: LocalDate;
  readonly generatedAt: Instant;
  readonly summary: ReportFigures;
  readonly sections: readonly ReportSection[];
}

export type ReportFormat = 'pdf' | 'xlsx' | 'csv' | 'json';
export const reportFormats: readonly ReportFormat[] = ['pdf', 'xlsx', 'csv', 'json'];

export interface RenderedReport {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
