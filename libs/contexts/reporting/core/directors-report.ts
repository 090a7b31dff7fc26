import type { Instant, Language, LocalDate } from '#kernel';
import type { RoundFigures } from './round-figures.js';
import type { Closing } from './round-view.js';

/** A point or a case in a list of the report. Of what is shielded there is the number and the legal basis; all else is null. */
export interface ReportedThing {
  /** The case number and, where the vedtak has several, the point; null for a case of the administration's own. */
  readonly number: string | null;
  readonly title: string | null;
  readonly shieldedBy: string | null;
  readonly unit: string | null;
  /** Name or title of whose it is. */
  readonly responsible: string | null;
}

/** A deviation that KLG has not gone through yet. */
export interface DeviationDue extends ReportedThing {
  readonly caseId: string;
  readonly reportedOn: LocalDate | null;
  readonly what: string | null;
  readonly measure: string | null;
}

export interface OverduePoint extends ReportedThing {
  readonly deadline: LocalDate | null;
  readonly daysOverdue: number | null;
}

export interface MovedDeadline extends ReportedThing {
  readonly on: LocalDate | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly reason: string | null;
}

export interface StillPoint extends ReportedThing {
  readonly unchangedSince: LocalDate | null;
  readonly months: number | null;
}

/** An order or a study beyond its deadline. */
export interface CaseBehind extends ReportedThing {
  readonly caseId: string;
  readonly procedure: string;
  readonly deadline: LocalDate | null;
  readonly daysOverdue: number | null;
}

/** Somebody who was asked and has not answered. */
export interface MissingPerson {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly unit: string | null;
  /** How many points they have not told of. */
  readonly points: number;
  readonly askedOn: LocalDate;
}

export interface UnitLine {
  readonly unitId: string | null;
  readonly name: string;
  readonly closing: Closing;
  readonly figures: RoundFigures;
}

/** A matter on the agenda of KLG's operations meeting, and what there is under it. */
export interface AgendaMatter {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What the director gets once a month, and KLG has for its operations meeting. Names are in it: it is for the administration. */
export interface DirectorsReport {
  readonly schema: 'directors-report.v1';
  readonly language: Language;
  readonly title: string;
  readonly municipality: { readonly number: string; readonly name: string };
  readonly period: {
    readonly id: string;
    readonly name: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
  };
  /** Null where nobody was asked in the period. */
  readonly round: {
    readonly openedOn: LocalDate;
    readonly answerBy: LocalDate;
    readonly closedOn: LocalDate | null;
    readonly closing: Closing;
  } | null;
  /** The day the figures are of: the period's last, or the day of the report while it goes on. */
  readonly day: LocalDate;
  readonly generatedAt: Instant;
  /** Oldest first. */
  readonly deviations: readonly DeviationDue[];
  readonly figures: RoundFigures;
  /** The period before. */
  readonly before: { readonly name: string; readonly figures: RoundFigures } | null;
  readonly units: readonly UnitLine[];
  readonly missing: readonly MissingPerson[];
  /** Latest first. */
  readonly overdue: readonly OverduePoint[];
  readonly moved: readonly MovedDeadline[];
  /** The longest first. */
  readonly still: readonly StillPoint[];
  readonly cases: readonly CaseBehind[];
  readonly agenda: readonly AgendaMatter[];
}

/** The formats it can be had in. */
export const directorsReportFormats = ['pdf', 'html', 'json'] as const;
export type DirectorsReportFormat = (typeof directorsReportFormats)[number];
