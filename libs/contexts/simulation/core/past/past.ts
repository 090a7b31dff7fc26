import { inRole, type OrganisationDocument } from '#contexts/organisation';
import type { Library } from '#contexts/procedures';
import type { StoppedBecause } from '#contexts/reminders';
import type { Procedure } from '#engine';
import type { LocalDate, Person, RecordedEvent, TenantId } from '#kernel';
import type { SimulatedMail } from '../count-mails.js';

/** The real log of a municipality, and the days of it that are counted. */
export interface PastInput {
  readonly tenant: TenantId;
  /** The first day that is counted; what came before is lived anew as well. */
  readonly from: LocalDate;
  /** The day after the last. */
  readonly to: LocalDate;
  /** From the beginning, in the order the log learned them. */
  readonly events: readonly RecordedEvent[];
  /** As the directory has them now: it remembers no earlier addresses. */
  readonly people: readonly Person[];
  /** The days on which the organ has met, and will, that a rhythm by meeting goes by. */
  readonly meetingDays?: readonly LocalDate[];
  /** In the place of the one with the same id: what if this had held all along? This process must know it. */
  readonly procedure?: Procedure;
}

/** A rung that had its day. */
export interface PastRung {
  readonly day: LocalDate;
  readonly instanceId: string;
  readonly key: string;
  readonly due: LocalDate;
  readonly act: 'REMIND' | 'ESCALATE' | 'STEP';
}

/** Somebody a round asks. */
export interface PastAsk {
  readonly day: LocalDate;
  readonly period: string;
  readonly recipient: string;
  readonly followUpIds: readonly string[];
}

/** A notice that came to nothing before its mail did. */
export interface PastStop {
  readonly day: LocalDate;
  readonly because: StoppedBecause;
}

/** What would have happened of itself, in order of days. */
export interface Past {
  readonly rungs: readonly PastRung[];
  readonly asks: readonly PastAsk[];
  readonly mails: readonly SimulatedMail[];
  readonly stopped: readonly PastStop[];
  /** Notices that nobody can be told of, by the day it was first tried. */
  readonly unheard: readonly { readonly day: LocalDate }[];
  /** What was really sent, or is to be; those taken back left out. */
  readonly sent: readonly SimulatedMail[];
  /** Procedures that something has followed in that time. */
  readonly followed: ReadonlySet<string>;
}

/** With what is played in the place of another, as if it had been published last. */
export const withInstead = (library: Library, instead: Procedure | undefined): Library =>
  instead === undefined ? library : { published: [...library.published, instead] };

/** Whether somebody is the director that day. */
export const isDirector = (organisation: OrganisationDocument, day: LocalDate, personId: string): boolean =>
  inRole({ organisation, day }, 'DIRECTOR').includes(personId);
