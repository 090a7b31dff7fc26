import type { Command, Language, LocalDate } from '#kernel';
import type { AskedPoint, AskingRule } from './round.events.js';

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

export type RoundCommand = OpenRound | SettleRound;
