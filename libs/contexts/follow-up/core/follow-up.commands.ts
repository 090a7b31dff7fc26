import type { ProcedureRef } from '#engine';
import type { Command, LocalDate } from '#kernel';
import type { Status } from '#contexts/procedures';
import type { HoldReason, Treatment } from './follow-up.events.js';

export interface Responsibility {
  readonly unit: string | null;
  readonly coUnits: readonly string[];
  readonly officer: string | null;
  readonly deputy: string | null;
  readonly responsibleAsWritten: string | null;
}

/** The procedure a new follow-up pins, and where it begins. */
export interface Pinned {
  readonly procedure: ProcedureRef;
  readonly status: Status;
}

export type OpenFollowUp = Command<
  'OpenFollowUp',
  Responsibility & {
    readonly vedtakId: string;
    readonly point: number;
    readonly kind: string;
    readonly origin: 'triage' | 'list';
    readonly deadline: LocalDate | null;
    readonly noDeadlineBecause: string | null;
    /** What holds for it when it is opened; added from the municipality's library before it is decided. */
    readonly pins?: Pinned;
  }
>;
export type AssignFollowUp = Command<'AssignFollowUp', Responsibility & { readonly reason: string | null }>;
/** Gives the point to others, with a reason. What is not named stays as it is; null is nobody. */
export type HandOverFollowUp = Command<
  'HandOverFollowUp',
  {
    readonly unit?: string | null | undefined;
    readonly officer?: string | null | undefined;
    readonly deputy?: string | null | undefined;
    readonly reason: string;
  }
>;
/** Gives to one person all of the point that another has: as officer, as deputy, and the tasks they have taken on. */
export type TakeOverFollowUp = Command<
  'TakeOverFollowUp',
  { readonly from: string; readonly to: string; readonly reason: string }
>;
/** Who receives the report on a point, and closes it; the code and name of an organ. */
export interface ClosesIn {
  readonly organ: string;
  readonly name: string;
}

/** Any transition of the procedure: reporting, closing by treatment, reopening. */
export type ReportStatus = Command<
  'ReportStatus',
  {
    readonly status: Status;
    readonly publicComment: string | null;
    readonly internalComment: string | null;
    readonly holdReasons: readonly HoldReason[];
    readonly holdUntil: LocalDate | null;
    readonly reference: string | null;
    readonly treatment: Treatment | null;
    /** What is told of the procedure's own fields, by their names; nothing when not given. */
    readonly told?: Readonly<Record<string, string>>;
    /** Found when the command is carried out (`prepare-follow-up.ts`); null where no organ of the municipality is known. */
    readonly closesIn?: ClosesIn | null;
  }
>;
/** `issued.at` is the end of the list's as-of day. */
export type ImportStatus = Command<
  'ImportStatus',
  {
    readonly status: Status | null;
    readonly words: string;
    readonly holdReasons: readonly HoldReason[];
    readonly comment: string | null;
    readonly published: boolean;
    readonly importId: string;
  }
>;
export type MoveDeadline = Command<
  'MoveDeadline',
  { readonly deadline: LocalDate | null; readonly noDeadlineBecause: string | null; readonly reason: string }
>;
export type ReportDeviation = Command<'ReportDeviation', { readonly what: string; readonly measure: string }>;
/** The organ that made the vedtak has been told, on a day and in a case of its own, that it cannot be carried out. */
export type RecordOrganTold = Command<
  'RecordOrganTold',
  { readonly on: LocalDate; readonly caseNumber: string | null }
>;
export type NoteMissingInList = Command<
  'NoteMissingInList',
  { readonly asOf: LocalDate; readonly importId: string }
>;

/** Carries out what is due of the point that day, by its procedure. */
export type FireTimers = Command<
  'FireTimers',
  {
    readonly on: LocalDate;
    /** On which the municipality is closed beside the public holidays. */
    readonly closedDays: readonly LocalDate[];
  }
>;

/** Takes on a task that its procedure has open. */
export type ClaimTask = Command<'ClaimTask', { readonly task: string }>;
/** Hands a task to somebody else. */
export type DelegateTask = Command<
  'DelegateTask',
  { readonly task: string; readonly to: string; readonly reason: string }
>;
/** Says that what was done has been seen; never one's own. */
export type AcknowledgeTask = Command<'AcknowledgeTask', { readonly task: string }>;

/**
 * Moves it to another version, or another procedure. Its state stays, for the log names a point's state by its status: a
 * procedure without that state cannot take it.
 */
export type MigrateFollowUp = Command<
  'MigrateFollowUp',
  { readonly to: ProcedureRef; readonly timers: 'keep' | 'recompute'; readonly reason: string }
>;

export type FollowUpCommand =
  | OpenFollowUp
  | AssignFollowUp
  | HandOverFollowUp
  | TakeOverFollowUp
  | ReportStatus
  | ImportStatus
  | MoveDeadline
  | ReportDeviation
  | RecordOrganTold
  | NoteMissingInList
  | FireTimers
  | ClaimTask
  | DelegateTask
  | AcknowledgeTask
  | MigrateFollowUp;
