import type { Command, Instant, LocalDate, Rejection } from '#kernel';
import type { ProcedureRef } from '#engine';
import type { Edition, FrozenEdition } from './report.events.js';
import type { ReportPeriod } from './report-id.js';

/** What other streams hold, added when the command is carried out (`prepare-report.ts`). */
interface Foreseen {
  /** Why the report's case, or a point, will not take the step that follows; null when it will. */
  readonly refused: Rejection | null;
}

/** Orders the report of a period. */
export type OrderReport = Command<
  'OrderReport',
  {
    readonly period: ReportPeriod;
    readonly remark: string | null;
    readonly officer: string | null;
    readonly deadline: LocalDate | null;
    readonly meeting: LocalDate | null;
    readonly prepared?: Foreseen & {
      readonly caseId: string;
      readonly title: string;
      /** The order before this one was called off. */
      readonly calledOff: boolean;
    };
  }
>;

/** Puts pieces of editions away. */
export type SealParts = Command<
  'SealParts',
  {
    readonly freeze: string;
    readonly parts: readonly {
      readonly edition: Edition;
      readonly number: number;
      readonly of: number;
      readonly text: string;
    }[];
  }
>;

/** Forgets what a freezing that came to nothing had put away. */
export type AbandonFreeze = Command<
  'AbandonFreeze',
  { readonly freeze: string; readonly parts: readonly string[] }
>;

/** Freezes the report, from pieces that were put away before. */
export type FreezeReport = Command<
  'FreezeReport',
  {
    readonly freeze: string;
    readonly position: string;
    readonly at: Instant;
    readonly template: string;
    readonly procedures: readonly ProcedureRef[];
    readonly points: readonly string[];
    readonly editions: readonly FrozenEdition[];
    readonly prepared?: Foreseen;
  }
>;

/** Puts editions without what was erased in the place of those that had it. */
export type RenewEditions = Command<
  'RenewEditions',
  { readonly freeze: string; readonly editions: readonly FrozenEdition[]; readonly reason: string }
>;

/** What an organ has made of the report. */
export type TreatReport = Command<
  'TreatReport',
  {
    /** Kommunestyret, or who closes in its place, when nothing is said. */
    readonly organ: string | null;
    readonly caseNumber: string;
    readonly treatedOn: LocalDate;
    readonly text: string | null;
    readonly closed: readonly string[];
    readonly sentBack: readonly { readonly followUpId: string; readonly reason: string }[];
    readonly prepared?: Foreseen & {
      readonly organ: string;
      /** Those of the points sent back that had been reported done. */
      readonly reopened: readonly string[];
      /** What people call a point that is not in the report. */
      readonly unknown: string | null;
    };
  }
>;

export type CouncilReportCommand =
  OrderReport | SealParts | AbandonFreeze | FreezeReport | RenewEditions | TreatReport;
