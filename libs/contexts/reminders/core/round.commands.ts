import type { Command, Language, LocalDate } from '#kernel';
import type { AskedPoint, AskingRule } from './round.events.js';
import type { UnreachableBecause } from './untold.js';

/** One person, with every point they are asked about in the period. */
export interface Ask {
  readonly recipient: string;
  readonly language: Language;
  readonly points: readonly AskedPoint[];
}

/** Asks those who are not asked yet; opens the round of the period when nobody has. */
export type OpenRound = Command<
  'OpenRound',
  {
    readonly period: string;
    readonly on: LocalDate;
    readonly answerBy: LocalDate;
    readonly rule: AskingRule;
    readonly asks: readonly Ask[];
  }
>;

/** Writes down who has answered by a day; the last one closes the round, and so does the end of the period. */
export type SettleRound = Command<
  'SettleRound',
  {
    readonly on: LocalDate;
    /** Person ids of those with nothing left to tell. */
    readonly answered: readonly string[];
    /** Whether the next period has come. */
    readonly over: boolean;
  }
>;

/** What one person was asked is to be asked of another. */
export interface HandOver extends Ask {
  /** Person id of whom it was asked. */
  readonly from: string;
  readonly because: UnreachableBecause;
}

/** Asks others what somebody was asked who cannot be told so any more. What is not theirs any longer is left alone. */
export type HandAsksOver = Command<'HandAsksOver', { readonly handOvers: readonly HandOver[] }>;

export type RoundCommand = OpenRound | SettleRound | HandAsksOver;
