import type { Instant, Language, LocalDate } from '#kernel';
import type { HoldReason } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';
import type { Change } from './change-since.js';
import type { DeadlineMove } from './deadline-moves.js';

export type Edition = 'public' | 'internal';

/** `closed`: for the closed part of a meeting. It has the shielded points alone, in full, and nothing internal. */
export type ReportEdition = Edition | 'closed';

/** First and last day, both included, in Europe/Oslo. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * `CLOSED_LATER`: open at the end of the period, closed between then and the day the report was made. `CLOSED_EARLIER`:
 * closed before the period, but open in the report before this one, so that nobody has been told.
 */
export type Fate = 'OPEN' | 'CLOSED_IN_PERIOD' | 'CLOSED_LATER' | 'CLOSED_EARLIER';

/** What only the internal edition holds. */
export interface InternalRemarks {
  readonly officer: string | null;
  readonly comment: string | null;
  readonly missingSince: LocalDate | null;
  readonly deviations: readonly ReportedDeviation[];
}

export interface ReportedDeviation {
  readonly on: LocalDate;
  readonly what: string;
  readonly measure: string;
}

/** When the organ that decided was told that it cannot be carried out, and in which case of its own. */
export interface ReportedTelling {
  readonly on: LocalDate;
  readonly caseNumber: string | null;
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
  readonly statusAsWritten: string | null;
  readonly holdReasons: readonly HoldReason[];
  readonly holdUntil: LocalDate | null;
  /** The vedtak that postponed, replaced or annulled it, by case number. */
  readonly reference: string | null;
  /** Of what cannot be carried out as decided; null while the organ has not been told. */
  readonly organTold: ReportedTelling | null;
  readonly comment: string | null;
  readonly deadline: LocalDate | null;
  readonly originalDeadline: LocalDate | null;
  /** How often the deadline was moved. */
  readonly deadlineMoves: number;
  /** The moves that the log has a reason for, oldest first. */
  readonly moves: readonly DeadlineMove[];
  readonly noDeadlineBecause: string | null;
  readonly overdue: boolean;
  readonly daysOverdue: number;
  readonly opened: LocalDate;
  readonly ended: LocalDate | null;
  readonly ageInDays: number;
  readonly unchangedSince: LocalDate;
  readonly unchangedDays: number;
  /** How many deviations have been reported of it. */
  readonly deviations: number;
  /** What has become of it since the report before this one; empty when there is none to compare with. */
  readonly changes: readonly Change[];
  /** The legal basis; null for what is open to everybody. Never set in the public edition, which has no such row. */
  readonly shieldedBy: string | null;
  readonly internal: InternalRemarks | null;
}

/** All that the public is told of a shielded vedtak, however many points it has. */
export interface ShieldedVedtak {
  readonly caseNumber: string | null;
  readonly shieldedBy: string;
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
  readonly closedEarlier: number;
  readonly overdue: number;
  readonly notJudged: number;
  readonly onHold: number;
  /** A point with two reasons counts under each. */
  readonly onHoldBy: readonly { readonly reason: HoldReason; readonly points: number }[];
  readonly postponedByVedtak: number;
  readonly cannotBeCarriedOut: number;
  readonly reportedDone: number;
  /** Points whose deadline has been moved at least once. */
  readonly deadlineMoved: number;
  readonly withDeviations: number;
  /** A point counts under each change. All 0 when there is no earlier report. */
  readonly changes: Readonly<Record<Change, number>>;
}

/** What the charts are drawn from. It counts the report's own rows and nothing else. */
export interface ReportCharts {
  readonly statusByOrgan: readonly {
    readonly organ: string;
    readonly name: string;
    readonly statuses: readonly { readonly status: Status; readonly points: number }[];
  }[];
  /** Open points, youngest first; a band reaches to just below `toDays`, the last has no end. */
  readonly age: readonly {
    readonly fromDays: number;
    readonly toDays: number | null;
    readonly points: number;
  }[];
  /** Of each month of the period, `2026-01`: how many were opened and closed in it. */
  readonly flow: readonly { readonly month: string; readonly opened: number; readonly closed: number }[];
}

/** Where a report was frozen, and by what it was made. */
export interface Frozen {
  readonly reportId: string;
  /** Position in the log, as digits. */
  readonly position: string;
  readonly at: Instant;
  readonly template: string;
  readonly procedures: readonly { readonly id: string; readonly version: number; readonly hash: string }[];
}

/** The report before this one, which changes are told since. */
export interface PreviousReport {
  readonly reportId: string;
  /** Its period's last day. */
  readonly to: LocalDate;
  readonly at: Instant;
}

export const reportSchema = 'vedtaksrapport.v2';

/** Which layout a frozen report says it was made for. Raised when the layout changes so that a reader would notice. */
export const reportTemplate = 'vedtaksrapport@1';

/**
 * The report as data, before it becomes a file: codes, and the names and texts they stood beside when it was made. Renderers
 * add layout and labels, never facts, so that it can be drawn in another language at any time.
 */
export interface Vedtaksrapport {
  readonly schema: typeof reportSchema;
  /** True until it has been frozen. */
  readonly draft: boolean;
  readonly edition: ReportEdition;
  /** The language it is drawn in unless another is asked for. */
  readonly language: Language;
  readonly municipality: { readonly number: string; readonly name: string };
  readonly period: Period;
  /** The day that overdue, age and unchanged are counted to. */
  readonly today: LocalDate;
  readonly generatedAt: Instant;
  readonly frozen: Frozen | null;
  readonly previous: PreviousReport | null;
  readonly summary: ReportFigures;
  readonly charts: ReportCharts;
  readonly sections: readonly ReportSection[];
  /** In the public edition alone; counted in no figure. */
  readonly shielded: readonly ShieldedVedtak[];
}

export type ReportFormat = 'pdf' | 'docx' | 'html' | 'xlsx' | 'csv' | 'json' | 'jsonld';
export const reportFormats: readonly ReportFormat[] = [
  'pdf',
  'docx',
  'html',
  'xlsx',
  'csv',
  'json',
  'jsonld',
];

export interface RenderedReport {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
