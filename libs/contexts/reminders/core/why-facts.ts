import type { Instant, LocalDate } from '#kernel';
import type { MorningInput, ToldAsk } from './decide-morning.js';
import type { DispatchedState } from './dispatch.decider.js';
import type { DispatchWithdrawnBecause, LetterKind, MailItem } from './dispatch.events.js';
import type { Notice } from './notice.js';
import type { RoundInput } from './plan-round.js';
import type { AskingRule } from './round.events.js';
import type { NoMailBecause, NoRoundBecause, UntoldBecause } from './untold.js';
import type { Standing } from './who-is-told.js';

/** What is known of a mail that was planned. */
export interface MailFacts {
  readonly mailKey: string;
  readonly recipient: string;
  readonly letter: LetterKind;
  readonly on: LocalDate;
  readonly state: DispatchedState;
  readonly items: readonly MailItem[];
  readonly withdrawnBecause: DispatchWithdrawnBecause | 'ASKED_ANEW' | null;
}

/** Somebody who was asked in a round, and what came of it. */
export interface AskFacts extends ToldAsk {
  readonly mailKeys: readonly string[];
  readonly answered: Instant | null;
}

/** A round, and everybody it has asked. */
export interface RoundFacts {
  readonly period: string;
  readonly on: LocalDate;
  readonly answerBy: LocalDate;
  readonly rule: AskingRule;
  readonly closed: boolean;
  readonly asks: readonly AskFacts[];
}

/** Everything an instance has had to tell, and how it stands now. */
export interface NoticesFacts {
  readonly instanceId: string;
  readonly standing: Standing;
  /** Why it is to tell nothing more, whatever it has had to; null while it goes on. */
  readonly over: 'ENDED' | 'WITHDRAWN_AT_SOURCE' | null;
  readonly notices: readonly Notice[];
}

/** All that telling somebody on a day, or not telling them, can have to do with. */
export interface WhyInput {
  readonly on: LocalDate;
  /** Why the day's mail tells nobody more than it has; null while it may. */
  readonly noMail: NoMailBecause | null;
  /** Of the period that the day is in. */
  readonly round: Omit<RoundInput, 'alreadyAsked'>;
  /** Why its round asks nobody who has not been asked; null when it does on the day. */
  readonly noRound: NoRoundBecause | null;
  /** How the day's mail is planned; what there is to tell is in `rounds` and `notices`. */
  readonly morning: Omit<MorningInput, 'on' | 'asks' | 'notices' | 'alreadyTold'>;
  readonly rounds: readonly RoundFacts[];
  readonly notices: readonly NoticesFacts[];
  readonly mails: readonly MailFacts[];
}

/** Something that somebody was told, or is about to be. */
export interface ToldLine {
  readonly recipient: string;
  readonly item: MailItem;
  /** Null where it is told in the day's mail, which is not planned yet. */
  readonly mail: MailFacts | null;
}

/** Something that somebody was not told. */
export interface UntoldLine {
  /** Null when there is nobody. */
  readonly recipient: string | null;
  readonly item: MailItem;
  readonly because: UntoldBecause;
  /** The day that decided it; null where it is the day asked about. */
  readonly at: LocalDate | null;
}

/** Of each thing and each person it is for: told, or not and why, never both. */
export interface Explained {
  readonly told: readonly ToldLine[];
  readonly untold: readonly UntoldLine[];
}

/** Whether the mail came, or is on its way. */
export const came = ({ state }: Pick<MailFacts, 'state'>): boolean =>
  state === 'ACCEPTED' || state === 'PLANNED';

/** How the day's mail decides on something that waits to be told. */
export type Waiting = (item: MailItem, recipient: string | null) => ToldLine | UntoldLine;

/** Whether two items tell the same, whoever is told and however. */
export const sameThing = (a: MailItem, b: MailItem): boolean =>
  a.id === b.id && a.rung === b.rung && a.due === b.due && a.period === b.period;
