import type { Procedure } from '#engine';
import type { CaseDocument } from '#contexts/cases';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { OrganisationDocument, Rhythm } from '#contexts/organisation';
import type { AddresseeCode, Library, Status } from '#contexts/procedures';
import type { FollowedPoint, MailPreference, RecipientAs } from '#contexts/reminders';
import type { InstanceRow } from '#contexts/reporting';
import { at, type Language, type LocalDate, type Person, type TenantId } from '#kernel';

/** The real municipality, and the stretch of time that is played. */
export interface SimulationInput {
  readonly tenant: TenantId;
  /** The first day. */
  readonly from: LocalDate;
  /** The day after the last. */
  readonly to: LocalDate;
  readonly language: Language;
  readonly rhythm: Rhythm;
  /** With the days of its quiet months. */
  readonly closedDays: readonly LocalDate[];
  /** The days on which the organ meets that a rhythm by meeting goes by. */
  readonly meetingDays?: readonly LocalDate[];
  /** The follow-ups that are open when it begins. */
  readonly points: readonly FollowedPoint[];
  /** The cases that are open when it begins. */
  readonly cases: readonly CaseDocument[];
  /** Ids of cases that rounds have begun before, open or over: they begin no second time. */
  readonly begunBefore: ReadonlySet<string>;
  /** What the municipality has published: what begins in the meantime pins the newest in force. */
  readonly library: Library;
  readonly organisation: OrganisationDocument;
  readonly people: ReadonlyMap<string, Person>;
  /** How people want mail, by person id; who is not there wants it as usual. */
  readonly preferences?: ReadonlyMap<string, MailPreference>;
  /** In the place of the one with the same id that instances have pinned: what if this was it? */
  readonly procedure?: Procedure;
}

/** What lives by a procedure, as far as playing it goes. */
export type PlayedInstance = Pick<InstanceRow, 'sort' | 'id' | 'procedure' | 'instance' | 'addressees'>;

/** A case that would begin in the meantime. */
export interface BegunCase extends PlayedInstance {
  readonly title: string;
  /** The day it would begin. */
  readonly day: LocalDate;
  /** Whose it would be. */
  readonly file: Pick<CaseDocument, 'shares' | 'officer' | 'deputy'>;
}

/** Something that would happen, to one person or more. */
export interface SimulatedEvent {
  readonly day: LocalDate;
  readonly what: 'ASK' | 'REMIND' | 'ESCALATE' | 'STEP';
  readonly followUpIds: readonly string[];
  readonly caseIds: readonly string[];
  /** `timer/rung`, or null for the asking of the period. */
  readonly key: string | null;
  /** As whom those are told; null for a step that is taken of itself. */
  readonly as: AddresseeCode | RecipientAs | null;
  /** Person ids; none where nobody stands so to it. */
  readonly people: readonly string[];
}

/** A state an instance came to of itself, and when. */
export interface SimulatedState {
  readonly day: LocalDate;
  readonly state: string;
  /** It is over there. */
  readonly ended: boolean;
}

/** A point as it would stand that day: the state of a follow-up is its status. */
export const standingOn = (
  followUp: FollowUpDocument,
  states: readonly SimulatedState[],
  day: LocalDate,
): FollowUpDocument => {
  const last = states.findLast((each) => each.day <= day);
  if (last === undefined) return followUp;
  return { ...followUp, status: last.state as Status, endedAt: last.ended ? at(last.day, '06:00') : null };
};
