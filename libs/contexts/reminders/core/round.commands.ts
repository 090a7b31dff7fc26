import type { Command, Language, LocalDate } from '#kernel';
import type { AskedPoint, AskingRule, WithdrawnBecause } from './round.events.js';

/** One mail to one person, with every point that person is asked about in the period. */
export interface PlannedMail {
  /** Made of tenant, period and recipient: planning twice plans the same mail. */
  readonly mailKey: string;
  readonly recipient: string;
  readonly language: Language;
  readonly points: readonly AskedPoint[];
}

/** Plans the mails that are not planned yet; opens the round of the period when nobody has. */
export type OpenRound = Command<
  'OpenRound',
  {
    readonly period: string;
    readonly on: LocalDate;
    readonly rule: AskingRule;
    readonly mails: readonly PlannedMail[];
  }
>;
type MailAnswer = { readonly mailKey: string; readonly response: string };
export type RecordMailAccepted = Command<'RecordMailAccepted', MailAnswer>;
export type RecordMailRefused = Command<'RecordMailRefused', MailAnswer>;
export type RecordMailNotKnown = Command<'RecordMailNotKnown', MailAnswer>;
export type WithdrawMail = Command<
  'WithdrawMail',
  { readonly mailKey: string; readonly because: WithdrawnBecause }
>;

export type RoundCommand =
  OpenRound | RecordMailAccepted | RecordMailRefused | RecordMailNotKnown | WithdrawMail;
