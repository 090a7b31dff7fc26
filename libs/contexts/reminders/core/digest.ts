import type { Instance, ProcedureRef } from '#engine';
import type { Language, LocalDate } from '#kernel';
import type { MailItem } from './dispatch.events.js';
import type { Notice } from './notice.js';
import type { FollowedPoint } from './plan-round.js';
import type { AskedPoint, AskingRule } from './round.events.js';
import type { Standing } from './who-is-told.js';

/** An instance as its timers see it, and what it has pinned. */
export interface Timed {
  readonly procedure: ProcedureRef;
  readonly instance: Instance;
}

/** What somebody is asked in a round. */
export interface AskSection {
  readonly round: {
    readonly period: string;
    readonly on: LocalDate;
    readonly answerBy: LocalDate;
    readonly rule: AskingRule;
  };
  /** What is asked about, in the order it is shown. */
  readonly points: readonly (FollowedPoint & { readonly asked: AskedPoint })[];
  /** The case of the report, whose timers tell what comes if nobody answers; null where no procedure begins on it. */
  readonly report: Timed | null;
}

/** What somebody was asked in a round and has not answered. */
export interface Unanswered {
  readonly period: string;
  readonly askedOn: LocalDate;
  readonly points: readonly FollowedPoint[];
}

/** A notice that somebody is told, and what it is about. */
export interface ToldNotice {
  readonly item: MailItem;
  readonly notice: Notice;
  readonly standing: Standing;
  /** Of the case of a report that has not come: what it is about. The letter tells of its points, never of the case. */
  readonly unanswered: Unanswered | null;
  /** The point that the case came of, where its vedtak is shielded or not known, or `unknown` where not even that can be found: nothing is said of the case then. */
  readonly shieldedBy: FollowedPoint | 'unknown' | null;
}

/** All that a person's mail of a day is made of. Equal input gives equal bytes. */
export interface Digest {
  readonly language: Language;
  /** A single letter is about one thing, which its subject names. */
  readonly letter: 'DIGEST' | 'SINGLE';
  readonly recipientName: string;
  readonly municipality: string;
  /** The address of Iverk's web pages, without a path. */
  readonly baseUrl: string;
  /** The day it is for. */
  readonly on: LocalDate;
  /** Days on which no mail goes out, beside weekends and public holidays. */
  readonly closedDays: readonly LocalDate[];
  /** Null when nothing is asked. */
  readonly ask: AskSection | null;
  readonly notices: readonly ToldNotice[];
  /** Of those who have what the notices are about, by person id. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of those whom no mail reaches. */
  readonly unreached: readonly string[];
}
