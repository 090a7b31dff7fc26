import type { Command, LocalDate } from '#kernel';
import type { Assignment, CaseNumber, PointKind, Relation } from './vedtak.events.js';

export interface Shielding {
  /** Legal basis as written: `offl. § 13, jf. fvl. § 13`. */
  readonly basis: string;
  readonly until: LocalDate | null;
}

export interface PointToAdd {
  readonly point: number;
  readonly text: string;
  readonly kind: PointKind;
  readonly assignment: Assignment;
}

export type RegisterVedtak = Command<
  'RegisterVedtak',
  {
    readonly organ: string;
    readonly caseNumber: CaseNumber | null;
    readonly date: LocalDate | null;
    readonly title: string;
    readonly text: string | null;
    readonly source: 'list' | 'fiks' | 'manual';
    readonly final: boolean;
    readonly systemCase: string | null;
    readonly archiveCase: string | null;
    readonly shielding: Shielding | null;
  }
>;
/** A row of a municipality's own list: registers what is not there, triages it as needing follow-up, adds the point. */
export type RegisterFromList = Command<
  'RegisterFromList',
  RegisterVedtak['data'] & { readonly points: readonly PointToAdd[] }
>;
export type MakeFinal = Command<'MakeFinal'>;
export type CorrectVedtak = Command<
  'CorrectVedtak',
  { readonly title?: string; readonly text?: string; readonly date?: LocalDate; readonly reason: string }
>;
/** Needs follow-up, or not: a reason is required when not. */
export type TriageVedtak = Command<
  'TriageVedtak',
  { readonly needsFollowUp: boolean; readonly reason: string | null }
>;
/** Splits a vedtak into numbered points, each opening a follow-up. May be done again to add points. */
export type SplitVedtak = Command<'SplitVedtak', { readonly points: readonly PointToAdd[] }>;
export type ShieldVedtak = Command<'ShieldVedtak', Shielding>;
export type UnshieldVedtak = Command<'UnshieldVedtak', { readonly reason: string }>;
export type LinkVedtak = Command<
  'LinkVedtak',
  {
    readonly relation: Relation;
    readonly to: string;
    /** The vedtak's own id, which its events do not hold: given, a link to itself is refused. */
    readonly vedtakId?: string;
  }
>;
/** Which goal in the municipality's plan it serves, as the plan calls it; null for none. */
export type LinkToStrategy = Command<'LinkToStrategy', { readonly strategy: string | null }>;
export type WithdrawVedtak = Command<'WithdrawVedtak', { readonly reason: string }>;

export type VedtakCommand =
  | RegisterVedtak
  | RegisterFromList
  | MakeFinal
  | CorrectVedtak
  | TriageVedtak
  | SplitVedtak
  | ShieldVedtak
  | UnshieldVedtak
  | LinkVedtak
  | LinkToStrategy
  | WithdrawVedtak;
