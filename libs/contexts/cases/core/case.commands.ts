import type { ProcedureRef } from '#engine';
import type { Command, LocalDate } from '#kernel';
import type { Share } from './case.events.js';

/** Who answers for a case. */
export interface Responsibility {
  readonly shares: readonly Share[];
  readonly officer: string | null;
  readonly deputy: string | null;
}

/** Which procedure a new case pins, and where it begins. */
export interface Pinned {
  readonly procedure: ProcedureRef;
  readonly state: string;
}

/** Begins a case: by hand, of a named procedure; or of whichever procedure starts on what has happened. */
export type OpenCase = Command<
  'OpenCase',
  Responsibility & {
    readonly of: { readonly procedure: string } | { readonly on: string };
    readonly title: string;
    readonly description: string | null;
    readonly deadline: LocalDate | null;
    readonly told: Readonly<Record<string, string>>;
    readonly source: { readonly category: string; readonly id: string } | null;
    readonly parent: { readonly id: string; readonly key: string } | null;
    /** Added from the municipality's library before it is decided; null where no procedure is meant. */
    readonly pins?: Pinned | null;
  }
>;

/** Takes a step of the procedure, with all that it asks for. */
export type TakeStep = Command<
  'TakeStep',
  {
    /** Id of the transition. */
    readonly step: string;
    /** Where to; null where the step leads to one state only. */
    readonly to: string | null;
    readonly comment: string | null;
    readonly reference: string | null;
    /** Who does it from now on; null to leave that as it is. */
    readonly officer: string | null;
    /** A new deadline; null to leave that as it is. */
    readonly deadline: LocalDate | null;
    readonly told: Readonly<Record<string, string>>;
  }
>;

/** Takes a step because of what has happened elsewhere, where the case stands so that it may be taken; else nothing happens. */
export type TakeStepOfItself = Command<'TakeStepOfItself', { readonly step: string }>;

/** Says who answers from now on. */
export type AssignCase = Command<'AssignCase', Responsibility & { readonly reason: string | null }>;

/** Gives to one person all of the case that another has: as officer, as deputy, by name in a share, and the tasks they have taken on. */
export type TakeOverCase = Command<
  'TakeOverCase',
  { readonly from: string; readonly to: string; readonly reason: string }
>;

export type MoveCaseDeadline = Command<
  'MoveCaseDeadline',
  { readonly deadline: LocalDate | null; readonly reason: string }
>;

/** A case that this one started is over. */
export type NoteChildEnded = Command<'NoteChildEnded', { readonly key: string; readonly state: string }>;

/** Carries out what is due of the case that day, by its procedure. */
export type FireTimers = Command<
  'FireTimers',
  { readonly on: LocalDate; readonly closedDays: readonly LocalDate[] }
>;

export type ClaimTask = Command<'ClaimTask', { readonly task: string }>;
export type DelegateTask = Command<
  'DelegateTask',
  { readonly task: string; readonly to: string; readonly reason: string }
>;
export type AcknowledgeTask = Command<'AcknowledgeTask', { readonly task: string }>;

/** Moves it to another version, or another procedure. States with other codes are mapped, old to new. */
export type MigrateCase = Command<
  'MigrateCase',
  {
    readonly to: ProcedureRef;
    readonly states: Readonly<Record<string, string>>;
    readonly timers: 'keep' | 'recompute';
    readonly reason: string;
  }
>;

export type CaseCommand =
  | OpenCase
  | TakeStep
  | TakeStepOfItself
  | AssignCase
  | TakeOverCase
  | MoveCaseDeadline
  | NoteChildEnded
  | FireTimers
  | ClaimTask
  | DelegateTask
  | AcknowledgeTask
  | MigrateCase;
